import type { SolvedMatch } from '../types';
import { countOf, formatNumber } from './wording';

/** What a result is the best at where rules or moves cost something beside the total, each a sentence for people. */
export interface NetWords {
  /** The total, what is taken off it, and what remains: that is what is best. */
  readonly reached: string;
  /** What nothing else exceeds. */
  readonly limit: string;
  /** What the rules and moves cost the total at most. */
  readonly cost: string;
  /** How it was found; empty where nobody is bound to others. */
  readonly method: string;
}

/** Certificates hold up to rounding: a gap below this share of the total is none. */
const ROUNDING = 1e-9;

/** The proof of the net in words; undefined where the total alone is what is best. */
export function describeNet(result: SolvedMatch): NetWords | undefined {
  const { rules, moves, objective, bound, placed } = result;
  const proved = moves ?? rules;
  if (proved === undefined) return undefined;
  const { net, netBound, netGap } = proved;
  const unit = decimalsFor(result);
  const figure = (value: number) => formatNumber(value, unit);
  // Differences of what is shown, so that a reader who subtracts finds the same.
  const between = (more: number, less: number) => figure(Number(more.toFixed(unit)) - Number(less.toFixed(unit)));
  const penalty = rules?.penalty ?? 0;
  const moving = moves === undefined ? 0 : objective - penalty - moves.net;
  const taken = [
    ...(penalty > 0
      ? [`${between(objective, objective - penalty)} for what soft rules miss and projects that stay closed`]
      : []),
    ...(moves !== undefined && moving > 0 ? [`${between(objective - penalty, net)} for ${describeMoved(moves)}`] : []),
  ];
  const isProved = netGap <= ROUNDING * Math.max(1, Math.abs(netBound));
  const places = countOf(placed, 'place', 'places');
  const lost = bound - objective;
  const isFree = lost <= ROUNDING * Math.max(1, Math.abs(bound));
  const free = moves === undefined ? 'Without the rules that bind several people' : 'With everybody free to move';
  const culprits = [
    ...(rules === undefined ? [] : ['these rules']),
    ...(moves === undefined ? [] : ['staying where they were']),
  ];
  return {
    reached:
      taken.length === 0
        ? `The total is ${figure(objective)}.`
        : `The total is ${figure(objective)}, less ${taken.join(' and ')}: ${figure(net)}.`,
    limit: isProved
      ? `No other way of giving ${places} that keeps every rule without a weight can exceed ${figure(netBound)}: nothing better was missed.`
      : `No other way of giving ${places} that keeps every rule without a weight can exceed ${figure(netBound)}: at most ${figure(netGap)} is missing.`,
    cost: isFree
      ? `${free} the total could not be larger.`
      : `${free} the total could be at most ${figure(bound)}: ${between(bound, objective)} is the most that ${culprits.join(' and ')} may have cost.`,
    method:
      rules === undefined
        ? ''
        : rules.method === 'flow'
          ? 'The best assignment without the rules that bind several people keeps them as it is.'
          : 'Rules bind several people together here, so whole assignments were searched, exactly, by a programme in whole numbers.',
  };
}

function describeMoved({ moves, lost }: NonNullable<SolvedMatch['moves']>): string {
  const moved = countOf(moves, 'move', 'moves');
  return lost === 0 ? moved : `${moved} and ${countOf(lost, 'lost place', 'lost places')}`;
}

/** Where wishes come first a unit of fit is a small part of the total: enough decimals to see it. */
function decimalsFor({ rules, moves }: SolvedMatch): number {
  const small = [rules?.penalty ?? 0, moves?.costOfMove ?? 0].filter((value) => value > 0);
  const least = Math.min(1, ...small);
  return least >= 0.1 ? 4 : 6;
}
