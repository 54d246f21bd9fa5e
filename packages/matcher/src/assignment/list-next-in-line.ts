import { isForbidden, type NamedProblem } from '../graph/build-problem';
import { compareIds } from '../programme/compare-ids';
import type { NextInLine } from '../types';
import type { NamedPair } from './build-placements';

/** So many are listed for each project. */
const LISTED = 10;

/**
 * Who would come in if one more place in each project opened, and by how much the total would then be larger, everybody else staying: first
 * people without a place, since one more is then placed, best score first; then people whose one place is elsewhere and who would add to the
 * total by moving, largest gain first. Locked people do not move. O(applicants x targets).
 */
export function listNextInLine(
  { applicants, targets, problem }: NamedProblem,
  pairs: readonly NamedPair[],
): ReadonlyMap<string, readonly NextInLine[]> {
  const placesOf = new Map<string, NamedPair[]>();
  for (const pair of pairs) placesOf.set(pair.applicant, [...(placesOf.get(pair.applicant) ?? []), pair]);
  const pinned = new Set(problem.pinned?.map(([row]) => row));
  const mostOf = (row: number) =>
    typeof problem.places === 'number' ? problem.places : (problem.places.max[row] ?? 0);
  const waiting = applicants.flatMap((applicant, row) =>
    !placesOf.has(applicant) && mostOf(row) > 0 ? [{ applicant, row, from: null, score: 0 }] : [],
  );
  const movable = applicants.flatMap((applicant, row) => {
    const [own, ...others] = placesOf.get(applicant) ?? [];
    if (own === undefined || others.length > 0 || mostOf(row) !== 1 || pinned.has(row)) return [];
    return [{ applicant, row, from: own.target, score: own.score }];
  });
  const inOrder = (a: NextInLine, b: NextInLine) => b.gain - a.gain || compareIds(a.applicant, b.applicant);
  return new Map(
    targets.map((target, column) => {
      const gains = (people: readonly (typeof waiting | typeof movable)[number][]): NextInLine[] =>
        people.flatMap(({ applicant, row, from, score }) => {
          if (from === target || isForbidden(problem, row, column)) return [];
          const gain = (problem.scores.values[row * problem.projects + column] ?? 0) - score;
          return from === null || gain > 0 ? [{ applicant, from, gain }] : [];
        });
      const line = [...gains(waiting).sort(inOrder), ...gains(movable).sort(inOrder)];
      return [target, line.slice(0, LISTED)] as const;
    }),
  );
}
