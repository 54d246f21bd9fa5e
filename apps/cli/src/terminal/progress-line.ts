import type { Progress } from '@lettermatch/core';
import type { Io } from '../io';
import { cutText } from './display-text';

/** Tells on standard error how far a long command has come. */
export interface ProgressLine {
  readonly update: (progress: Progress) => void;
  /** Erases the line; must come before anything else is printed. */
  readonly end: () => void;
}

const SHOWN_AFTER_MS = 500;
const REDRAWN_AFTER_MS = 100;
const PLAIN_LINE_EVERY_MS = 10_000;
const ESTIMATED_AFTER_MS = 1_000;

/** Where a terminal does not say how wide it is. */
const PLAIN_COLUMNS = 80;

const ERASE_LINE = '\r\u001b[2K';

const stageNames: Readonly<Record<Progress['stage'], { readonly title: string; readonly unit?: string }>> = {
  read: { title: 'Reading files', unit: 'files' },
  words: { title: 'Reading letters', unit: 'letters' },
  vectors: { title: 'Learning what words mean here' },
  affinity: { title: 'Comparing letters with projects' },
  solve: { title: 'Finding the best places' },
  insight: { title: 'Explaining' },
};

/** One live line on a terminal once the work takes over half a second; elsewhere at most a plain line every ten seconds. */
export function createProgressLine(
  { stderr, env }: Pick<Io, 'stderr' | 'env'>,
  { isQuiet = false, now = () => performance.now() }: { readonly isQuiet?: boolean; readonly now?: () => number } = {},
): ProgressLine {
  if (isQuiet) return { update: () => undefined, end: () => undefined };
  const isLive = stderr.isTerminal && env['TERM'] !== 'dumb';
  const startedAt = now();
  let shownAt = isLive ? startedAt + SHOWN_AFTER_MS - REDRAWN_AFTER_MS : startedAt;
  let isShown = false;
  let stage: Progress['stage'] | undefined;
  let stageStartedAt = startedAt;

  return {
    update(progress) {
      const at = now();
      if (progress.stage !== stage) {
        stage = progress.stage;
        stageStartedAt = at;
      }
      if (at - shownAt < (isLive ? REDRAWN_AFTER_MS : PLAIN_LINE_EVERY_MS)) return;
      shownAt = at;
      const text = describeProgress(progress, at - stageStartedAt);
      if (isLive) {
        isShown = true;
        stderr.write(ERASE_LINE + cutText(text, (stderr.columns || PLAIN_COLUMNS) - 1));
      } else stderr.write(`${text}\n`);
    },
    end() {
      if (isShown) stderr.write(ERASE_LINE);
      isShown = false;
    },
  };
}

/** `Reading letters 1200/5000, 640 letters/s, about 6 s left`. */
export function describeProgress({ stage, done, total }: Progress, elapsedMs: number): string {
  const { title, unit } = stageNames[stage];
  const parts = [`${title} ${done}/${total}`];
  if (elapsedMs >= ESTIMATED_AFTER_MS && done > 0) {
    const perSecond = (done * 1000) / elapsedMs;
    if (unit !== undefined) parts.push(`${perSecond < 10 ? perSecond.toFixed(1) : Math.round(perSecond)} ${unit}/s`);
    if (done < total) parts.push(`about ${describeSeconds((total - done) / perSecond)} left`);
  }
  return parts.join(', ');
}

function describeSeconds(seconds: number): string {
  return seconds < 90 ? `${Math.max(1, Math.round(seconds))} s` : `${Math.round(seconds / 60)} min`;
}
