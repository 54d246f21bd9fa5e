import type { Programme } from '../programme/programme';
import type { NamedProblem } from './build-problem';

/**
 * Stated ranks by pair of the problem, 1 the first wish, 0 where unstated; undefined where nobody states a wish.
 * O(applicants x projects).
 */
export function rankWishes(programme: Programme, { applicants, targets }: NamedProblem): Uint32Array | undefined {
  if (programme.applicants.every(({ preferences }) => preferences.length === 0)) return undefined;
  const wishes = new Map(programme.applicants.map(({ id, preferences }) => [id, preferences]));
  const columns = new Map(targets.map((id, column) => [id, column]));
  const ranks = new Uint32Array(applicants.length * targets.length);
  applicants.forEach((id, row) => {
    wishes.get(id)?.forEach((project, index) => {
      const column = columns.get(project);
      if (column !== undefined) ranks[row * targets.length + column] = index + 1;
    });
  });
  return ranks;
}
