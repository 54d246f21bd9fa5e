import type { SolvedMatch } from '../types';
import { countOf, formatNumber } from './wording';

/** What a result is the best at, for people: a heading, and what was reached; undefined where that is the total. */
export interface ObjectiveWords {
  readonly heading: string;
  readonly reached: string;
  /** What it costs in total. */
  readonly cost: string;
}

export function describeObjective(result: SolvedMatch): ObjectiveWords | undefined {
  const { fairness, ranks, nash, stability, objective, bound } = result;
  if (stability !== undefined) return describeStability(result, stability);
  const lost = bound - objective;
  const cost =
    lost <= 1e-9 * Math.max(1, Math.abs(bound))
      ? `The total is ${formatNumber(objective, 4)}, the best there is.`
      : `The total is ${formatNumber(objective, 4)}; the best total alone would be at most ${formatNumber(bound, 4)}.`;
  if (fairness !== undefined) return { heading: 'Nobody left behind', reached: describeWorst(fairness), cost };
  if (ranks !== undefined) return { heading: 'Most first wishes', reached: describeRanks(ranks), cost };
  if (nash === undefined) return undefined;
  const people = countOf(nash.positive, 'person', 'people');
  const proof =
    nash.sumOfLogsBound === null || nash.sumOfLogsBound > nash.sumOfLogs + 1e-6
      ? 'near to the largest there is'
      : 'the largest there is';
  return { heading: 'Largest product of scores', reached: `${people} above 0, and the product is ${proof}.`, cost };
}

function describeStability(
  { placed, objective }: SolvedMatch,
  { mostPlaced, bestTotal }: NonNullable<SolvedMatch['stability']>,
): ObjectiveWords {
  const none = 'No person and project would both rather have each other, those kept in place by you apart';
  const places = countOf(mostPlaced, 'place', 'places');
  const more = placed < mostPlaced ? ` ${places} could be filled, but not without such regrets.` : '';
  const total = `The total is ${formatNumber(objective, 4)}`;
  const isBest = placed === mostPlaced && bestTotal - objective <= 1e-9 * Math.max(1, Math.abs(bestTotal));
  const cost = isBest
    ? `${total}, the best there is.`
    : `${total}; with ${places} the best total is ${formatNumber(bestTotal, 4)}, least numbers of people left aside.`;
  return { heading: 'No mutual regrets', reached: `${none}.${more}`, cost };
}

function describeWorst({ worst, worstBound }: NonNullable<SolvedMatch['fairness']>): string {
  if (worst === null) return 'Nobody has a place.';
  const lowest = `The lowest score that anyone has is ${formatNumber(worst, 4)}`;
  if (worstBound === null) return `${lowest}; how much higher it could be is not known.`;
  if (worstBound - worst <= 0.001) return `${lowest}; with as many places it cannot be raised.`;
  return `${lowest}; with as many places it cannot be above ${formatNumber(worstBound, 4)}.`;
}

function describeRanks({ byRank }: NonNullable<SolvedMatch['ranks']>): string {
  const first = countOf(byRank[0] ?? 0, 'place is', 'places are');
  return `${first} at the first rank. With as many places none gives more at the first, nor as many at the first and more at the second, and so on.`;
}
