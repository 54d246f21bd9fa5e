import { renderCheck } from '../extract/setting';
import { type BenchCase, LEAST_RATIO } from './cases';
import type { CaseMeasures } from './measure-case';

/** Peak memory: so many times the matrix, and so much for everything else. */
const MEMORY_RATIO = 1.3;
const MEMORY_MB = 120;
/** Slower than this against an earlier run, and by more than MARGIN_MS, counts as missed. */
const SLOWER = 1.25;
const MARGIN_MS = 2;
const MAIN_PEER = 'LEMON';

const COLUMNS = [
  ['case', 25],
  ['first', 9],
  ['of 5', 9],
  ['median', 9],
  ['before', 9],
  ['LEMON', 9],
  ['build', 8],
  ['ratio', 8],
  ['target', 8],
  ['', 7],
  ['MB', 7],
  ['target', 7],
  ['', 7],
] as const;

export const LEGEND = `Milliseconds.
first, of 5  the engine's first run in a fresh process, and the median of its first five
median       of five runs after half a second of them (of all where they take long): what ratios are taken of
before       the median of an earlier run (--against); MISSED where this one takes ${SLOWER} times as long
LEMON        best of 3 (of 1 or 2 where they take over 20 s), building its graph included; * that of --against
build        what of it is building the graph; ratio: LEMON over median
MB           peak of the engine's whole process; target: ${MEMORY_RATIO} times the matrix + ${MEMORY_MB}
Other peers stand beneath a case, with their time over the median; all totals agree within a millionth.`;

export function renderHeadings(): string {
  return renderLine(COLUMNS.map(([heading]) => heading));
}

/** A line of the table, with other peers beneath, and whether every target was met. */
export function renderCase(
  benchCase: BenchCase,
  measures: CaseMeasures,
  before: CaseMeasures | undefined,
): { readonly text: string; readonly isMet: boolean } {
  const { engine, peers, matrixMb } = measures;
  if (engine instanceof Error)
    return { text: `${benchCase.name.padEnd(COLUMNS[0][1])} MISSED: ${engine.message}`, isMet: false };
  const now = timeOf(peers[MAIN_PEER]);
  const lemon = now ?? timeOf(before?.peers[MAIN_PEER]);
  const ratio = lemon === undefined ? undefined : lemon.ms / engine.medianMs;
  const { ratio: wanted = LEAST_RATIO, seconds } = benchCase;
  const isFast = (ratio ?? wanted) >= wanted && engine.medianMs < 1000 * (seconds ?? Number.POSITIVE_INFINITY);
  const past = before === undefined || before.engine instanceof Error ? undefined : before.engine.medianMs;
  const isSlower = past !== undefined && engine.medianMs > SLOWER * past && engine.medianMs > past + MARGIN_MS;
  const mostMb = MEMORY_RATIO * matrixMb + MEMORY_MB;
  const isSmall = engine.peakMb <= mostMb;
  const isJudged = ratio !== undefined || seconds !== undefined || past !== undefined;
  const line = renderLine([
    benchCase.name,
    renderMs(engine.firstMs),
    renderMs(engine.earlyMs),
    renderMs(engine.medianMs),
    past === undefined ? '' : renderMs(past),
    lemon === undefined ? renderAbsent(peers[MAIN_PEER]) : renderMs(lemon.ms) + (now === undefined ? '*' : ''),
    lemon?.buildMs === undefined ? '' : renderMs(lemon.buildMs),
    ratio === undefined ? '' : renderRatio(ratio),
    seconds === undefined ? `>=${wanted}` : `<${seconds} s`,
    isJudged ? renderCheck(isFast && !isSlower) : '',
    engine.peakMb.toFixed(0),
    mostMb.toFixed(0),
    renderCheck(isSmall),
  ]);
  const others = Object.entries(peers).flatMap(([name, run]) => {
    if (name === MAIN_PEER) return [];
    const time = timeOf(run);
    return [
      time === undefined
        ? `${name} ${renderAbsent(run)}`
        : `${name} ${renderMs(time.ms)} (${renderRatio(time.ms / engine.medianMs)})`,
    ];
  });
  const text = others.length === 0 ? line : `${line}\n${''.padEnd(COLUMNS[0][1])} ${others.join(', ')}`;
  return { text, isMet: isFast && !isSlower && isSmall };
}

function timeOf(run: CaseMeasures['peers'][string] | undefined): { ms: number; buildMs?: number } | undefined {
  if (run === undefined || run instanceof Error) return undefined;
  return { ms: run.bestMs, ...(run.buildMs === undefined ? {} : { buildMs: run.buildMs }) };
}

function renderAbsent(run: CaseMeasures['peers'][string] | undefined): string {
  return run instanceof Error ? run.message : '-';
}

function renderMs(ms: number): string {
  return ms.toFixed(ms < 10 ? 2 : 0);
}

function renderRatio(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : 0);
}

function renderLine(cells: readonly string[]): string {
  return cells
    .map((cell, at) => (at === 0 ? cell.padEnd(COLUMNS[0][1]) : cell.padStart(COLUMNS[at]?.[1] ?? 0)))
    .join('');
}
