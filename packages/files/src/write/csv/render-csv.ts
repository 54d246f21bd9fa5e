import { stringify } from 'csv-stringify/sync';
import { escapeCell } from './escape-cell';

/** Text, a number that this program computed, or nothing. */
export type Cell = string | number | null;

/**
 * CSV by RFC 4180 with LF line ends: a header, then a row each.
 * Texts that a spreadsheet would run get a leading apostrophe (see `escapeCell`; read them back with `restoreCell`).
 * Numbers are written in the shortest form that reads back as the same double, with a decimal point.
 */
export function renderCsv(
  columns: readonly string[],
  rows: Iterable<readonly Cell[]>,
  options: { readonly bom?: boolean } = {},
): string {
  const cells = [columns, ...Array.from(rows, (row) => row.map(renderCell))];
  const text = stringify(cells);
  return options.bom === true ? `\uFEFF${text}` : text;
}

function renderCell(cell: Cell): string {
  if (cell === null) return '';
  return typeof cell === 'number' ? String(cell) : escapeCell(cell);
}
