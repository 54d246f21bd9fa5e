import { type FactKind, parseFactValues } from '@lettermatch/core';
import type { Attributes } from './programme';

/** A column's name in the form that columns are compared in. */
export function columnKey(name: string): string {
  return name
    .trim()
    .toLowerCase()
    .replace(/[\s_-]+/gu, '_');
}

/** Whether somebody states a value in a column: alone or in a list, capitals aside. A blank cell states nothing. */
export function statesAttribute(attributes: Attributes, column: string, value: string): boolean {
  const wanted = foldValue(value);
  const cell = attributeCell(attributes, column);
  return cell !== undefined && (foldValue(cell) === wanted || statedValues(cell).includes(wanted));
}

/** What stands in a column, however its name is written; undefined where it is blank. */
export function attributeCell(attributes: Attributes, column: string): string | undefined {
  const cell = cellOf(attributes, [columnKey(column)]);
  return cell === undefined || cell.trim() === '' ? undefined : cell;
}

/** The values that a cell lists, each once, in the form that values are compared in. */
export function statedValues(cell: string): readonly string[] {
  return [...new Set(cell.split(/[;,|]/u).map(foldValue))].filter((value) => value !== '');
}

/** A value in the form that values are compared in. */
function foldValue(value: string): string {
  return value.trim().toLowerCase();
}

/**
 * The values of a fact that somebody states themselves, in a column of its name (`level`, `tools`, `languages`); undefined where there is
 * none, it is blank, or it says nothing that a fact could say.
 */
export function statedFactValues(attributes: Attributes, kind: FactKind): readonly string[] | undefined {
  const cell = cellOf(attributes, [kind, `${kind}s`, `${kind}es`]);
  const values = cell === undefined ? [] : parseFactValues(kind, cell);
  return values.length === 0 ? undefined : values;
}

function cellOf(attributes: Attributes, keys: readonly string[]): string | undefined {
  const column = Object.keys(attributes).find((name) => keys.includes(columnKey(name)));
  return column === undefined ? undefined : attributes[column];
}
