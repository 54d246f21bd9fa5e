import { extname } from 'node:path';
import type { Finding, RawRow, RawTable } from '@lettermatch/matcher';
import type { TableKind } from './column-names';
import { type FileReport, openFileReport } from './file-report';
import { formatNames, identifyFormat } from './identify-format';
import { type FileInput, loadFile, nameOfFile } from './load-file';
import { parseCsv } from './parse-csv';
import { parseJsonArray, parseJsonLines } from './parse-json-records';
import { parseProjectsMarkdown } from './parse-projects-markdown';
import { parseWorkbook } from './parse-workbook';
import { readText } from './read-text';
import { tabulate } from './tabulate';

export interface ReadTable {
  readonly table: RawTable;
  readonly findings: readonly Finding[];
}

export interface ReadTableOptions {
  /** What the table holds: its column names are then understood in other words too. By default taken from the file's name. */
  readonly kind?: TableKind;
  /**
   * Most bytes that are read.
   * @defaultValue 50000000
   */
  readonly mostBytes?: number;
  /**
   * Milliseconds after which a workbook is given up.
   * @defaultValue 60000
   */
  readonly timeLimitMs?: number;
}

type TextFormat = 'csv' | 'json-lines' | 'json-array' | 'markdown';

/** What the extensions of tables promise. */
const tableFormats: Readonly<Record<string, TextFormat | 'xlsx'>> = {
  '.csv': 'csv',
  '.tsv': 'csv',
  '.txt': 'csv',
  '.xlsx': 'xlsx',
  '.jsonl': 'json-lines',
  '.ndjson': 'json-lines',
  '.json': 'json-array',
  '.md': 'markdown',
};

const textFormatNames: Readonly<Record<TextFormat, string>> = {
  csv: 'CSV',
  'json-lines': 'JSON Lines',
  'json-array': 'JSON',
  markdown: 'Markdown',
};

/**
 * Reads a table: `.csv` (commas, semicolons or tabs), `.xlsx` (the first sheet), `.jsonl`, `.json` (a list of
 * objects), and projects also from `.md` (see `parseProjectsMarkdown`). What a file is counts more than what its name
 * says. Columns with a meaning get the names of the file format, the others keep theirs. Cells are strings, or JSON
 * values; they are not interpreted. All problems are findings; never throws. O(bytes), workbooks within a limit of time
 * and memory.
 */
export async function readTable(file: FileInput, options: ReadTableOptions = {}): Promise<ReadTable> {
  const name = nameOfFile(file);
  const kind = options.kind ?? kindOfName(name);
  const report = openFileReport(name, kind === 'affinity' ? undefined : kind);
  const bytes = await loadFile(file, report, options.mostBytes);
  const rows = bytes === undefined ? [] : await parseRows(bytes, extname(name), kind, report, options);
  return { table: { file: name, rows }, findings: report.findings() };
}

async function parseRows(
  bytes: Uint8Array,
  extension: string,
  kind: TableKind | undefined,
  report: FileReport,
  { timeLimitMs }: ReadTableOptions,
): Promise<readonly RawRow[]> {
  const promised = tableFormats[extension.toLowerCase()];
  const found = identifyFormat(bytes);
  // A damaged workbook is a ZIP archive without a list of its contents.
  if (found === 'xlsx' || (found === 'zip' && promised === 'xlsx')) {
    if (promised !== undefined && promised !== 'xlsx') {
      report.add('not-what-its-name-says', { message: `The file is ${formatNames.xlsx}, and is read as that.` });
    }
    const sheet = await parseWorkbook(bytes, report, timeLimitMs);
    return sheet === undefined ? [] : tabulate(sheet, kind, report);
  }
  if (found !== 'text') {
    report.add('unsupported-format', { message: `The file is ${formatNames[found]}, and no table is read from that.` });
    return [];
  }
  const text = readText(bytes, report);
  if (text.trim() === '') {
    report.add('empty-file', { message: 'The file holds nothing but white space.' });
    return [];
  }
  const format = textFormat(text, promised);
  if (promised !== undefined && promised !== format) {
    report.add('not-what-its-name-says', { message: `The file is ${textFormatNames[format]}, and is read as that.` });
  }
  switch (format) {
    case 'csv':
      return tabulate(await parseCsv(text, report), kind, report);
    case 'json-lines':
      return parseJsonLines(text, kind, report);
    case 'json-array':
      return parseJsonArray(text, kind, report);
    case 'markdown':
      if (kind === undefined || kind === 'projects') return parseProjectsMarkdown(text, report);
      report.add('unsupported-format', { message: `Only projects are read from Markdown, and these are ${kind}.` });
      return [];
  }
}

/** The promised format, unless the first sign tells the two kinds of JSON apart or the first line is an object. */
function textFormat(text: string, promised: TextFormat | 'xlsx' | undefined): TextFormat {
  if (promised === 'markdown') return 'markdown';
  const start = text.trimStart();
  if (promised === 'json-lines' || promised === 'json-array') {
    if (start.startsWith('[')) return 'json-array';
    return isObjectLine(start) ? 'json-lines' : promised;
  }
  if (/^\[\s*[{\]]/.test(start)) return 'json-array';
  return isObjectLine(start) ? 'json-lines' : 'csv';
}

function isObjectLine(text: string): boolean {
  if (!text.startsWith('{')) return false;
  const end = text.indexOf('\n');
  try {
    JSON.parse(end < 0 ? text : text.slice(0, end));
    return true;
  } catch {
    return false;
  }
}

function kindOfName(name: string): TableKind | undefined {
  const kinds: readonly TableKind[] = ['applicants', 'projects', 'mentors', 'glossary', 'choices', 'affinity'];
  return kinds.find((kind) => name.toLowerCase().startsWith(kind));
}
