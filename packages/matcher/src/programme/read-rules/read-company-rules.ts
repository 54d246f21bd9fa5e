import type { Cell } from '../read-cell';
import type { ApartRule, TogetherRule } from '../rules';
import { readEntries, readParts } from './read-entries';
import { readCompany } from './read-members';
import { readSoftenable, SOFT_KEYS } from './read-stated';
import type { RuleContext, RuleDraft, RuleEntry } from './rule-draft';

const KEYS = ['applicants', ...SOFT_KEYS];

/** Reads `together` or `apart`: a list of `{applicants, weight, reason, by}` or, in short, of lists of applicants; one group alone may be the list itself. */
export function readCompanyRules(
  { column, value }: Cell,
  context: RuleContext,
): readonly RuleDraft<TogetherRule & ApartRule>[] {
  const isOneGroup = Array.isArray(value) && value.length > 0 && value.every(isPlain);
  const entries = readEntries({ column, value: isOneGroup ? [value] : value }, context, {
    expand: toParts,
    mayBeText: true,
  });
  return entries.flatMap((entry) => readCompanyRule(entry, context));
}

/** Whether an entry names somebody, and only one: a cell such as `a01; a02` is a group. */
function isPlain(entry: unknown): boolean {
  return typeof entry === 'number' || (typeof entry === 'string' && !/[;\r\n]/.test(entry));
}

function toParts(entry: unknown): readonly unknown[] {
  return Array.isArray(entry) || typeof entry === 'string' ? [{ applicants: entry }] : [entry];
}

function readCompanyRule(entry: RuleEntry, context: RuleContext): readonly RuleDraft<TogetherRule & ApartRule>[] {
  const parts = readParts(entry, KEYS, 'applicants');
  if (parts === undefined) return [];
  const applicants = readCompany(parts['applicants'], context, entry);
  const stated = readSoftenable(parts, entry);
  return applicants.length < 2 ? [] : [{ rule: { applicants, ...stated }, log: entry.log }];
}
