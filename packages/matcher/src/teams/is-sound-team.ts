import type { Applicant } from '../programme/programme';
import { listCell } from './build-team-problem';
import type { TeamNeedRule } from './team-settings';

/** Whether people are enough for a team, and bring what none may be without. */
export function isSoundTeam(
  people: readonly Applicant[],
  size: { readonly min: number },
  needs: readonly TeamNeedRule[],
): boolean {
  return (
    people.length >= size.min &&
    needs.every((need) => need.must !== true || countBringers(people, need) >= (need.count ?? 1))
  );
}

function countBringers(people: readonly Applicant[], { column, values }: TeamNeedRule): number {
  const asked = new Set(values.map((value) => value.normalize('NFKC').trim().toLowerCase()));
  return people.filter((person) => listCell(person, column).some((entry) => asked.has(entry))).length;
}
