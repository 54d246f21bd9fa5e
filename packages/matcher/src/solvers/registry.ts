import { MatcherError } from '../matcher-error';
import { shortestAugmentingPaths } from './shortest-augmenting-paths/solve-shortest-augmenting-paths';
import type { Solver } from './solver';
import { transport } from './transport/solve-transport';

const SOLVERS: readonly Solver[] = [transport, shortestAugmentingPaths];

/** Names that `SolveOptions.solver` accepts; the first is the default. */
export const solverNames: readonly string[] = SOLVERS.map(({ name }) => name);

/**
 * The solver of that name, or the default one.
 *
 * @throws MatcherError `invalid-option` where no solver has the name.
 */
export function getSolver(name: string = transport.name): Solver {
  const solver = SOLVERS.find((candidate) => candidate.name === name);
  if (solver !== undefined) return solver;
  const known = solverNames.join(', ');
  throw new MatcherError('invalid-option', `there is no solver "${name}". Use one of: ${known}.`, {
    name,
    solverNames,
  });
}
