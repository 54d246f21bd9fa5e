import { activateBroken } from './activate-broken';
import { type ActiveLimits, buildModel, type Floor, type ModelRequest, type RuledProblem } from './build-model';
import type { MipSolver } from './mip';
import { pricePairs } from './price-pairs';

/** What has been found to matter: pairs with a column, and limits with rows. Grows from one solve to the next. */
export interface Restriction {
  /** By pair of unit and project. */
  readonly has: Uint8Array;
  readonly active: ActiveLimits;
}

export type Relaxation =
  | { readonly status: 'infeasible' }
  | { readonly status: 'unknown' }
  /** No assignment is worth more than `bound`; one with a pair of reduced cost -d is worth at most `bound - d`. */
  | {
      readonly status: 'solved';
      readonly bound: number;
      readonly reduced: Float64Array;
      /** By pair: how much of it is taken. */
      readonly value: Float64Array;
      /** What had to be bought because no pairs give it. */
      readonly shortfall: number;
    };

const MOST_ROUNDS = 60;
/** Pairs that a unit may gain in a round. */
const PAIRS_A_ROUND = 4;
const TOLERANCE = 1e-9;

/**
 * The linear relaxation over all pairs by column generation (Dantzig and Wolfe 1960; Gilmore and Gomory 1961): solved over the pairs
 * of the restriction, to which those that its duals find worth having are added, and the limits that it breaks, until there are none.
 * What a row asks for and the pairs at hand cannot give is bought at a price; what is still bought when that alone is minimised
 * proves that the rules cannot all hold.
 */
export function solveRelaxation(
  ruled: RuledProblem,
  restriction: Restriction,
  wanted: Pick<ModelRequest, 'objective' | 'floors'>,
  mip: MipSolver,
  shouldStop: () => boolean,
): Relaxation {
  const span = findSpan(ruled);
  const priced = grow(ruled, restriction, wanted, 64 * span, mip, shouldStop);
  if (priced.status !== 'solved' || priced.shortfall <= TOLERANCE * 100) return priced;
  const nothing = new Float64Array(ruled.units.count);
  const possible = grow(ruled, restriction, { objective: nothing, floors: wanted.floors }, 1, mip, shouldStop);
  if (possible.status !== 'solved') return possible;
  if (possible.shortfall > TOLERANCE * 1000) return { status: 'infeasible' };
  return grow(ruled, restriction, wanted, 65_536 * span, mip, shouldStop);
}

function grow(
  ruled: RuledProblem,
  restriction: Restriction,
  wanted: { readonly objective: 'score' | Float64Array; readonly floors: readonly Floor[] },
  shortfallCost: number,
  mip: MipSolver,
  shouldStop: () => boolean,
): Relaxation {
  const { units, problem } = ruled;
  for (let round = 0; ; round++) {
    const pairs = listPairs(restriction.has);
    const built = buildModel(ruled, { ...wanted, pairs, active: restriction.active, shortfallCost });
    const solution = mip(built.model, { relax: true, shouldStop });
    if (solution.status === 'infeasible') return solution;
    if (solution.status !== 'optimal' || solution.rowDual === undefined) return { status: 'unknown' };
    const reduced = pricePairs(ruled, wanted, built, solution.rowDual);
    const added = addWorthwhile(reduced, restriction.has, problem.projects, TOLERANCE * findSpan(ruled));
    const value = new Float64Array(units.scores.length);
    pairs.forEach((pair, column) => {
      value[pair] = solution.values[column]!;
    });
    const broken = activateBroken(ruled, restriction.active, value);
    if (added + broken > 0 && round < MOST_ROUNDS) continue;
    return {
      status: 'solved',
      bound: solution.objective + built.constant + sumPositive(reduced, restriction.has, units, problem.projects),
      reduced,
      value,
      shortfall: solution.values.subarray(built.shortfallFrom).reduce((sum, bought) => sum + bought, 0),
    };
  }
}

/** Gives each unit the best pairs that it has not yet; how many there were. */
function addWorthwhile(reduced: Float64Array, has: Uint8Array, projects: number, tolerance: number): number {
  let added = 0;
  for (let start = 0; start < reduced.length; start += projects) {
    for (let turn = 0; turn < PAIRS_A_ROUND; turn++) {
      let best = -1;
      let most = tolerance;
      for (let pair = start; pair < start + projects; pair++) {
        if (has[pair] === 0 && reduced[pair]! > most) {
          most = reduced[pair]!;
          best = pair;
        }
      }
      if (best < 0) break;
      has[best] = 1;
      added++;
    }
  }
  return added;
}

/** What pairs without a column could add at most, each unit within its places. */
function sumPositive(
  reduced: Float64Array,
  has: Uint8Array,
  { count, places }: RuledProblem['units'],
  projects: number,
): number {
  let sum = 0;
  for (let unit = 0; unit < count; unit++) {
    const worth: number[] = [];
    for (let pair = unit * projects; pair < (unit + 1) * projects; pair++)
      if (has[pair] === 0 && reduced[pair]! > 0) worth.push(reduced[pair]!);
    worth.sort((a, b) => b - a);
    for (const value of worth.slice(0, places.max[unit]!)) sum += value;
  }
  return sum;
}

/** The largest score or weight: what costs are measured by. */
export function findSpan({ units, rules }: RuledProblem): number {
  let span = 1e-12;
  for (const score of units.scores)
    if (Math.abs(score) > span && score !== Number.NEGATIVE_INFINITY) span = Math.abs(score);
  const weights = [...rules.counts, ...rules.together, ...rules.notAlone].map(({ weight = 0 }) => weight);
  return Math.max(span, ...weights, ...rules.mayClose.map(({ cost }) => cost));
}

/** Ascending. */
export function listPairs(has: Uint8Array): number[] {
  const pairs: number[] = [];
  for (let pair = 0; pair < has.length; pair++) if (has[pair] === 1) pairs.push(pair);
  return pairs;
}
