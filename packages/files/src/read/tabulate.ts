import type { RawRow } from '@lettermatch/matcher';
import { isKnownColumn, type TableKind, understandColumns } from './column-names';
import type { FileReport } from './file-report';
import { mostColumns } from './table-limits';

/** Cells of one row of a sheet, and the row's number as a spreadsheet shows it. */
export interface SheetRow {
  readonly row: number;
  readonly cells: readonly string[];
}

/**
 * Rows by column name. Only a finding about one record bears its row: that record may be left out later on.
 * The first row that is not blank is the header; blank rows are skipped. Cells that a row lacks
 * and columns without a name have no entry. O(cells).
 */
export function tabulate(
  sheet: readonly SheetRow[],
  kind: TableKind | undefined,
  report: FileReport,
): readonly RawRow[] {
  const filled = sheet.filter(({ cells }) => cells.some((cell) => cell.trim() !== ''));
  const [header, ...body] = filled;
  // Rows may be missing because the reading broke off.
  const isWhole = report.findings().every(({ severity }) => severity !== 'error');
  if (header === undefined) {
    if (isWhole) report.add('empty-file', { message: 'The table has no cell that is filled.' });
    return [];
  }
  if (header.cells.length > mostColumns) {
    report.add('too-many-columns', {
      message: `The header has ${header.cells.length} cells, and at most ${mostColumns} columns are read.`,
    });
    return [];
  }
  if (body.length === 0 && isWhole) report.add('no-rows', { message: 'There is no row below the header.' });
  const columns = nameColumns(header, body, kind, report);
  checkWidths(header, body, report);
  return body.map(({ row, cells }) => ({
    row,
    // From entries, because a column may be called `__proto__`.
    cells: Object.fromEntries(
      columns.flatMap((column, index) => {
        const cell = cells[index];
        return column === undefined || cell === undefined ? [] : [[column, cell]];
      }),
    ),
  }));
}

function nameColumns(
  header: SheetRow,
  body: readonly SheetRow[],
  kind: TableKind | undefined,
  report: FileReport,
): readonly (string | undefined)[] {
  const seen = new Set<string>();
  return understandColumns(header.cells, kind).map(({ name, understood }, index) => {
    const written = header.cells[index]?.trim() ?? '';
    if (name === '') {
      const row = body.find(({ cells }) => (cells[index] ?? '').trim() !== '');
      if (row !== undefined) {
        const column = columnLetters(index);
        const message = `Column ${column} has no name, and its values are left out.`;
        report.add('empty-header', { row: row.row, column, value: row.cells[index], message });
      }
      return undefined;
    }
    if (seen.has(name)) {
      const matters = kind !== undefined && isKnownColumn(name, kind);
      report.add('duplicate-column', {
        column: written,
        message: `Column ${columnLetters(index)} is the second one called "${written}", and is left out.`,
        severity: matters ? 'error' : 'warning',
      });
      return undefined;
    }
    seen.add(name);
    if (understood) {
      report.add('column-understood', { column: written, message: `"${written}" is read as ${name}.` });
    }
    return name;
  });
}

function checkWidths(header: SheetRow, body: readonly SheetRow[], report: FileReport): void {
  const width = header.cells.length;
  const short: SheetRow[] = [];
  for (const row of body) {
    if (row.cells.length < width) short.push(row);
    const extra = row.cells.slice(width).find((cell) => cell.trim() !== '');
    if (extra === undefined) continue;
    report.add('row-too-long', {
      row: row.row,
      value: extra,
      message: `The row has ${row.cells.length} cells, and the header has ${width}.`,
    });
  }
  const first = short[0];
  if (first === undefined) return;
  const others = short.length === 1 ? '' : `, and so have ${short.length - 1} other rows`;
  report.add('row-too-short', {
    row: first.row,
    message: `The row has ${first.cells.length} cells where the header has ${width}${others}.`,
  });
}

/** `A`, `B`, … `Z`, `AA`: what a spreadsheet shows above a column. */
function columnLetters(index: number): string {
  const letter = String.fromCharCode(65 + (index % 26));
  return index < 26 ? letter : columnLetters(Math.floor(index / 26) - 1) + letter;
}
