import type { ColumnRole } from './column-role';
import { quote } from './describe-finding';
import { findLongTexts } from './find-long-texts';
import { findWishColumns } from './find-wish-columns';
import type { FindingCode } from './finding-codes';
import type { Reporter } from './finding-log';
import type { RawTable } from './raw-programme';
import type { ReferenceIndex } from './reference-index';
import { attributesAmong, columnsOf, states, type TableColumn } from './table-columns';

/** What columns are taken to mean whose names do not say it. */
export type GuessedRoles<Field extends string> = ReadonlyMap<string, ColumnRole<Field>>;

type ApplicantField = 'letter' | 'documents' | 'preferences';

const SHOWN_COLUMNS = 12;

/**
 * What columns of the applicants mean by what they hold, where none is named for it: long texts are the letters, and
 * names of projects are the preferences. Each guess is a warning; what stays an attribute then is told in a note.
 */
export function guessApplicantColumns<Field extends string>(
  table: RawTable,
  fields: readonly (Field | ApplicantField)[],
  projects: ReferenceIndex,
  hasLetterFiles: boolean,
  log: Reporter,
): GuessedRoles<Field | ApplicantField> {
  const columns = columnsOf(table, fields);
  const hasLetters = hasLetterFiles || states(columns, 'letter') || states(columns, 'documents');
  const hasWishes = states(columns, 'preferences') || columns.some(({ role }) => role.kind === 'ranked');
  const guessed = new Map<string, ColumnRole<Field | ApplicantField>>();
  if (hasLetters && hasWishes) return guessed;

  const unnamed = attributesAmong(columns);
  if (!hasWishes) guessWishes(unnamed, projects, guessed, log);
  const left = unnamed.filter(({ name }) => !guessed.has(name));
  if (!hasLetters) guessText(left, 'letter', 'letter-column-guessed', guessed, log);
  reportAttributes(
    left.filter(({ name }) => !guessed.has(name)),
    log,
  );
  return guessed;
}

/** The column of the projects that holds their descriptions, where none is named for it. */
export function guessProjectColumns<Field extends string>(
  table: RawTable,
  fields: readonly (Field | 'description')[],
  log: Reporter,
): GuessedRoles<Field | 'description'> {
  const columns = columnsOf(table, fields);
  const guessed = new Map<string, ColumnRole<Field | 'description'>>();
  const isDescribed = columns.some(({ role }) => role.kind === 'description' || role.kind === 'descriptions');
  if (!isDescribed && !states(columns, 'description')) {
    guessText(attributesAmong(columns), 'description', 'description-column-guessed', guessed, log);
  }
  return guessed;
}

/** Takes the longest text for a field. */
function guessText<Field extends string>(
  columns: readonly TableColumn<Field>[],
  field: Field,
  code: FindingCode,
  guessed: Map<string, ColumnRole<Field>>,
  log: Reporter,
): void {
  const [longest, ...others] = findLongTexts(columns);
  if (longest === undefined) return;
  guessed.set(longest.name, { kind: 'field', field });
  const also =
    others.length === 0
      ? ''
      : ` So ${others.length === 1 ? 'does' : 'do'} ${listNames(others)}: shorter ones, which stay attributes.`;
  const message = `No column states a ${field}; ${quote(longest.name)} holds long texts, and is read as the ${field}.${also}`;
  log.report(code, { column: longest.name, message });
}

function guessWishes<Field extends string>(
  columns: readonly TableColumn<Field>[],
  projects: ReferenceIndex,
  guessed: Map<string, ColumnRole<Field>>,
  log: Reporter,
): void {
  const { taken, others } = findWishColumns(columns, projects);
  const [best] = taken;
  if (best === undefined) return;
  for (const [index, { name }] of taken.entries()) guessed.set(name, { kind: 'ranked', rank: index + 1 });
  const names = taken.length === 1 ? `${quote(best.name)} names` : `${listNames(taken)} name`;
  const are = taken.length === 1 ? 'is read as the preferences' : 'are read as the preferences, in this order';
  const also = others.length === 0 ? '' : ` ${listNames(others)} may be meant as well, and stay out of the match.`;
  const message = `No column states preferences; ${names} projects, and ${are}.${also}`;
  log.report('preference-column-guessed', { column: best.name, message });
}

function reportAttributes<Field extends string>(columns: readonly TableColumn<Field>[], log: Reporter): void {
  if (columns.length === 0) return;
  const message = `${listNames(columns)}: kept as ${columns.length === 1 ? 'an attribute' : 'attributes'}, for rules alone.`;
  log.report('columns-as-attributes', { message });
}

function listNames<Field extends string>(columns: readonly TableColumn<Field>[]): string {
  const more = columns.length - SHOWN_COLUMNS;
  const shown = columns.slice(0, SHOWN_COLUMNS).map(({ name }) => quote(name));
  return `${shown.join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
}
