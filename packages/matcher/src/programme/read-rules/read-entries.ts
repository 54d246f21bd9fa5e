import { quote } from '../describe-finding';
import { type Cell, isBlank } from '../read-cell';
import { readMapping } from '../read-mapping';
import type { RuleContext, RuleEntry, RuleParts } from './rule-draft';

export interface ReadEntriesOptions {
  /** Makes several entries of one that is written in short. @defaultValue each entry stands for itself */
  readonly expand?: (entry: unknown) => readonly unknown[];
  /** Whether one text in place of the list is an entry. @defaultValue false */
  readonly mayBeText?: boolean;
}

/** The entries of a list of rules, numbered from 1 as they are expanded; one alone needs no list. */
export function readEntries(
  { column, value }: Cell,
  { place, log }: RuleContext,
  { expand = (entry) => [entry], mayBeText = false }: ReadEntriesOptions = {},
): readonly RuleEntry[] {
  if (isBlank(value)) return [];
  const isList = typeof value === 'object' && value !== null;
  if (!isList && !(mayBeText && typeof value === 'string')) {
    const message = `${quote(value)} stands where a list of rules is needed.`;
    log.whole(place).report('setting-value', { column, value, message });
    return [];
  }
  const listed: readonly unknown[] = Array.isArray(value) ? value : [value];
  return listed.flatMap(expand).map((entry, index) => ({
    column,
    value: entry,
    log: log.record({ ...place, row: index + 1, column }),
  }));
}

/** Whether a value has parts by name. */
export function isMapping(value: unknown): value is RuleParts {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A rule's parts; undefined where it is no mapping, with a finding that says what it does not name. */
export function readParts(entry: RuleEntry, keys: readonly string[], names: string): RuleParts | undefined {
  const { column, value, log } = entry;
  if (!isMapping(value)) {
    log.report('rule-incomplete', { column, value, message: `${quote(value)} names no ${names}.` });
    return undefined;
  }
  return readMapping({ column, value }, keys, log);
}
