import type { Cell } from '../read-cell';
import type { PriorityRule } from '../rules';
import { readEntries, readParts } from './read-entries';
import { expandColumn, GROUP_KEYS, readGroup } from './read-group';
import { readStated, STATED_KEYS } from './read-stated';
import type { RuleContext, RuleDraft } from './rule-draft';

const KEYS = [...GROUP_KEYS, ...STATED_KEYS];

/** Ranks that an engine keeps in a byte, with room to spare. */
const MOST_PRIORITIES = 100;

/** Reads `priority`: a list of groups, the first first: `{column: status, is: returning}`, in short `{status: returning}`, or `{applicants: [a, b]}`. */
export function readPriorities(cell: Cell, context: RuleContext): readonly RuleDraft<PriorityRule>[] {
  return readEntries(cell, context).flatMap((stated, index) => {
    const entry = { ...stated, value: expandColumn(stated.value, KEYS, context.columns.applicants) };
    const parts = readParts(entry, KEYS, 'group');
    if (parts === undefined) return [];
    const group = readGroup(parts, context, entry);
    const reasons = readStated(parts, entry);
    if (index >= MOST_PRIORITIES) {
      const message = `This is priority ${index + 1}, and at most ${MOST_PRIORITIES} are told apart.`;
      entry.log.report('setting-value', { column: entry.column, message });
    }
    return group === undefined ? [] : [{ rule: { group, ...reasons }, log: entry.log }];
  });
}
