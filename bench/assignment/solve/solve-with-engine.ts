import { assertCertificate, type Problem, solveAssignment } from '@lettermatch/matcher';
import { repeatRuns } from './repeat-runs';
import type { RunLimits } from './run-limits';
import type { SolveRun } from './solve-run';

/** The package's own solver, through its public function. The proof is checked once, outside the time and the peak of memory. */
export async function solveWithEngine(problem: Problem, limits: RunLimits): Promise<SolveRun> {
  const { measured, last } = await repeatRuns(() => {
    const outcome = solveAssignment(problem);
    if (outcome.status === 'infeasible') return { isOptimal: false, placed: 0, objective: Number.NaN, outcome };
    const { placed, objective } = outcome;
    return { isOptimal: outcome.status === 'optimal', placed, objective, outcome };
  }, limits);
  assertCertificate(problem, last.outcome);
  return measured;
}
