import type { Applicant, Programme } from '../programme/programme';
import { sideOfPerson } from '../rules/conflicts/conflict-side';
import { createConflictJudge } from '../rules/conflicts/judge-conflict';

/**
 * Whether two applicants must not be brought together: one avoids the other, a hard rule keeps them apart, or a rule about conflicts names them together,
 * as one circle or in a column that lists people. One institution or e-mail domain is a conflict with those who judge, not among applicants.
 */
export function createKeptApart({ rules }: Programme): (one: Applicant, other: Applicant) => boolean {
  const groups = (rules.apart ?? [])
    .filter(({ weight }) => weight === undefined)
    .map(({ applicants }) => new Set(applicants));
  const judges = (rules.conflicts ?? [])
    .filter(({ on }) => on === 'aliases' || on === 'listed')
    .map((rule) => createConflictJudge(rule));
  const sides = new Map<string, ReturnType<typeof sideOfPerson>>();
  const sideOf = (person: Applicant) => {
    const known = sides.get(person.id) ?? sideOfPerson(person);
    sides.set(person.id, known);
    return known;
  };
  return (one, other) =>
    one.avoidPeople.includes(other.id) ||
    other.avoidPeople.includes(one.id) ||
    groups.some((group) => group.has(one.id) && group.has(other.id)) ||
    judges.some((judge) => judge(sideOf(one), sideOf(other)) !== undefined);
}
