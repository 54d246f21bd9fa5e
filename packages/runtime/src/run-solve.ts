import type { NumericOutcome, NumericProblem } from '@lettermatch/matcher';
import { runOnThread, type ThreadOptions } from './run-on-thread';

/**
 * Solves a problem in numbers on a thread of its own, so that cancellation and the clock are heard while the search runs.
 * The outcome is the one of `solveAssignment`, by ids.
 * @throws what `solveAssignment` throws, with its name, code and message.
 */
export async function runSolve(
  { problem, applicants, projects }: NumericProblem,
  options: ThreadOptions = {},
): Promise<NumericOutcome> {
  return runOnThread('solve-worker', { problem, applicants, projects }, options);
}
