import { type ColumnRole, roleOfColumn } from './column-role';
import type { RawTable } from './raw-programme';
import { isBlank } from './read-cell';

/** A column with what its name means and its cells that are not blank, in the order of rows. */
export interface TableColumn<Field extends string> {
  readonly name: string;
  readonly role: ColumnRole<Field>;
  readonly values: readonly unknown[];
}

/** The columns of a table that hold something, in the order of their first mention. Time O(cells). */
export function columnsOf<Field extends string>(
  table: RawTable,
  fields: readonly Field[],
): readonly TableColumn<Field>[] {
  const values = new Map<string, unknown[]>();
  for (const { cells } of table.rows) {
    for (const [column, value] of Object.entries(cells)) {
      if (isBlank(value)) continue;
      const known = values.get(column);
      if (known === undefined) values.set(column, [value]);
      else known.push(value);
    }
  }
  return [...values].map(([name, list]) => ({ name, role: roleOfColumn(name, fields), values: list }));
}

/** Whether one of the columns is named for this field. */
export function states<Field extends string>(columns: readonly TableColumn<Field>[], field: Field): boolean {
  return columns.some(({ role }) => role.kind === 'field' && role.field === field);
}

/** The columns whose names mean nothing here. */
export function attributesAmong<Field extends string>(
  columns: readonly TableColumn<Field>[],
): readonly TableColumn<Field>[] {
  return columns.filter(({ role }) => role.kind === 'attribute');
}
