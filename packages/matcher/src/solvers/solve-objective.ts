import { MatcherError } from '../matcher-error';
import type { TotalSolver } from './face/take-step';
import { solveFair } from './fair/solve-fair';
import { solveNash } from './nash/solve-nash';
import type { SolveObjective } from './objective-fields';
import { solveRank } from './rank/solve-rank';
import type { Problem, SolveOptions, SolveOutcome } from './solver';
import { solveStableObjective } from './stable/solve-stable-objective';

type ObjectiveSolver = (problem: Problem, options: SolveOptions, solve: TotalSolver) => SolveOutcome;

const SOLVERS: Readonly<Record<SolveObjective, ObjectiveSolver>> = {
  total: (problem, options, solve) => solve(problem, options),
  fair: solveFair,
  nash: solveNash,
  rank: solveRank,
  stable: solveStableObjective,
};

/** Names that `Problem.objective` accepts; the first is the default. */
export const solveObjectives = Object.keys(SOLVERS) as readonly SolveObjective[];

/**
 * Solves a checked problem for an objective by a solver for the total.
 *
 * @throws MatcherError `invalid-option` where there is no such objective.
 */
export function solveObjective(
  objective: SolveObjective,
  problem: Problem,
  options: SolveOptions,
  solve: TotalSolver,
): SolveOutcome {
  if (!Object.hasOwn(SOLVERS, objective)) {
    const known = solveObjectives.join(', ');
    throw new MatcherError('invalid-option', `there is no objective "${objective}". Use one of: ${known}.`, {
      objective,
      known,
    });
  }
  return SOLVERS[objective](problem, options, solve);
}
