import { decodeText, type FileInput, readTable } from '@lettermatch/files';
import { type Finding, LINE, type RawTable } from '@lettermatch/matcher';
import type { Io } from '../io';
import { readInputBytes } from '../read-input';

/** What may stand above a list of one column. */
const HEADINGS = new Set(['id', 'email', 'e-mail', 'mail', 'name', 'full name', 'applicant', 'participant']);

export interface LoadedList {
  readonly table: RawTable;
  readonly findings: readonly Finding[];
}

/** Reads a list of people: one a line, or a table (CSV, Excel, JSON) with a header. */
export async function loadList(file: string, io: Io): Promise<LoadedList> {
  const bytes = await readInputBytes(file, io);
  const name = file === '-' ? 'standard input' : (file.split(/[/\\]/).at(-1) ?? file);
  const input: FileInput = { name, bytes };
  // An archive is a workbook.
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return readTable(input);
  const lines = decodeText(bytes).text.split(/\r\n|\r|\n/);
  const [first = ''] = lines.filter((line) => line.trim() !== '');
  if (/[,;\t]/.test(first) || /^\s*[[{]/.test(first)) return readTable(input);
  const rows = lines
    .map((line, index) => ({ row: index + 1, cells: { [LINE]: line.trim() } }))
    .filter(({ cells }, index) => cells[LINE] !== '' && !(index === 0 && HEADINGS.has(cells[LINE]!.toLowerCase())));
  return { table: { file: name, rows }, findings: [] };
}
