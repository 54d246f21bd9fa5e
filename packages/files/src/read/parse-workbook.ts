import { listArchive } from './archive';
import type { SheetCell } from './document-worker';
import type { FileReport } from './file-report';
import { openDocument } from './open-document';
import type { SheetRow } from './tabulate';

/** Rows of the first sheet of an .xlsx workbook, numbered as it shows them; none where a finding says why. */
export async function parseWorkbook(
  bytes: Uint8Array,
  report: FileReport,
  timeLimitMs?: number,
): Promise<readonly SheetRow[] | undefined> {
  const rows = await openDocument('xlsx', bytes, report, timeLimitMs);
  if (rows === undefined) return undefined;
  const sheets = (listArchive(bytes) ?? []).filter(({ name }) => /^xl\/worksheets\/[^/]+\.xml$/.test(name)).length;
  if (sheets > 1) report.add('further-sheets', { message: `The workbook has ${sheets} sheets; the first is read.` });
  return rows.map((cells, index) => ({ row: index + 1, cells: cells.map(cellText) }));
}

/** A cell as text: numbers without the noise of binary fractions, dates by ISO 8601, booleans as `true` and `false`. */
export function cellText(cell: SheetCell): string {
  if (cell === null) return '';
  if (typeof cell === 'number') return numberText(cell);
  if (cell instanceof Date) return dateText(cell);
  return String(cell).replace(/\r\n?/g, '\n');
}

/** The 15 digits that a spreadsheet keeps, without an exponent. */
function numberText(value: number): string {
  const rounded = Number(value.toPrecision(15));
  const text = String(rounded);
  if (!text.includes('e')) return text;
  return Math.abs(rounded) >= 1
    ? BigInt(rounded).toString()
    : rounded.toFixed(20).replace(/0+$/, '').replace(/\.$/, '');
}

/** The time of day only where there is one, to the second: a workbook stores it as a fraction of a day. */
function dateText(date: Date): string {
  const seconds = Math.round(date.getTime() / 1000);
  const text = Number.isNaN(seconds) ? '' : new Date(seconds * 1000).toISOString().replace(/\.000Z$/, '');
  return text.replace(/T00:00:00$/, '');
}
