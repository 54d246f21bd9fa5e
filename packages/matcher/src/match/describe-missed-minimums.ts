import type { NamedProblem } from '../graph/build-problem';
import { countOf } from '../insight/wording';
import type { Finding } from '../programme/finding';
import type { SolvedFields } from '../solvers/solver';
import { createMatchFinding } from './match-findings';

/** Minimums that the objective `stable` leaves unmet, which no assignment without mutual regrets meets. */
export function describeMissedMinimums(
  { applicants, targets }: NamedProblem,
  { stability }: SolvedFields,
): readonly Finding[] {
  if (stability === undefined) return [];
  const everywhere = 'and no draft without mutual regrets gives';
  const projects = stability.minimumsMissed
    .map(({ project, min, placed }) => ({ id: targets[project] ?? '', min, placed }))
    .sort((a, b) => (a.id < b.id ? -1 : 1));
  const people = stability.leftOut.map((row) => applicants[row] ?? '').sort();
  return [
    ...projects.map(({ id, min, placed }) => {
      const has = countOf(placed, 'person', 'people');
      return createMatchFinding('minimum-missed', `"${id}" has ${has} of at least ${min}, ${everywhere} it more.`, id);
    }),
    ...people.map((id) => createMatchFinding('minimum-missed', `"${id}" has no place, ${everywhere} them one.`, id)),
  ];
}
