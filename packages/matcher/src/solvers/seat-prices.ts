import { MatcherError } from '../matcher-error';
import { solveAssignment } from './solve-assignment';
import type { Problem, SolveOptions, SolveOutcome } from './solver';

/** What one seat fewer would take away; `infeasible` where the rules could then not all hold. */
export type SeatLoss =
  | { readonly status: 'exact'; readonly placed: number; readonly total: number }
  | { readonly status: 'infeasible' };

/**
 * What the optimum would lose, in places and in total score, if `project` had one seat fewer (its minimum is lowered with
 * it where they meet). Exact: nothing where a seat is empty, else one more solve. The price of a seat is
 * the other side of the same question: what one more would add. Where places are lost the total may rise.
 *
 * @param outcome The optimal outcome of `problem`.
 * @throws MatcherError `invalid-option` where the outcome is not optimal, or the project has no seat.
 */
export function priceOfOneSeatFewer(
  problem: Problem,
  outcome: SolveOutcome,
  project: number,
  options: Pick<SolveOptions, 'solver'> = {},
): SeatLoss {
  if (outcome.status !== 'optimal') {
    throw new MatcherError('invalid-option', `outcome must be optimal, got ${outcome.status}. Solve without stopping.`);
  }
  const seats = { min: problem.seats.min.slice(), max: problem.seats.max.slice() };
  const size = seats.max[project] ?? 0;
  if (size === 0) {
    throw new MatcherError('invalid-option', `project ${project} has no seat to take. Name one that has.`, { project });
  }
  const load = outcome.projectOf.reduce((count, held) => count + (held === project ? 1 : 0), 0);
  if (load < size) return { status: 'exact', placed: 0, total: 0 };
  seats.max[project] = size - 1;
  seats.min[project] = Math.min(seats.min[project]!, size - 1);
  const fewer = solveAssignment({ ...problem, seats }, options);
  if (fewer.status !== 'optimal') return { status: 'infeasible' };
  return { status: 'exact', placed: outcome.placed - fewer.placed, total: outcome.objective - fewer.objective };
}
