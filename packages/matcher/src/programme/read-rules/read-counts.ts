import { quote } from '../describe-finding';
import { type Cell, isBlank, readCount, scalarText } from '../read-cell';
import type { CountRule, NotAloneRule } from '../rules';
import { readEntries, readParts } from './read-entries';
import { COUNTED_KEYS, expandColumn, readCounted } from './read-group';
import { readRuleProjects } from './read-members';
import { readSoftenable, SOFT_KEYS } from './read-stated';
import type { RuleContext, RuleDraft, RuleEntry } from './rule-draft';

const NOT_ALONE_KEYS = [...COUNTED_KEYS, 'project', 'projects', ...SOFT_KEYS];
const COUNT_KEYS = ['count', ...NOT_ALONE_KEYS, 'over'];

/**
 * Reads `at-most` or `at-least`: a list of `{count: 3, column: university, is: ITMO}`, `{count: 3, applicants: [a, b, …]}`, `{count: 1, each: university}`
 * or, of everyone, `{count: 12, projects: [p01, p02], over: all}`.
 */
export function readCounts(cell: Cell, kind: CountRule['kind'], context: RuleContext): readonly RuleDraft<CountRule>[] {
  return readCountedRules(cell, COUNT_KEYS, context, (entry) => {
    const { column, log } = entry;
    const parts = readParts(entry, COUNT_KEYS, 'count');
    if (parts === undefined) return [];
    if (isBlank(parts['count'])) log.report('rule-incomplete', { column, message: 'The rule states no count.' });
    const count = readCount({ column, value: parts['count'] }, log);
    const counted = readCounted(parts, context, entry);
    const projects = readRuleProjects(parts, context, entry);
    const over = readOver(parts['over'], entry);
    const stated = readSoftenable(parts, entry);
    if (count === undefined || counted === undefined || projects.length === 0) return [];
    return [{ rule: { kind, count, ...counted, projects, over, ...stated }, log }];
  });
}

/** Reads `not-alone`: a list of `{column: gender, is: woman}`, in short `{gender: woman}`, `{applicants: [a, b, …]}` or `{each: university}`. */
export function readNotAlone(cell: Cell, context: RuleContext): readonly RuleDraft<NotAloneRule>[] {
  return readCountedRules(cell, NOT_ALONE_KEYS, context, (entry) => {
    const { column, log } = entry;
    const parts = readParts(entry, NOT_ALONE_KEYS, 'column');
    if (parts === undefined) return [];
    if (COUNTED_KEYS.every((key) => isBlank(parts[key]))) {
      log.report('rule-incomplete', { column, message: 'The rule does not say who is not to be alone.' });
      return [];
    }
    const counted = readCounted(parts, context, entry);
    const projects = readRuleProjects(parts, context, entry);
    const stated = readSoftenable(parts, entry);
    if (counted === undefined || projects.length === 0) return [];
    return [{ rule: { ...counted, projects, ...stated }, log }];
  });
}

function readCountedRules<Rule>(
  cell: Cell,
  keys: readonly string[],
  context: RuleContext,
  read: (entry: RuleEntry) => readonly RuleDraft<Rule>[],
): readonly RuleDraft<Rule>[] {
  return readEntries(cell, context).flatMap((entry) =>
    read({ ...entry, value: expandColumn(entry.value, keys, context.columns.applicants) }),
  );
}

function readOver(value: unknown, { column, log }: RuleEntry): CountRule['over'] {
  const text = isBlank(value) ? 'each' : scalarText(value)?.trim().toLowerCase();
  if (text === 'each' || text === 'all') return text;
  log.report('setting-value', { column, value, message: `Over is ${quote(value)}, and it must be each or all.` });
  return 'each';
}
