import type { CsvError, Options } from 'csv-parse/sync';
import type { FileReport } from './file-report';
import { findWideRow } from './find-wide-row';
import type { ReadFindingCode } from './findings';
import { mostCells, mostColumns, mostFaultyRows, mostRows } from './table-limits';
import type { SheetRow } from './tabulate';

const delimiters = [',', ';', '\t', '|'] as const;

const delimiterNames: Readonly<Record<string, string>> = { ';': 'semicolons', '\t': 'tabs', '|': 'vertical bars' };

/** Enough to tell the delimiter by. */
const sampleCharacters = 65_536;
const sampleRecords = 30;

class TooManyRows extends Error {}

type Parse = (text: string, options: Options) => unknown;

/**
 * Rows of CSV text (RFC 4180) separated by commas, semicolons, tabs or vertical bars. Rows are numbered as a
 * spreadsheet does, by records, so that line breaks inside quotation marks do not count and blank lines do. A quotation
 * mark out of place ends the reading: the rows before it are given, and a finding names its row. O(characters).
 */
export async function parseCsv(text: string, report: FileReport): Promise<readonly SheetRow[]> {
  const { parse } = await import('csv-parse/sync');
  // Spreadsheets write this line to name the delimiter and do not show it.
  const stated = /^sep=([,;|\t:])\n/i.exec(text);
  const table = stated === null ? text : text.slice(stated[0].length);
  const delimiter = stated?.[1] ?? detectDelimiter(table, parse);
  if (delimiter !== ',') {
    const name = delimiterNames[delimiter] ?? `"${delimiter}"`;
    report.add('delimiter-detected', { value: delimiter, message: `The cells are separated by ${name}.` });
  }
  const wideRowStart = findWideRow(table, delimiter, mostCells);
  const rows: SheetRow[] = [];
  let uneven = 0;
  try {
    parse(table.slice(0, wideRowStart), {
      ...lenient,
      delimiter,
      relax_quotes: false,
      on_record: (cells: string[]) => {
        if (rows.length === mostRows) throw new TooManyRows(`more than ${mostRows} rows`);
        if (cells.length !== rows[0]?.cells.length && ++uneven > mostFaultyRows) {
          throw new TooManyRows(`more than ${mostFaultyRows} rows that differ in width from the header`);
        }
        rows.push({ row: rows.length + 1, cells });
        return null;
      },
    });
  } catch (error) {
    if (error instanceof TooManyRows) {
      report.add('too-large', { message: `The table has ${error.message}.` });
    } else {
      reportBrokenOff('broken-csv', describeCsvError(error), rows.length + 1, report);
    }
    return rows;
  }
  if (wideRowStart !== undefined) {
    const message = `The row has more than ${mostCells} cells, and at most ${mostColumns} columns are read.`;
    reportBrokenOff('too-many-columns', message, rows.length + 1, report);
  }
  return rows;
}

function reportBrokenOff(code: ReadFindingCode, message: string, row: number, report: FileReport): void {
  report.add(code, { row, message });
  // Without a row: leaving out the broken one does not bring the others back.
  report.add('file-incomplete', { message: `The rows from ${row} on are missing.` });
}

const lenient: Options = { relax_column_count: true, record_delimiter: '\n', bom: false };

/** The delimiter that gives most rows as many cells as the header, then the one that gives most cells. */
function detectDelimiter(text: string, parse: Parse): string {
  const sample = text.length <= sampleCharacters ? text : text.slice(0, text.lastIndexOf('\n', sampleCharacters) + 1);
  const scores = delimiters.map((delimiter) => {
    const widths: number[] = [];
    try {
      parse(sample || text.slice(0, sampleCharacters), {
        ...lenient,
        delimiter,
        relax_quotes: true,
        to: sampleRecords,
        on_record: (cells: string[]) => {
          if (cells.length > 1 || cells[0]?.trim() !== '') widths.push(cells.length);
          return null;
        },
      });
    } catch {
      // What was read before the fault is enough.
    }
    const width = widths[0] ?? 0;
    return { delimiter, width, even: width > 1 ? widths.filter((other) => other === width).length : 0 };
  });
  const [best] = scores.sort((a, b) => b.even - a.even || b.width - a.width);
  return best !== undefined && best.even > 0 ? best.delimiter : ',';
}

function describeCsvError(error: unknown): string {
  const { code } = error as Partial<CsvError>;
  switch (code) {
    case 'CSV_QUOTE_NOT_CLOSED':
      return 'A quotation mark is opened in this row and never closed.';
    case 'CSV_INVALID_CLOSING_QUOTE':
      return 'Text follows a closing quotation mark in this row.';
    case 'INVALID_OPENING_QUOTE':
      return 'A quotation mark stands inside a cell of this row.';
    default:
      return 'The row cannot be understood.';
  }
}
