import { activateBroken } from './activate-broken';
import { buildModel, type Floor, type RuledProblem } from './build-model';
import type { MipSolver } from './mip';
import { findSpan, listPairs, type Restriction, solveRelaxation } from './solve-relaxation';

/** What is looked for, in whole places. */
export interface WholeRequest {
  readonly objective: 'score' | Float64Array;
  readonly floors: readonly Floor[];
}

export type Whole =
  | { readonly status: 'infeasible' }
  /** Nothing was found in the budget; `bound` holds all the same. */
  | { readonly status: 'unknown'; readonly bound: number }
  | {
      readonly status: 'optimal' | 'feasible';
      readonly objective: number;
      readonly bound: number;
      /** By unit: its projects, ascending. */
      readonly projectsOf: readonly (readonly number[])[];
    };

export interface WholeOptions {
  readonly mip: MipSolver;
  readonly shouldStop: () => boolean;
  /** Up to so many allowed pairs one programme holds them all; beyond, those that a relaxation finds worth having. */
  readonly mostPairsAtOnce: number;
}

/** Columns of pairs in one programme of whole numbers. */
const MOST_PAIRS = 60_000;
const MOST_NODES = 2_000;
/** Of the first programme: the fewer, the sooner there is an assignment whose shortfall says which others matter. */
const PAIRS_A_UNIT = 6;

/** To begin with: limits are added when something breaks them. */
export function noLimits(): Restriction['active'] {
  return { counts: new Set(), notAlone: new Set(), together: new Set() };
}

/** The best assignment of whole places under all rules: by one programme where pairs are few, else by `solveByPricing`. */
export function solveWhole(
  ruled: RuledProblem,
  restriction: Restriction,
  request: WholeRequest,
  options: WholeOptions,
): Whole {
  const { scores } = ruled.units;
  const allowed = scores.reduce((count, score) => count + (score > Number.NEGATIVE_INFINITY ? 1 : 0), 0);
  if (allowed > options.mostPairsAtOnce) return solveByPricing(ruled, restriction, request, options);
  scores.forEach((score, pair) => {
    restriction.has[pair] = score > Number.NEGATIVE_INFINITY ? 1 : 0;
  });
  return solveOver(ruled, restriction, listPairs(restriction.has), request, options);
}

/**
 * Pairs that the relaxation prices below what a known assignment falls short of its bound are in no better assignment: the programme
 * over the others is exact (reduced cost fixing; Dantzig, Fulkerson and Johnson 1954). Begins with few and widens until that holds.
 */
function solveByPricing(
  ruled: RuledProblem,
  restriction: Restriction,
  request: WholeRequest,
  options: WholeOptions,
): Whole {
  const relaxed = solveRelaxation(ruled, restriction, request, options.mip, options.shouldStop);
  if (relaxed.status === 'infeasible') return relaxed;
  if (relaxed.status === 'unknown') return { status: 'unknown', bound: Number.POSITIVE_INFINITY };
  const { bound, reduced } = relaxed;
  const span = findSpan(ruled);
  const tolerance = 1e-9 * span * (1 + ruled.units.count);
  for (let slack = firstSlack(reduced, PAIRS_A_UNIT * ruled.units.count); ; ) {
    const pairs = pairsWithin(reduced, slack, restriction.has, ruled);
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
    if (found.status === 'unknown') return { status: 'unknown', bound: proved };
    const isProved = proved <= found.objective + tolerance;
    if (isLast || isProved || found.status === 'feasible')
      return { ...found, status: isProved ? 'optimal' : 'feasible', bound: proved };
    slack = bound - found.objective + tolerance;
  }
}

/** The smallest reduced cost of so many pairs, made positive. */
function firstSlack(reduced: Float64Array, pairs: number): number {
  const allowed = reduced.filter((cost) => cost > Number.NEGATIVE_INFINITY).sort();
  return Math.max(0, -(allowed[Math.max(0, allowed.length - pairs)] ?? 0));
}

function pairsWithin(reduced: Float64Array, slack: number, has: Uint8Array, { units }: RuledProblem): number[] {
  const pairs: number[] = [];
  for (let pair = 0; pair < reduced.length; pair++) {
    if (reduced[pair]! >= -slack && reduced[pair]! > Number.NEGATIVE_INFINITY) pairs.push(pair);
    else if (has[pair] === 1 && units.pinned.has(pair)) pairs.push(pair);
  }
  return pairs;
}

/** The best over the given pairs, with further limits until none is broken. */
function solveOver(
  ruled: RuledProblem,
  { active }: Restriction,
  pairs: readonly number[],
  request: WholeRequest,
  { mip, shouldStop }: WholeOptions,
): Whole {
  const { units, problem } = ruled;
  for (;;) {
    const built = buildModel(ruled, { ...request, pairs, active });
    const solution = mip(built.model, { maxNodes: MOST_NODES, shouldStop });
    if (solution.status === 'infeasible') return solution;
    if (solution.status === 'unknown') return { status: 'unknown', bound: solution.bound + built.constant };
    const value = new Float64Array(units.scores.length);
    const projectsOf = Array.from({ length: units.count }, () => [] as number[]);
    pairs.forEach((pair, column) => {
      if (solution.values[column]! < 0.5) return;
      value[pair] = 1;
      projectsOf[Math.floor(pair / problem.projects)]!.push(pair % problem.projects);
    });
    if (activateBroken(ruled, active, value) > 0) continue;
    return {
      status: solution.status,
      objective: solution.objective + built.constant,
      bound: solution.bound + built.constant,
      projectsOf,
    };
  }
}
