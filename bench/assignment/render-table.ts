import { renderCheck } from '../extract/setting';
import type { BenchCase } from './cases';
import { MAIN_PEER, MEMORY_MB, MEMORY_RATIO, SLOWER, type Verdict } from './judge-case';
import type { CaseMeasures } from './measure-case';

const LABEL_WIDTH = 25;
const COLUMNS = [
  ['first', 9],
  ['of 5', 9],
  ['median', 9],
  ['before', 9],
  [MAIN_PEER, 9],
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
  return renderLine(
    'case',
    COLUMNS.map(([heading]) => heading),
  );
}

export function renderFailure(name: string, reason: string): string {
  return `${name.padEnd(LABEL_WIDTH)} FAILED: ${reason}`;
}

/** A line of the table, with other peers beneath. */
export function renderCase({ name, seconds }: BenchCase, { engine, peers }: CaseMeasures, verdict: Verdict): string {
  const { mainPeer, ratio, wantedRatio, beforeMs, mostMb, isFast, isSmall } = verdict;
  const run = peers[MAIN_PEER];
  const mark = mainPeer === run ? '' : '*';
  const line = renderLine(name, [
    renderMs(engine.firstMs),
    renderMs(engine.earlyMs),
    renderMs(engine.medianMs),
    renderMs(beforeMs),
    mainPeer === undefined ? renderPeer(run) : renderMs(mainPeer.bestMs) + mark,
    renderMs(mainPeer?.buildMs),
    ratio === undefined ? '' : renderRatio(ratio),
    seconds === undefined ? `>=${wantedRatio}` : `<${seconds} s`,
    isFast === undefined ? '' : renderCheck(isFast),
    engine.peakMb.toFixed(0),
    mostMb.toFixed(0),
    renderCheck(isSmall),
  ]);
  const others = Object.entries(peers).filter(([peer]) => peer !== MAIN_PEER);
  if (others.length === 0) return line;
  const told = others.map(([peer, other]) =>
    other instanceof Error
      ? `${peer} ${renderPeer(other)}`
      : `${peer} ${renderPeer(other)} (${renderRatio(other.bestMs / engine.medianMs)})`,
  );
  return `${line}\n${''.padEnd(LABEL_WIDTH)} ${told.join(', ')}`;
}

function renderPeer(run: CaseMeasures['peers'][string] | undefined): string {
  if (run === undefined) return '-';
  return run instanceof Error ? run.message : renderMs(run.bestMs);
}

function renderMs(ms: number | undefined): string {
  return ms === undefined ? '' : ms.toFixed(ms < 10 ? 2 : 0);
}

function renderRatio(ratio: number): string {
  return ratio.toFixed(ratio < 10 ? 2 : 0);
}

function renderLine(label: string, cells: readonly string[]): string {
  return label.padEnd(LABEL_WIDTH) + cells.map((cell, at) => cell.padStart(COLUMNS[at]?.[1] ?? 0)).join('');
}
