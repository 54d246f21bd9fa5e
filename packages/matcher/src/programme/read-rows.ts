import { type ColumnRole, normaliseColumn, roleOfColumn } from './column-role';
import { quote } from './describe-finding';
import type { FindingTable } from './finding';
import { type FindingLog, placeOf, type Reporter } from './finding-log';
import type { GuessedRoles } from './guess-columns';
import type { Attributes } from './programme';
import type { RawRow, RawTable } from './raw-programme';
import { type Cell, isBlank, readTexts } from './read-cell';
import { buildSuggest, didYouMean } from './suggest';

/** A row whose columns are understood; what they hold is not interpreted yet. Blank cells are absent. */
export interface ReadRow<Field extends string> {
  readonly row: number;
  readonly log: Reporter;
  readonly fields: { readonly [Name in Field]?: Cell };
  /** Cells of `preference_1`, `2nd choice` and so on, best first. */
  readonly ranked: readonly Cell[];
  /** From columns such as `description_ru`, by language. */
  readonly descriptions: Readonly<Record<string, string>>;
  readonly attributes: Attributes;
  /** Columns that mean what another of this row states already. */
  readonly twins: readonly Twin[];
}

interface Twin {
  readonly column: string;
  readonly first: string;
  /** What both mean. */
  readonly field: string;
}

/** A shorter word is too near to too many others for a guess. */
const SHORTEST_GUESSED_COLUMN = 5;

/** Sorts the cells of a table's rows by what their columns mean; `guessed` goes before what their names say. Time O(cells). */
export function readRows<Field extends string>(
  name: FindingTable,
  table: RawTable | undefined,
  fields: readonly Field[],
  log: FindingLog,
  guessed: GuessedRoles<Field> = new Map(),
): readonly ReadRow<Field>[] {
  if (table === undefined) return [];
  const place = placeOf(name, table);
  const roles = new Map<string, ColumnRole<Field>>();
  for (const { cells } of table.rows) {
    for (const column of Object.keys(cells)) {
      if (!roles.has(column)) roles.set(column, guessed.get(column) ?? roleOfColumn(column, fields));
    }
  }
  const rows = table.rows.map((raw) => readRow(raw, roles, log.record({ ...place, row: raw.row })));
  checkNames(roles, fields, log.whole(place));
  checkTwins(rows, log.whole(place));
  return rows;
}

function readRow<Field extends string>(
  { row, cells }: RawRow,
  roles: ReadonlyMap<string, ColumnRole<Field>>,
  log: Reporter,
): ReadRow<Field> {
  const fields: { [Name in Field]?: Cell } = {};
  const ranked: { readonly rank: number; readonly cell: Cell }[] = [];
  const descriptions: [string, string][] = [];
  const attributes: [string, string][] = [];
  const twins: Twin[] = [];
  for (const [column, value] of Object.entries(cells)) {
    const role = roles.get(column);
    if (isBlank(value) || role === undefined) continue;
    const cell = { column, value };
    if (role.kind === 'field') {
      const first = fields[role.field];
      if (first === undefined) fields[role.field] = cell;
      else twins.push({ column, first: first.column, field: role.field });
    } else if (role.kind === 'ranked') ranked.push({ rank: role.rank, cell });
    else if (role.kind === 'description')
      descriptions.push(...textEntries([[column, value]], log, () => role.language));
    else if (role.kind === 'descriptions') descriptions.push(...textEntries(entriesOf(cell, log), log));
    else if (role.kind === 'attributes') attributes.push(...textEntries(entriesOf(cell, log), log));
    else attributes.push(...textEntries([[column, value]], log));
  }
  return {
    row,
    log,
    fields,
    ranked: ranked.toSorted((a, b) => a.rank - b.rank).map(({ cell }) => cell),
    // From entries, because a column may be called `__proto__`.
    descriptions: Object.fromEntries(descriptions),
    attributes: Object.fromEntries(attributes),
    twins,
  };
}

/** Texts by name; a list is written as in a cell, with `;` between. */
function textEntries(
  entries: readonly (readonly [string, unknown])[],
  log: Reporter,
  rename: (name: string) => string = (name) => name.trim(),
): [string, string][] {
  return entries.flatMap(([name, value]): [string, string][] => {
    const text = readTexts({ column: name, value }, log).join(';').trim();
    return text === '' ? [] : [[rename(name), text]];
  });
}

function entriesOf(cell: Cell, log: Reporter): readonly [string, unknown][] {
  if (typeof cell.value === 'object' && cell.value !== null && !Array.isArray(cell.value)) {
    return Object.entries(cell.value);
  }
  log.report('cell-not-text', { ...cell, message: `${quote(cell.value)} stands where named values are needed.` });
  return [];
}

/** Says which columns are nearly named like one with a meaning. */
function checkNames<Field extends string>(
  roles: ReadonlyMap<string, ColumnRole<Field>>,
  fields: readonly Field[],
  log: Reporter,
): void {
  const suggest = buildSuggest(fields);
  for (const [column, role] of roles) {
    const normalised = normaliseColumn(column);
    if (role.kind !== 'attribute' || normalised.length < SHORTEST_GUESSED_COLUMN) continue;
    const nearest = suggest(normalised);
    if (nearest.length === 0) continue;
    log.report('column-misspelt', { column, message: `${quote(column)} is an attribute.${didYouMean(nearest)}` });
  }
}

/** Says once which columns state the same of one row. */
function checkTwins(rows: readonly { readonly twins: readonly Twin[] }[], log: Reporter): void {
  const twins = new Map(rows.flatMap(({ twins }) => twins.map((twin) => [twin.column, twin] as const)));
  for (const { column, first, field } of twins.values()) {
    log.report('column-twice', { column, message: `${quote(first)} and ${quote(column)} are both read as ${field}.` });
  }
}
