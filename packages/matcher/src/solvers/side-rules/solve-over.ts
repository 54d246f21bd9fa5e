import { activateBroken } from './activate-broken';
import { buildModel, type Floor, type RuledProblem } from './build-model';
import type { MipSolver } from './mip';
import type { Restriction } from './solve-relaxation';

/** What is looked for, in whole places. */
export interface WholeRequest {
  readonly objective: 'score' | Float64Array;
  readonly floors: readonly Floor[];
}

export type Whole =
  | { readonly status: 'infeasible' }
  /** Nothing was found in the budget; `bound` holds all the same. */
  | { readonly status: 'unknown'; readonly bound: number }
  | Found;

export interface Found {
  readonly status: 'optimal' | 'feasible';
  readonly objective: number;
  readonly bound: number;
  /** By unit: its projects, ascending. */
  readonly projectsOf: readonly (readonly number[])[];
}

export interface WholeOptions {
  readonly mip: MipSolver;
  readonly shouldStop: () => boolean;
  /** Up to so many allowed pairs one programme holds them all; beyond, those that a relaxation finds worth having. */
  readonly mostPairsAtOnce: number;
}

/** Of branch and bound: a budget in steps. */
const MOST_NODES = 2_000;

/** The best over the given pairs, with further limits until none is broken. */
export function solveOver(
  ruled: RuledProblem,
  restriction: Restriction,
  pairs: readonly number[],
  request: WholeRequest,
  options: WholeOptions,
): Whole {
  for (;;) {
    const { whole, broken } = solveOnce(ruled, restriction, pairs, request, options);
    if (broken === 0) return whole;
  }
}

interface Once {
  readonly whole: Whole;
  readonly broken: number;
}

/** The best over the given pairs and the limits at hand; how many others it broke, which are then among them. */
export function solveOnce(
  ruled: RuledProblem,
  { active }: Restriction,
  pairs: readonly number[],
  request: WholeRequest,
  { mip, shouldStop }: WholeOptions,
): Once {
  const { units, problem } = ruled;
  const built = buildModel(ruled, { ...request, pairs, active });
  const solution = mip(built.model, { maxNodes: MOST_NODES, shouldStop });
  if (solution.status === 'infeasible') return { whole: solution, broken: 0 };
  const bound = solution.bound + built.constant;
  if (solution.status === 'unknown') return { whole: { status: 'unknown', bound }, broken: 0 };
  const value = new Float64Array(units.scores.length);
  const projectsOf = Array.from({ length: units.count }, () => [] as number[]);
  pairs.forEach((pair, column) => {
    if (solution.values[column]! < 0.5) return;
    value[pair] = 1;
    projectsOf[Math.floor(pair / problem.projects)]!.push(pair % problem.projects);
  });
  const objective = solution.objective + built.constant;
  return {
    whole: { status: solution.status, objective, bound, projectsOf },
    broken: activateBroken(ruled, active, value),
  };
}
