import { assertCertificate } from '../certificate';
import type { Solver } from '../solver';
import { describeExamples } from './describe-examples';
import { describeInvariance } from './describe-invariance';
import { describeLimits } from './describe-limits';
import { describeOptimality } from './describe-optimality';
import type { ProvedSolver } from './proved-solver';

/** The contract of a solver as tests: all solvers pass the same. */
export function describeSolver(solver: Solver): void {
  const solve: ProvedSolver['solve'] = (problem, options = {}) => {
    const outcome = solver.solve(problem, options);
    assertCertificate(problem, outcome);
    return outcome;
  };
  const solveOptimal: ProvedSolver['solveOptimal'] = (problem) => {
    const outcome = solve(problem);
    if (outcome.status !== 'optimal') throw new Error(`expected an optimum, got ${outcome.status}`);
    return outcome;
  };
  const proved = { name: solver.name, solve, solveOptimal };
  describeExamples(proved);
  describeOptimality(proved);
  describeInvariance(proved);
  describeLimits(proved);
}
