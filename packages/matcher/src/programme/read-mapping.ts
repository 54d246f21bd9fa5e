import { quote } from './describe-finding';
import type { FindingCode } from './finding-codes';
import type { Reporter } from './finding-log';
import { type Cell, isBlank, scalarText } from './read-cell';
import { buildSuggest, didYouMean } from './suggest';

/** An object's entries; undefined where it is blank or, with a finding, where it is no object. Unknown keys are reported. */
export function readMapping(
  { column, value }: Cell,
  keys: readonly string[],
  log: Reporter,
  prefix: string = `${column}.`,
  unknown: FindingCode = 'unknown-setting',
): Readonly<Record<string, unknown>> | undefined {
  if (isBlank(value)) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) {
    log.report('setting-value', {
      column,
      value,
      message: `${quote(value)} stands where ${keys.join(', ')} are needed.`,
    });
    return undefined;
  }
  const suggest = buildSuggest(keys);
  for (const key of Object.keys(value as object).filter((name) => !keys.includes(name))) {
    log.report(unknown, {
      column: `${prefix}${key}`,
      message: `${quote(key)} is none of ${keys.join(', ')}.${didYouMean(suggest(key))}`,
    });
  }
  return value as Readonly<Record<string, unknown>>;
}

/** One of some words; undefined where it is blank or, with a finding, where it is none of them. */
export function readOneOf<Choice extends string>(
  cell: Cell,
  choices: readonly Choice[],
  log: Reporter,
): Choice | undefined {
  if (isBlank(cell.value)) return undefined;
  const text = (scalarText(cell.value) ?? '').trim().toLowerCase();
  const choice = choices.find((each) => each === text);
  if (choice === undefined) {
    const guess = didYouMean(buildSuggest(choices)(text));
    log.report('setting-value', { ...cell, message: `${quote(cell.value)} is none of ${choices.join(', ')}.${guess}` });
  }
  return choice;
}

/** Whether something is asked for; not where it is blank. */
export function readYesNo({ column, value }: Cell, log: Reporter): boolean {
  if (isBlank(value) || value === false) return false;
  const text = (scalarText(value) ?? '').trim().toLowerCase();
  if (value === true || text === 'true' || text === 'yes') return true;
  if (text !== 'false' && text !== 'no')
    log.report('setting-value', { column, value, message: `${quote(value)} is neither true nor false.` });
  return false;
}

/** A number; undefined where it is blank, NaN where it is none. */
export function numberOf(value: unknown): number | undefined {
  if (isBlank(value)) return undefined;
  return typeof value === 'boolean' ? Number.NaN : Number(scalarText(value));
}
