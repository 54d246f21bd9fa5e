import { quote } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import type { Applicant } from '../programme/programme';
import type { RawTable } from '../programme/raw-programme';
import { isEmail, isSafeId } from '../programme/read-id';
import type { Draft } from '../types';
import { createPersonFinder } from './find-person';
import { fold, PERSON_COLUMNS, readCell } from './read-cells';

/** Who is on a check-in list. */
export interface Presence {
  /** Ids of people of the draft, each once, in the order of the list. */
  readonly present: readonly string[];
  /** People who are here and never applied: without a letter, under an e-mail or a name. */
  readonly walkUps: readonly Applicant[];
  /** Where one is an error, the list has to be corrected first. */
  readonly findings: readonly Finding[];
}

export interface PresenceOptions {
  /** Take names that are spelt nearly like somebody's as people who never applied. @defaultValue false */
  readonly nearNamesAreNew?: boolean;
}

/** The column under which lines of a plain list stand. */
export const LINE = 'line';

const { id, email, name } = PERSON_COLUMNS;

/**
 * Reads a check-in list: rows that name people by id, e-mail or name, in any case. Who is spelt nearly like somebody who is not on the list, and
 * names that several people bear, are errors, all at once; who is on it twice counts once. O(rows + people).
 */
export function readPresence(table: RawTable, draft: Draft, options: PresenceOptions = {}): Presence {
  const away = draft.state?.away.map(({ applicant }) => applicant) ?? [];
  const finder = createPersonFinder([...draft.programme.applicants, ...away]);
  const present = new Set<string>();
  const unknown: { readonly row: number; readonly texts: readonly string[] }[] = [];
  const findings: Finding[] = [];
  const report = (code: string, row: number, value: string, message: string, remedy: string) => {
    const file = table.file === undefined ? {} : { file: table.file };
    findings.push({ code, severity: 'error', ...file, row, value, message, remedy });
  };
  for (const raw of table.rows) {
    // An e-mail is surer than a name.
    const texts = [[LINE], id, email, name].flatMap((columns) => readCell(raw, columns) ?? []);
    if (texts.length === 0) continue;
    const meant = texts.map((text) => ({ text, meant: finder.find(text) }));
    const one = meant.find((each) => each.meant.status === 'one')?.meant;
    const several = meant.find((each) => each.meant.status === 'several');
    if (one?.status === 'one') present.add(one.id);
    else if (several?.meant.status === 'several') {
      const message = `${quote(several.text)} may be any of ${several.meant.ids.map(quote).join(', ')}.`;
      report('ambiguous-person', raw.row, several.text, message, 'Write the id or the e-mail.');
    } else unknown.push({ row: raw.row, texts });
  }
  const walkUps = new Map<string, Applicant>();
  for (const { row, texts } of unknown) {
    const near = options.nearNamesAreNew
      ? []
      : [...new Set(texts.flatMap((text) => finder.suggest(text)))].filter((other) => !present.has(other));
    const [text = ''] = texts;
    const walkUp = describeWalkUp(texts);
    if (near.length > 0) {
      const message = `${quote(text)} is nobody of this draft. Did you mean ${near.slice(0, 3).map(quote).join(' or ')}?`;
      report(
        'unknown-person',
        row,
        text,
        message,
        'Correct the spelling; if it is somebody new, say that unknown names are new people.',
      );
    } else if (walkUp === undefined) {
      const message = `${quote(text)} is nobody of this draft, and neither an e-mail nor a name of a person.`;
      report('unknown-person', row, text, message, 'Write an e-mail or a full name.');
    } else if (!walkUps.has(walkUp.id)) walkUps.set(walkUp.id, walkUp);
  }
  return { present: [...present], walkUps: [...walkUps.values()], findings };
}

/** Somebody new, if there is an e-mail or a name of letters alone. */
function describeWalkUp(texts: readonly string[]): Applicant | undefined {
  const address = texts.find(isEmail);
  const called = texts.find((text) => !text.includes('@') && /^[\p{L}\p{M}][\p{L}\p{M}.'’ -]*$/u.test(text));
  const made = address?.toLowerCase() ?? (called === undefined ? '' : fold(called).replace(/[^\p{L}\p{N}]+/gu, '-'));
  if (!isSafeId(made)) return undefined;
  return {
    id: made,
    ...(called !== undefined && { name: called.replace(/\s+/gu, ' ') }),
    ...(address !== undefined && { email: address }),
    letter: '',
    documents: [],
    preferences: [],
    avoidProjects: [],
    teammates: [],
    avoidPeople: [],
    attributes: {},
  };
}
