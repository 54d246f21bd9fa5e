import { MatcherError } from '../matcher-error';
import { checkProblem } from './check-problem';
import { getSolver } from './registry';
import { solveObjective } from './solve-objective';
import { solveWithStayOutPrice } from './solve-with-stay-out-price';
import type { Problem, SolveOptions, SolveOutcome } from './solver';

/**
 * Fills as many places as the rules allow and, at that number, maximises their total score: exact, with its proof
 * (`assertCertificate` checks it). Rules that cannot all hold are an outcome, not an error. Synchronous; the
 * problem is not modified; the same problem gives the same outcome. Complexity is the solver's: see `solverNames`.
 *
 * Another objective than the total comes after the number of places and before it: see `solveFair`, `solveRank` and `solveNash` for what is
 * then proved. `stable` alone comes before the number of places: see `solveStableObjective`.
 *
 * @throws MatcherError `invalid-problem` where the problem means nothing, `invalid-option` for an unknown solver or objective.
 */
export function solveAssignment(problem: Problem, options: SolveOptions = {}): SolveOutcome {
  const solver = getSolver(options.solver);
  checkProblem(problem);
  const { stayOutPrice, objective = 'total' } = problem;
  if (stayOutPrice !== undefined) {
    if (objective === 'total') return solveWithStayOutPrice({ ...problem, stayOutPrice }, options, solver.solve);
    throw new MatcherError(
      'invalid-option',
      `stayOutPrice goes with the objective "total", got "${objective}". Leave one of them out.`,
      { stayOutPrice, objective },
    );
  }
  if (problem.objective !== undefined && problem.objective !== 'total') {
    return solveObjective(problem.objective, problem, options, solver.solve);
  }
  return solver.solve(problem, options);
}
