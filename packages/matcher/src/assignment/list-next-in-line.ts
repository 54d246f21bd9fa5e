import { isForbidden, type NamedProblem } from '../graph/build-problem';
import { compareIds } from '../programme/compare-ids';
import { createMoveJudge, type MoveJudge } from '../solvers/side-rules/judge-move';
import type { NextInLine } from '../types';
import type { NamedPair } from './build-placements';

/** So many are listed for each project. */
const LISTED = 10;
/** Of those who come first, so many are looked at where rules may keep them out. */
const LOOKED_AT = 40;

/**
 * Who would come in if one more place in each project opened, and by how much the total would then be larger, everybody else staying: first
 * people without a place, since one more is then placed, best score first; then people whose one place is elsewhere and who would add to the
 * total by moving, largest gain first. Locked people do not move, nobody leaves a project at its minimum, and who would break a hard rule
 * is left out; what soft rules cost is part of the gain. O(applicants x targets), and a look at their rules for whom is listed.
 */
export function listNextInLine(
  named: NamedProblem,
  pairs: readonly NamedPair[],
): ReadonlyMap<string, readonly NextInLine[]> {
  const { applicants, targets, problem } = named;
  const rows = new Map(applicants.map((id, row) => [id, row]));
  const columns = new Map(targets.map((id, column) => [id, column]));
  const judge = judgeMoves(named, pairs);
  const load = new Map<string, number>();
  for (const { target } of pairs) load.set(target, (load.get(target) ?? 0) + 1);
  const isAtMinimum = (target: string) => (load.get(target) ?? 0) <= (problem.seats.min[columns.get(target) ?? 0] ?? 0);
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
    if (isAtMinimum(own.target)) return [];
    return [{ applicant, row, from: own.target, score: own.score }];
  });
  const inOrder = (a: NextInLine, b: NextInLine) => b.gain - a.gain || compareIds(a.applicant, b.applicant);
  return new Map(
    targets.map((target, column): readonly [string, readonly NextInLine[]] => {
      // One more would not open a project that is closed for want of people.
      if ((load.get(target) ?? 0) + 1 < (problem.seats.min[column] ?? 0)) return [target, []];
      const gains = (people: readonly (typeof waiting | typeof movable)[number][]): NextInLine[] =>
        people.flatMap(({ applicant, row, from, score }) => {
          if (from === target || isForbidden(problem, row, column)) return [];
          const gain = (problem.scores.values[row * problem.projects + column] ?? 0) - score;
          return from === null || gain > 0 ? [{ applicant, from, gain }] : [];
        });
      const line = [...gains(waiting).sort(inOrder), ...gains(movable).sort(inOrder)];
      if (judge === undefined) return [target, line.slice(0, LISTED)];
      const kept: NextInLine[] = [];
      for (const { applicant, from, gain } of line.slice(0, LOOKED_AT)) {
        if (kept.length === LISTED) break;
        const cost = judge(rows.get(applicant) ?? 0, from === null ? -1 : (columns.get(from) ?? -1), column);
        if (cost < Number.POSITIVE_INFINITY && (from === null || gain > cost))
          kept.push({ applicant, from, gain: gain - cost });
      }
      return [target, kept];
    }),
  );
}

/** What rules that bind several people together say of a move; undefined where there are none, or people have several places. */
function judgeMoves(
  { applicants, targets, problem, side }: NamedProblem,
  pairs: readonly NamedPair[],
): MoveJudge | undefined {
  if (side === undefined) return undefined;
  const columns = new Map(targets.map((id, column) => [id, column]));
  const placeOf = new Map(pairs.map(({ applicant, target }) => [applicant, columns.get(target) ?? -1]));
  if (placeOf.size < pairs.length) return undefined;
  return createMoveJudge(
    problem,
    side.rules,
    Int32Array.from(applicants, (id) => placeOf.get(id) ?? -1),
  );
}
