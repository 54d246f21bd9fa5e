import { type BenchCase, LEAST_RATIO } from './cases';
import type { CaseMeasures } from './measure-case';
import type { PeerRun } from './peers/peer';

/** The peer that ratios are taken of. */
export const MAIN_PEER = 'LEMON';
/** Peak memory: so many times the matrix, and so much for everything else. */
export const MEMORY_RATIO = 1.3;
export const MEMORY_MB = 120;
/** Slower than this against an earlier run, and by more than MARGIN_MS, is missed. */
export const SLOWER = 1.25;
const MARGIN_MS = 2;

export interface Verdict {
  /** Of this run, else of the earlier one. */
  readonly mainPeer: PeerRun | undefined;
  readonly ratio: number | undefined;
  readonly wantedRatio: number;
  readonly beforeMs: number | undefined;
  readonly mostMb: number;
  /** `undefined` where nothing says how fast it should be. */
  readonly isFast: boolean | undefined;
  readonly isSmall: boolean;
}

/** What the measures of a case say about its targets; `before` are those of an earlier run. */
export function judgeCase(benchCase: BenchCase, measures: CaseMeasures, before: CaseMeasures | undefined): Verdict {
  const { medianMs, peakMb } = measures.engine;
  const { ratio: wantedRatio = LEAST_RATIO, seconds } = benchCase;
  const mainPeer = finished(measures.peers[MAIN_PEER]) ?? finished(before?.peers[MAIN_PEER]);
  const ratio = mainPeer === undefined ? undefined : mainPeer.bestMs / medianMs;
  const beforeMs = before?.engine.medianMs;
  const checks = [
    ...(ratio === undefined || seconds !== undefined ? [] : [ratio >= wantedRatio]),
    ...(seconds === undefined ? [] : [medianMs < 1000 * seconds]),
    ...(beforeMs === undefined ? [] : [medianMs <= Math.max(SLOWER * beforeMs, beforeMs + MARGIN_MS)]),
  ];
  const mostMb = MEMORY_RATIO * measures.matrixMb + MEMORY_MB;
  return {
    mainPeer,
    ratio,
    wantedRatio,
    beforeMs,
    mostMb,
    isFast: checks.length === 0 ? undefined : checks.every((isMet) => isMet),
    isSmall: peakMb <= mostMb,
  };
}

function finished(run: CaseMeasures['peers'][string] | undefined): PeerRun | undefined {
  return run === undefined || run instanceof Error ? undefined : run;
}
