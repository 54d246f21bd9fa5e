import { quote } from './describe-finding';
import type { Reporter } from './finding-log';

/** What stands under a column: a string, or a JSON value. */
export interface Cell {
  readonly column: string;
  readonly value: unknown;
}

/** Above this a number of people is a slip of the keyboard; sums of counts stay exact. */
const LARGEST_COUNT = 1_000_000;

/** Above this, in UTF-16 units, a text is no letter and no description: as for a letter in a file of its own. */
const MOST_CHARACTERS = 2_000_000;

const RANGE = /^(\d+)(?:[.,]0{1,2})?(?:\s*(?:\.\.\.?|…|-|–|—|to)\s*(\d+))?$/;

/** Whether a cell says nothing. */
export function isBlank(value: unknown): boolean {
  return value === undefined || value === null || (typeof value === 'string' && value.trim() === '');
}

/** Text of a string, number or boolean; undefined for anything else. */
export function scalarText(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}

/** The entries of a list, or one value, as texts; undefined for what is none. */
export function scalarTexts(value: unknown): readonly (string | undefined)[] {
  const entries: readonly unknown[] = Array.isArray(value) ? value : [value];
  return entries.map(scalarText);
}

/** A cell's text as it stands, its end cut off where it is too long; empty where it is blank or no text. */
export function readRawText(cell: Cell | undefined, log: Reporter): string {
  if (cell === undefined || isBlank(cell.value)) return '';
  const text = scalarText(cell.value);
  if (text !== undefined) return cutText(cell.column, text, log);
  const shape = Array.isArray(cell.value) ? 'a list' : 'an object';
  log.report('cell-not-text', { ...cell, message: `Here stands ${shape}, and a text is needed.` });
  return '';
}

function cutText(column: string, text: string, log: Reporter): string {
  if (text.length <= MOST_CHARACTERS) return text;
  log.report('text-cut', {
    column,
    message: `The text has ${text.length} characters, and the first ${MOST_CHARACTERS} are kept.`,
  });
  return text.slice(0, MOST_CHARACTERS).replace(/[\uD800-\uDBFF]$/, '');
}

/** A cell's text without the space around it. */
export function readText(cell: Cell | undefined, log: Reporter): string {
  return readRawText(cell, log).trim();
}

/** A cell's texts: the entries of a list, or one text; blank ones are absent. */
export function readTexts(cell: Cell | undefined, log: Reporter): readonly string[] {
  if (cell === undefined) return [];
  const values: readonly unknown[] = Array.isArray(cell.value) ? cell.value : [cell.value];
  return values.map((value) => readRawText({ column: cell.column, value }, log)).filter((text) => text.trim() !== '');
}

/** A whole number of people or teams; undefined where the cell is blank or, with a finding, where it is none. */
export function readCount(cell: Cell | undefined, log: Reporter): number | undefined {
  if (cell === undefined || isBlank(cell.value)) return undefined;
  const count = countOf(cell.value);
  if (Number.isInteger(count) && count >= 0 && count <= LARGEST_COUNT) return Math.abs(count);
  if (count > LARGEST_COUNT) {
    reportTooLarge(cell.column, count, log);
  } else {
    const fault = count < 0 ? 'below zero' : 'no whole number';
    log.report('not-a-count', { ...cell, message: `${quote(cell.value)} is ${fault}.` });
  }
  return undefined;
}

/** The number that is written, NaN where none is: 5 also as 5.0, but not 1,000, which is one to some and a thousand to others. */
function countOf(value: unknown): number {
  if (typeof value === 'number') return value;
  const text = typeof value === 'string' ? value.trim() : '';
  return /^[-+]?\d+(?:[.,]0{1,2})?$/.test(text) ? Number.parseInt(text, 10) : Number.NaN;
}

/** From `min` to `max`, both included. */
export interface Range {
  readonly min: number;
  readonly max: number;
}

/**
 * A range such as `3..5`, `3-5`, `4` or `{min, max}`, where a missing `min` is `least` and a missing `max` is `min`
 * but at least 1; undefined where it is blank or, with a finding, where it cannot be read.
 */
export function readRange(cell: Cell | undefined, log: Reporter, least: 0 | 1): Range | undefined {
  if (cell === undefined || isBlank(cell.value)) return undefined;
  const [minCell, maxCell] = rangeCells(cell);
  if (minCell === undefined) {
    log.report('not-a-range', { ...cell, message: `${quote(cell.value)} is neither a range nor a whole number.` });
    return undefined;
  }
  const stated = { min: readCount(minCell, log), max: readCount(maxCell, log) };
  if (isUnread(minCell, stated.min) || isUnread(maxCell, stated.max)) return undefined;
  const min = stated.min ?? least;
  const max = stated.max ?? (typeof cell.value === 'object' ? Math.max(min, 1) : min);
  if (min > max) {
    log.report('min-above-max', { ...cell, message: `The least is ${min}, and the largest is ${max}.` });
    return undefined;
  }
  if (min < least || max === 0) {
    log.report('not-a-range', { ...cell, message: `From ${min} to ${max} will not do: at least 1 is needed.` });
    return undefined;
  }
  return { min, max };
}

/** The cells of a range's two ends; the second is absent where one number says both. */
function rangeCells({ column, value }: Cell): readonly [min?: Cell, max?: Cell] {
  if (Array.isArray(value)) return [];
  if (typeof value === 'object' && value !== null) {
    const { min, max } = value as { readonly min?: unknown; readonly max?: unknown };
    return [
      { column: `${column}.min`, value: min },
      { column: `${column}.max`, value: max },
    ];
  }
  const [, min, max] = RANGE.exec(scalarText(value)?.trim() ?? '') ?? [];
  if (min === undefined) return [];
  return max === undefined
    ? [{ column, value: min }]
    : [
        { column, value: min },
        { column, value: max },
      ];
}

function isUnread(cell: Cell | undefined, count: number | undefined): boolean {
  return cell !== undefined && count === undefined && !isBlank(cell.value);
}

/** Reports a least number that is above the largest. */
export function reportMinAboveMax(
  column: string,
  min: number | undefined,
  max: number | undefined,
  log: Reporter,
): void {
  if (min === undefined || max === undefined || min <= max) return;
  log.report('min-above-max', { column, value: min, message: `The least is ${min}, and the largest is ${max}.` });
}

/** Reports a number of people that nobody can mean. */
export function reportTooLarge(column: string, count: number | undefined, log: Reporter): void {
  if (count === undefined || count <= LARGEST_COUNT) return;
  log.report('count-too-large', { column, value: count, message: `${count} is more than ${LARGEST_COUNT}.` });
}
