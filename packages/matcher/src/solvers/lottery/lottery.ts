import { listPlaces } from '../certificate';
import type { Infeasibility, Problem } from '../solver';

/** A pair's probability. */
export interface Marginal {
  readonly applicant: number;
  readonly project: number;
  readonly probability: number;
}

/** A lottery over assignments: each keeps every quota, forbidden pair and pin. */
export interface Lottery {
  readonly status: 'optimal';
  /** Weights sum to 1. `projectOf` in the layout of an outcome. */
  readonly assignments: readonly { readonly weight: number; readonly projectOf: Int32Array }[];
  /** Every pair of positive probability, by applicant, then project: what the assignments come to by their weights. */
  readonly marginals: readonly Marginal[];
  /** Places expected to be filled. */
  readonly placed: number;
  readonly expectedTotal: number;
  /** No lottery of the kind with as many expected places has a larger expected total. */
  readonly bound: number;
}

export type LotteryOutcome =
  | Lottery
  | { readonly status: 'stopped' }
  | { readonly status: 'infeasible'; readonly conflict: Infeasibility };

/**
 * The assignment that a number drawn from [0, 1) chooses: each with its weight, so that pairs come with exactly their marginals.
 *
 * @param random One number in [0, 1) a call; give a seeded stream for a draw that can be repeated.
 */
export function sampleLottery({ assignments }: Lottery, random: () => number): Int32Array {
  let left = random();
  for (const { weight, projectOf } of assignments) {
    left -= weight;
    if (left < 0) return projectOf;
  }
  return assignments.at(-1)!.projectOf;
}

/** Probabilities of pairs, from assignments that are `parts` of `whole` each. */
export function countMarginals(
  problem: Problem,
  assignments: readonly { readonly parts: number; readonly projectOf: Int32Array }[],
  whole: number,
): Marginal[] {
  const counts = new Map<number, number>();
  for (const { parts, projectOf } of assignments) {
    for (const [applicant, project] of listPlaces(problem, projectOf)) {
      const pair = applicant * problem.projects + project;
      counts.set(pair, (counts.get(pair) ?? 0) + parts);
    }
  }
  return [...counts]
    .sort(([a], [b]) => a - b)
    .map(([pair, count]) => ({
      applicant: Math.floor(pair / problem.projects),
      project: pair % problem.projects,
      probability: count / whole,
    }));
}
