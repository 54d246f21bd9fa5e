import { type Cell, isBlank, readTexts } from '../read-cell';
import type { Counted, Group } from '../rules';
import { buildSuggest } from '../suggest';
import { isMapping } from './read-entries';
import { readMembers } from './read-members';
import type { RuleContext, RuleEntry, RuleParts } from './rule-draft';
import type { StatedColumns } from './stated-columns';

/** Parts that say of whom a rule is. */
export const GROUP_KEYS = ['column', 'is', 'applicants'];

/** Parts that say whom a count is of. */
export const COUNTED_KEYS = [...GROUP_KEYS, 'each'];

/**
 * A rule with a part that its kind does not have, as in `{gender: woman}`, with that as the column and what it `is`: a part that is named like a column,
 * or else one that is not nearly named like a part of the kind. Otherwise a slip in a column's name would make a rule about everyone. Of several such
 * parts nothing is taken but their names, which are then one too many.
 */
export function expandColumn(value: unknown, keys: readonly string[], columns: StatedColumns): unknown {
  if (!isMapping(value) || Object.hasOwn(value, 'column')) return value;
  const further = Object.keys(value).filter((key) => !keys.includes(key));
  const named = further.filter((key) => columns.find(key) !== undefined);
  const suggest = buildSuggest(keys);
  const meant = named.length > 0 ? named : further.filter((key) => suggest(key).length === 0);
  const [column] = meant;
  if (column === undefined) return value;
  const others = Object.fromEntries(Object.entries(value).filter(([key]) => !meant.includes(key)));
  return meant.length > 1 ? { ...others, column: meant } : { ...others, column, is: value[column] };
}

/** A column of the applicants as it is written there; one in which nobody states anything is reported. */
export function readColumn(cell: Cell, columns: StatedColumns, { column, log }: RuleEntry): string | undefined {
  const [name, ...more] = readTexts(cell, log).map((text) => text.trim());
  if (name === undefined || more.length > 0) {
    log.report('rule-incomplete', { column, message: 'The rule names no column, or more than one.' });
    return undefined;
  }
  const known = columns.find(name);
  if (known === undefined) log.report('unknown-column', { column, value: name, message: columns.explain(name) });
  return known?.name ?? name;
}

/** The values that a rule asks for in a column, each once; those that nobody states are reported. */
export function readValues(
  cell: Cell,
  name: string,
  { columns }: Pick<RuleContext, 'columns'>,
  { column, log }: RuleEntry,
): readonly string[] {
  const byKey = new Map(readTexts(cell, log).map((text) => [text.trim().toLowerCase(), text.trim()]));
  const values = [...byKey.values()];
  if (values.length === 0) {
    log.report('rule-incomplete', { column, message: `The rule does not say what the column ${name} is to be.` });
  }
  const stated = columns.applicants.find(name);
  for (const value of values) {
    const message = stated?.explainValue(value);
    if (message !== undefined) log.report('value-nobody-has', { column, value, message });
  }
  return values;
}

/** The people that a rule is of: those it names, or those of a column's values; undefined, with a finding, where it says neither or both. */
export function readGroup(parts: RuleParts, context: RuleContext, entry: RuleEntry): Group | undefined {
  const { column, log } = entry;
  const named = !isBlank(parts['applicants']);
  const described = !isBlank(parts['column']);
  if (named === described) {
    const message = named
      ? 'The rule names applicants and a column as well.'
      : 'The rule names neither applicants nor a column.';
    log.report(named ? 'rule-ambiguous' : 'rule-incomplete', { column, message });
    return undefined;
  }
  if (named) {
    const { failed } = log;
    const applicants = readMembers(parts['applicants'], context, entry);
    if (applicants.length === 0 && log.failed === failed) {
      log.report('rule-incomplete', { column, message: 'The rule names no applicant.' });
    }
    return applicants.length === 0 ? undefined : { applicants };
  }
  const name = readColumn({ column, value: parts['column'] }, context.columns.applicants, entry);
  if (name === undefined) return undefined;
  const values = readValues({ column, value: parts['is'] }, name, context, entry);
  return values.length === 0 ? undefined : { column: name, values };
}

/**
 * Whom a count is of: a group, each value of a column (of the group alone, where both are stated), or everyone where neither is; undefined, with
 * a finding, where it is unclear.
 */
export function readCounted(parts: RuleParts, context: RuleContext, entry: RuleEntry): Counted | undefined {
  const isOfGroup = GROUP_KEYS.some((key) => !isBlank(parts[key]));
  const group = isOfGroup ? readGroup(parts, context, entry) : undefined;
  const cell = { column: entry.column, value: parts['each'] };
  const each = isBlank(cell.value) ? undefined : readColumn(cell, context.columns.applicants, entry);
  if ((isOfGroup && group === undefined) || (!isBlank(cell.value) && each === undefined)) return undefined;
  return { ...(group !== undefined && { group }), ...(each !== undefined && { each }) };
}
