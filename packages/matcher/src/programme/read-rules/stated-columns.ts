import { columnKey, statedValues } from '../applicant-states';
import { quote } from '../describe-finding';
import type { Attributes } from '../programme';
import { buildSuggest, didYouMean } from '../suggest';

/** A column in which somebody states something. */
export interface StatedColumn {
  /** As it is written in the table. */
  readonly name: string;
  /** What stands in its cells. */
  readonly cells: readonly string[];
  /** Why nobody states a value, with what may have been meant; undefined where somebody does, alone or in a list. */
  explainValue(value: string): string | undefined;
}

/** The columns of a table's records, by name in any spelling. */
export interface StatedColumns {
  find(name: string): StatedColumn | undefined;
  /** Why `find` found nothing, with what may have been meant. */
  explain(name: string): string;
  readonly names: readonly string[];
}

/** Indexes the columns of records; `noun` says what one of them is. Time O(cells), and O(characters of a column) once for its values. */
export function buildStatedColumns(noun: string, records: readonly Attributes[]): StatedColumns {
  const columns = new Map<string, { readonly name: string; readonly cells: string[] }>();
  for (const attributes of records) {
    for (const [name, cell] of Object.entries(attributes)) {
      const key = columnKey(name);
      const known = columns.get(key);
      if (known === undefined) columns.set(key, { name, cells: [cell] });
      else known.cells.push(cell);
    }
  }
  const names = [...columns.values()].map(({ name }) => name);
  const suggest = buildSuggest(names);
  const found = new Map<string, StatedColumn>();
  return {
    find(name) {
      const key = columnKey(name);
      const column = columns.get(key);
      if (column === undefined) return undefined;
      const known = found.get(key) ?? buildColumn(noun, column.name, column.cells);
      found.set(key, known);
      return known;
    },
    explain: (name) => `No ${noun} has anything in a column ${quote(name)}.${didYouMean(suggest(name))}`,
    names,
  };
}

function buildColumn(noun: string, name: string, cells: readonly string[]): StatedColumn {
  let values: ReadonlySet<string> | undefined;
  let suggest: ReturnType<typeof buildSuggest> | undefined;
  return {
    name,
    cells,
    explainValue(value) {
      values ??= new Set(cells.flatMap((cell) => [fold(cell), ...statedValues(cell)]));
      if (values.has(fold(value))) return undefined;
      suggest ??= buildSuggest([...values]);
      return `No ${noun} has ${quote(value)} in the column ${quote(name)}.${didYouMean(suggest(value))}`;
    },
  };
}

function fold(value: string): string {
  return value.trim().toLowerCase();
}
