import type { Finding } from './finding';

const SHOWN_CHARACTERS = 80;

/** Controls, format characters (also those that turn the direction of writing), separators, lone surrogates. */
const INVISIBLE = /[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/gu;

const NAMED: Readonly<Record<string, string>> = { '\n': '\\n', '\r': '\\r', '\t': '\\t' };

function escapeInvisible(text: string): string {
  return text.replace(
    INVISIBLE,
    (character) => NAMED[character] ?? `\\u${(character.codePointAt(0) ?? 0).toString(16).padStart(4, '0')}`,
  );
}

/** A cell as it can be shown in one line: control characters visible, at most 80 characters; lists and objects only by their brackets. */
export function showValue(value: unknown): string {
  if (Array.isArray(value)) return '[…]';
  if (typeof value === 'object' && value !== null) return '{…}';
  const characters = [...escapeInvisible(String(value).slice(0, 4 * SHOWN_CHARACTERS))];
  return characters.length <= SHOWN_CHARACTERS
    ? characters.join('')
    : `${characters.slice(0, SHOWN_CHARACTERS - 1).join('')}…`;
}

/** The same, in quotation marks. */
export function quote(value: unknown): string {
  return `"${showValue(value)}"`;
}

/** Where a finding is: `applicants.csv row 7, column preferences`; empty for the programme as a whole. */
function describePlace({ file, table, row, column }: Finding): string {
  const record = [file ?? table, row === undefined ? undefined : `row ${row}`].filter((part) => part !== undefined);
  return [record.join(' '), column === undefined ? '' : `column ${column}`].filter((part) => part !== '').join(', ');
}

/** One line for people: severity, place, message and remedy. */
export function describeFinding(finding: Finding): string {
  const place = describePlace(finding);
  const text = `${finding.message} ${finding.remedy}`;
  return escapeInvisible(`${finding.severity}  ${place === '' ? text : `${place}: ${text}`}`);
}
