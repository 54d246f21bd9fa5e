import { quote } from './describe-finding';
import type { FindingDetail, Reporter } from './finding-log';
import { type Cell, scalarText } from './read-cell';

/** Invisible characters, and those that no file name may hold on some system or that separate ids in a list. */
const UNSAFE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029/\\;:*?"<>|]/u;

/** With an extension, below the 255 bytes of a file name in most scripts. */
const LONGEST_ID = 100;

const EMAIL = /^[^\s@]+@[^\s@]+\.[^\s@]+$/;

export function isEmail(text: string): boolean {
  return EMAIL.test(text);
}

/** An id as it is compared: composed characters, no space around it. */
export function normaliseId(text: string): string {
  return text.normalize('NFC').trim();
}

/** Whether an id survives file names, lists in cells, and CSV. */
export function isSafeId(id: string): boolean {
  return id !== '' && id.length <= LONGEST_ID && !UNSAFE.test(id) && id !== '.' && id !== '..';
}

/** Reports an id that would not survive. */
export function checkId(id: string, source: Pick<FindingDetail, 'column' | 'value'>, log: Reporter): void {
  if (isSafeId(id)) return;
  const fault = id.length > LONGEST_ID ? `has ${id.length} characters` : 'cannot be used in file names and lists';
  log.report('bad-id', { ...source, message: `The id ${quote(source.value)} ${fault}.` });
}

/** The id that a cell states, checked; undefined where there is none. */
export function readId(cell: Cell | undefined, log: Reporter): string | undefined {
  if (cell === undefined) return undefined;
  const id = normaliseId(scalarText(cell.value) ?? '');
  checkId(id, cell, log);
  return id === '' ? undefined : id;
}

/** An id made from a title: lower case, letters and digits of any script with `-` between; empty where there are none. */
export function slugOf(title: string): string {
  return (
    title
      .normalize('NFC')
      .toLowerCase()
      .replace(/[^\p{L}\p{M}\p{N}]+/gu, '-')
      .slice(0, LONGEST_ID)
      // The cut may have halved a character.
      .replace(/[\uD800-\uDBFF]$/, '')
      .replace(/^-+|-+$/g, '')
  );
}
