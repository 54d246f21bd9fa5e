import { attributeCell, statedValues, statesAttribute } from '../programme/applicant-states';
import type { Applicant } from '../programme/programme';
import type { Counted, Group } from '../programme/rules';

/** Some applicants that a rule counts by themselves; `value` where they are those who state it. */
export interface CountedGroup {
  readonly value?: string;
  /** Ids in the order of the programme. */
  readonly applicants: readonly string[];
}

/** The applicants of a group. Complexity: applicants x values. */
export function findGroup(applicants: readonly Applicant[], group: Group): readonly string[] {
  return applicants.filter((applicant) => isInGroup(applicant, group)).map(({ id }) => id);
}

/** Whether somebody belongs to a group: named in it, or stating one of its values in its column. */
export function isInGroup({ id, attributes }: Applicant, group: Group): boolean {
  return 'applicants' in group
    ? group.applicants.includes(id)
    : group.values.some((value) => statesAttribute(attributes, group.column, value));
}

/**
 * What a rule counts by itself: one group, each value of a column (of the group alone, where both are given) in the order of values, or everyone.
 * Whoever lists several values counts in each, and whose cell is blank in none.
 */
export function findCountedGroups(applicants: readonly Applicant[], { group, each }: Counted): readonly CountedGroup[] {
  const members = group === undefined ? applicants : applicants.filter((applicant) => isInGroup(applicant, group));
  if (each === undefined) return [{ applicants: members.map(({ id }) => id) }];
  const byValue = new Map<string, string[]>();
  for (const { id, attributes } of members) {
    for (const value of statedValues(attributeCell(attributes, each) ?? '')) {
      const known = byValue.get(value);
      if (known === undefined) byValue.set(value, [id]);
      else known.push(id);
    }
  }
  return [...byValue.keys()].toSorted().map((value) => ({ value, applicants: byValue.get(value) ?? [] }));
}
