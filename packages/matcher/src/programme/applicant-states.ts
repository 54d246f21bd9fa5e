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
  const wanted = value.trim().toLowerCase();
  const cell = cellOf(attributes, [columnKey(column)])
    ?.trim()
    .toLowerCase();
  return cell !== undefined && (cell === wanted || cell.split(/[;,|]/u).some((part) => part.trim() === wanted));
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
