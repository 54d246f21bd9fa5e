import { blindText, buildNameIndex } from '@lettermatch/core';
import type { BlindedProgramme } from './blind-programme';
import { detailOfColumn } from './column-detail';
import { normaliseColumn } from './column-role';
import type { Finding } from './finding';

const PERSONAL_TABLES = new Set(['applicants', 'letters', 'mentors', 'choices']);
/** Columns whose values are no person's. */
const IMPERSONAL = new Set(
  'preferences avoid_projects projects project choice weight min max places counts weights seed objective'.split(' '),
);
const QUOTED = /"[^"\n]{0,200}"/g;

/**
 * Findings about a programme as they may be shown beside its blind form: new ids for old ones, file names of letters and cells of
 * people without names. What stands in a column of people that was not understood is left out whole.
 */
export function blindFindings(
  findings: readonly Finding[],
  { ids, key }: Pick<BlindedProgramme, 'ids' | 'key'>,
): readonly Finding[] {
  if (findings.length === 0) return findings;
  const people = key.filter(({ kind }) => kind !== 'project');
  const others = buildNameIndex(people.map(({ name }) => name));
  const emails = new Set(people.map(({ email }) => email.toLowerCase()).filter((email) => email !== ''));
  const newIds = new Map([...ids.projects, ...ids.people]);
  const known = new Set(key.map(({ id }) => id));

  const blindQuoted = (quoted: string, isPersonal: boolean): string => {
    const value = quoted.slice(1, -1);
    const id = newIds.get(value) ?? (known.has(value) ? value : undefined);
    if (id !== undefined) return `"${id}"`;
    if (emails.has(value.toLowerCase())) return '"[email]"';
    return isPersonal ? '"[name]"' : `"${blindText(value, { others }).text}"`;
  };
  // Our own words, unless a quoted cell holds quotation marks itself.
  const blindOwn = (text: string) => blindText(text, { others, keep: ['institution', 'title', 'link'] }).text;
  const blindMessage = (message: string, isPersonal: boolean): string => {
    const parts: string[] = [];
    let from = 0;
    for (const match of message.matchAll(QUOTED)) {
      parts.push(blindOwn(message.slice(from, match.index)), blindQuoted(match[0], isPersonal));
      from = match.index + match[0].length;
    }
    parts.push(blindOwn(message.slice(from)));
    return parts.join('');
  };
  return findings.map((finding) => {
    const { table, column, value, file, message } = finding;
    const isPersonal = table !== undefined && PERSONAL_TABLES.has(table) && !isImpersonal(column);
    const newValue =
      value === undefined
        ? undefined
        : (newIds.get(value) ?? (isPersonal && !known.has(value) ? undefined : blindText(value, { others }).text));
    const { value: _, ...rest } = finding;
    return {
      ...rest,
      ...(newValue !== undefined && { value: newValue }),
      ...(file !== undefined && { file: blindFile(file, table === 'letters') }),
      message: blindMessage(message, isPersonal),
    };
  });

  function blindFile(file: string, isLetter: boolean): string {
    const [, folder = '', name = '', extension = ''] = /^(.*[/\\])?([^/\\]*?)(\.[^./\\]{1,5})?$/.exec(file) ?? [];
    const id = newIds.get(name) ?? (known.has(name) ? name : undefined);
    const isOfLetters = isLetter || /(?:^|[/\\])letters[/\\]$/.test(folder);
    return `${folder}${id ?? (isOfLetters ? '[name]' : name)}${extension}`;
  }
}

function isImpersonal(column: string | undefined): boolean {
  if (column === undefined) return false;
  return IMPERSONAL.has(normaliseColumn(column)) && detailOfColumn(column) === undefined;
}
