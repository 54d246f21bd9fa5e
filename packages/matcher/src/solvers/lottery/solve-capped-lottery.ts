import { MatcherError } from '../../matcher-error';
import { checkProblem } from '../check-problem';
import { createRowReader } from '../read-rows';
import { expandPlaces, type FreeProblem, findPinConflict, reduceByPins } from '../reduce-by-pins';
import { getSolver } from '../registry';
import type { Problem, Quota, SolveOptions } from '../solver';
import { countMarginals, type LotteryOutcome } from './lottery';
import { splitFold } from './split-fold';

export interface CappedLotteryOptions extends Pick<SolveOptions, 'solver' | 'shouldStop'> {
  /** No pair, pins apart, is likelier than 1 / `fold`: a whole number, at least 1. */
  readonly fold: number;
}

/**
 * The lottery of the largest expected total in which no pair is likelier than 1 / t (Jecmen, Zhang, Liu, Shah, Conitzer & Fang 2020, "Mitigating
 * manipulation in peer review via randomized reviewer assignments"), as many expected places as possible first.
 *
 * With probabilities x / t it is the problem with t times the places and seats, each pair used at most once, whose optimum is whole: exact.
 * It is a lottery over t assignments of equal weight, as everyone's places and every project's people can be split into t parts that differ by
 * one at most (Birkhoff 1946 and von Neumann 1953; de Werra 1971; with quotas on both sides Budish, Che, Kojima & Milgrom 2013): so minimums
 * and maximums hold in each. Pins are certain. A conflict is in places and seats of the t-fold problem.
 * One problem of the total, and t - 1 smaller ones without scores.
 *
 * @throws MatcherError `invalid-problem` as `solveAssignment`; `invalid-option` for a `fold` that is none.
 */
export function solveCappedLottery(problem: Problem, options: CappedLotteryOptions): LotteryOutcome {
  const { solve } = getSolver(options.solver);
  const { fold, shouldStop } = options;
  checkProblem(problem);
  if (!Number.isSafeInteger(fold) || fold < 1) {
    throw new MatcherError(
      'invalid-option',
      `fold must be a whole number, at least 1, got ${fold}. Use 2 for a cap of 1/2.`,
    );
  }
  const pinConflict = findPinConflict(problem);
  if (pinConflict !== undefined) return { status: 'infeasible', conflict: pinConflict };
  const free = reduceByPins(problem);
  const folded = foldProblem(free, fold);
  const stop = shouldStop === undefined ? {} : { shouldStop };
  const outcome = solve(folded, stop);
  if (outcome.status === 'infeasible') return outcome;
  if (outcome.status !== 'optimal') return { status: 'stopped' };
  const parts = splitFold(folded, outcome.projectOf, fold, (part) => solve(part, stop));
  if (parts === undefined) return { status: 'stopped' };
  const assignments = parts.map((held) => ({ parts: 1, projectOf: addPins(problem, held) }));
  const marginals = countMarginals(problem, assignments, fold);
  const rows = createRowReader(problem);
  const pinned = problem.pinned ?? [];
  const pinnedTotal = pinned.reduce((sum, [applicant, project]) => sum + rows.scoreOf(applicant, project), 0);
  return {
    status: 'optimal',
    assignments: assignments.map(({ projectOf }) => ({ weight: 1 / fold, projectOf })),
    marginals,
    placed: outcome.placed / fold + pinned.length,
    expectedTotal: marginals.reduce(
      (sum, each) => sum + each.probability * rows.scoreOf(each.applicant, each.project),
      0,
    ),
    bound: outcome.bound / fold + pinnedTotal,
  };
}

function foldProblem(free: FreeProblem, fold: number): FreeProblem {
  const times = ({ min, max }: Quota, most: number): Quota => ({
    min: min.map((count) => count * fold),
    max: max.map((count) => Math.min(count * fold, most)),
  });
  const places = times(free.places, free.projects);
  // Who needs more than there are projects is a conflict for the solver to find.
  const most = places.max.map((count, applicant) => Math.max(count, places.min[applicant]!));
  return { ...free, places: { min: places.min, max: most }, seats: times(free.seats, free.applicants * fold) };
}

/** Projects of each applicant and their pins, in the layout of an outcome. */
function addPins(problem: Problem, held: readonly (readonly number[])[]): Int32Array {
  const stride = expandPlaces(problem).max.reduce((most, max) => Math.max(most, max), 0);
  const projectOf = new Int32Array(problem.applicants * stride).fill(-1);
  held.forEach((own, applicant) => {
    const pins = (problem.pinned ?? []).filter(([owner]) => owner === applicant).map(([, project]) => project);
    projectOf.set(
      [...own, ...pins].sort((a, b) => a - b),
      applicant * stride,
    );
  });
  return projectOf;
}
