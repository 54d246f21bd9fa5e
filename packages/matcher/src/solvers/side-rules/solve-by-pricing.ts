import type { RuledProblem } from './build-model';
import { type Found, solveOnce, solveOver, type Whole, type WholeOptions, type WholeRequest } from './solve-over';
import { findSpan, type Restriction, solveRelaxation } from './solve-relaxation';

/** Columns of pairs in one programme of whole numbers. */
const MOST_PAIRS = 60_000;
/** Of those that the relaxation does not place whole. */
const PAIRS_A_UNIT = 6;
/** Pairs that a proof may be over. */
const MOST_PAIRS_OF_PROOF = 6_000;
/** A shortfall of this share of the bound is close: nothing nearer is looked for. */
const CLOSE = 1e-4;
/** Tried in this order, until an assignment is close: pairs for each unit that the relaxation places whole, beside its own. */
const PAIRS_A_SETTLED_UNIT = [0, 1.5, 2.5];
/** As near to a whole number a share is one. */
const WHOLE = 1e-6;
/** Relaxations for the sake of limits that only whole places break. */
const MOST_ROUNDS = 12;

/**
 * First an assignment near the relaxation: whoever it places whole stays there, and a programme of whole numbers settles the others.
 * Pairs that the relaxation prices below what that falls short of its bound are in no better assignment, so that a programme over
 * the others proves the best (reduced cost fixing; Dantzig, Fulkerson and Johnson 1954). Where these are many it is left at that, with
 * the bound.
 */
export function solveByPricing(
  ruled: RuledProblem,
  restriction: Restriction,
  request: WholeRequest,
  options: WholeOptions,
): Whole {
  const near = solveNear(ruled, restriction, request, options);
  if (near.status !== 'solved') return near;
  const { bound, reduced, incumbent } = near;
  const span = findSpan(ruled);
  const tolerance = 1e-9 * span * (1 + ruled.units.count);
  let slack = firstSlack(reduced, PAIRS_A_UNIT * ruled.units.count);
  if (incumbent !== undefined) {
    const shortfall = bound - incumbent.objective;
    if (shortfall <= tolerance) return { ...incumbent, status: 'optimal', bound };
    slack = shortfall + tolerance;
    const isMany = pairsWithin(reduced, slack, ruled).length > MOST_PAIRS_OF_PROOF;
    if (isMany || options.shouldStop()) return { ...incumbent, status: 'feasible', bound };
  }
  for (;;) {
    const pairs = pairsWithin(reduced, slack, ruled);
    const isAll = slack === Number.POSITIVE_INFINITY;
    const found = solveOver(ruled, restriction, pairs, request, options);
    const isLast = isAll || pairs.length > MOST_PAIRS || options.shouldStop();
    if (found.status === 'infeasible') {
      if (isLast) return isAll ? found : { status: 'unknown', bound };
      slack = slack < span ? Math.max(4 * slack, 1e-3 * span) : Number.POSITIVE_INFINITY;
      continue;
    }
    // Whoever takes a pair that was left out is worth at most this.
    const outside = isAll ? Number.NEGATIVE_INFINITY : bound - slack;
    const proved = Math.min(bound, Math.max(found.bound, outside));
    const best =
      found.status === 'unknown' || (incumbent !== undefined && incumbent.objective > found.objective)
        ? incumbent
        : found;
    if (best === undefined) return { status: 'unknown', bound: proved };
    const isProved = proved <= best.objective + tolerance;
    if (isLast || isProved || found.status !== 'optimal')
      return { ...best, status: isProved ? 'optimal' : 'feasible', bound: Math.max(proved, best.objective) };
    slack = bound - found.objective + tolerance;
  }
}

type Near =
  | { readonly status: 'infeasible' }
  | { readonly status: 'unknown'; readonly bound: number }
  | { readonly status: 'solved'; readonly bound: number; readonly reduced: Float64Array; readonly incumbent?: Found };

/**
 * The relaxation, and the best whole assignment near it: more and more pairs are let in until one is close. Limits that it breaks are
 * added, and the relaxation is solved again.
 */
function solveNear(ruled: RuledProblem, restriction: Restriction, request: WholeRequest, options: WholeOptions): Near {
  const relax = () => solveRelaxation(ruled, restriction, request, options.mip, options.shouldStop);
  let relaxed = relax();
  let incumbent: Found | undefined;
  let rounds = 0;
  for (const settled of PAIRS_A_SETTLED_UNIT) {
    while (relaxed.status === 'solved' && !options.shouldStop()) {
      const pairs = pairsNear(relaxed.value, relaxed.reduced, settled, ruled);
      const { whole, broken } = solveOnce(ruled, restriction, pairs, request, options);
      if (broken > 0 && ++rounds <= MOST_ROUNDS) {
        relaxed = relax();
        continue;
      }
      const isFound = broken === 0 && (whole.status === 'optimal' || whole.status === 'feasible');
      if (isFound && !(incumbent !== undefined && incumbent.objective >= whole.objective)) incumbent = whole;
      break;
    }
    if (relaxed.status !== 'solved') break;
    if (incumbent !== undefined && relaxed.bound - incumbent.objective <= CLOSE * Math.abs(relaxed.bound)) break;
  }
  if (relaxed.status === 'infeasible') return relaxed;
  if (relaxed.status === 'unknown') return { status: 'unknown', bound: Number.POSITIVE_INFINITY };
  const { bound, reduced } = relaxed;
  return { status: 'solved', bound, reduced, ...(incumbent && { incumbent }) };
}

/** The smallest reduced cost of so many pairs, made positive. */
function firstSlack(reduced: Float64Array, pairs: number): number {
  const allowed = reduced.filter((cost) => cost > Number.NEGATIVE_INFINITY).sort();
  return Math.max(0, -(allowed[Math.max(0, allowed.length - pairs)] ?? 0));
}

function pairsWithin(reduced: Float64Array, slack: number, { units }: RuledProblem): number[] {
  const pairs: number[] = [];
  for (let pair = 0; pair < reduced.length; pair++) {
    if (reduced[pair] === Number.NEGATIVE_INFINITY) continue;
    if (reduced[pair]! >= -slack || units.pinned.has(pair)) pairs.push(pair);
  }
  return pairs;
}

/** Of a unit that the relaxation places whole the best few pairs, those that it has first; of all others many. */
function pairsNear(value: Float64Array, reduced: Float64Array, settled: number, ruled: RuledProblem): number[] {
  const { projects } = ruled.problem;
  const { count, members, pinned } = ruled.units;
  const isSettled = Uint8Array.from(members, (_, unit) => {
    const own = value.subarray(unit * projects, (unit + 1) * projects);
    const isWhole = own.every((share) => Math.abs(share - Math.round(share)) < WHOLE);
    return isWhole && own.some((share) => share > 0.5) ? 1 : 0;
  });
  const slack = firstSlack(reduced, PAIRS_A_UNIT * count);
  const settledSlack = settled === 0 ? Number.NEGATIVE_INFINITY : firstSlack(reduced, settled * count);
  return pairsWithin(reduced, slack, ruled).filter(
    (pair) =>
      isSettled[Math.floor(pair / projects)] === 0 ||
      value[pair]! > 0.5 ||
      pinned.has(pair) ||
      reduced[pair]! >= -settledSlack,
  );
}
