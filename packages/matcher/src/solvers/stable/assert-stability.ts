import { MatcherError } from '../../matcher-error';
import { assertPlacesHold } from '../assert-places-hold';
import { withoutMinimums } from '../certificate';
import type { Problem, SolvedFields, SolveOptions } from '../solver';
import { buildStableProblem } from './build-stable-problem';
import { assertStable } from './find-blocking-pairs';

/**
 * Proves an outcome of the objective `stable` from the problem alone: quotas' maxima, forbidden and pinned pairs hold, and no
 * two who are not pinned would both rather have each other. `options` must be those of the solve. O(pairs log projects).
 *
 * @throws MatcherError `certificate`, with what does not hold.
 */
export function assertStability(
  problem: Problem,
  { projectOf, placed, stability }: SolvedFields,
  options: Pick<SolveOptions, 'ranks' | 'preferenceScores'> = {},
): void {
  if (stability === undefined) {
    const message = 'the outcome is not one of the objective stable. Solve the problem with that objective.';
    throw new MatcherError('certificate', message, {});
  }
  assertPlacesHold(withoutMinimums(problem), projectOf, placed);
  const own = new Int32Array(problem.applicants).fill(-1);
  own.set(projectOf);
  for (const [applicant] of problem.pinned ?? []) own[applicant] = -1;
  assertStable(buildStableProblem(problem, options), own);
}
