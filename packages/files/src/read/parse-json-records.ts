import type { RawRow } from '@lettermatch/matcher';
import { type TableKind, understandColumns } from './column-names';
import type { FileReport } from './file-report';
import { findJsonFault } from './find-json-fault';
import { mostFaultyRows, mostRows } from './table-limits';

/**
 * Records of JSON Lines: an object a line, blank lines skipped; a record's row is its line. A line that is no object is
 * left out with a finding. Values stay JSON values. O(characters).
 */
export function parseJsonLines(text: string, kind: TableKind | undefined, report: FileReport): readonly RawRow[] {
  const records: [number, unknown][] = [];
  let faulty = 0;
  for (const [index, line] of text.split('\n').entries()) {
    if (line.trim() === '') continue;
    if (records.length === mostRows || faulty === mostFaultyRows) {
      report.add('too-large', { message: `The lines from ${index + 1} on are not read: the file has too many.` });
      break;
    }
    const row = index + 1;
    try {
      records.push([row, JSON.parse(line)]);
    } catch {
      faulty++;
      const fault = findJsonFault(line);
      const value = line.slice(fault, fault + 100);
      report.add('broken-json-line', { row, value, message: `The line is no JSON from its sign ${fault + 1} on.` });
    }
  }
  return nameCells(records, kind, report);
}

/** Records of one JSON array of objects; a record's row is its position, from 1. */
export function parseJsonArray(text: string, kind: TableKind | undefined, report: FileReport): readonly RawRow[] {
  const value = parseJson(text, report);
  if (value === undefined) return [];
  if (!Array.isArray(value)) {
    report.add('broken-json', { message: 'The file holds no list: it must start with "[" and end with "]".' });
    return [];
  }
  if (value.length > mostRows) {
    report.add('too-large', { message: `The list has ${value.length} records, and the first ${mostRows} are read.` });
  }
  return nameCells(
    value.slice(0, mostRows).map((record, index): [number, unknown] => [index + 1, record]),
    kind,
    report,
  );
}

/** A JSON value, or `undefined` with a finding that names the line. Never throws. */
export function parseJson(text: string, report: FileReport): unknown {
  try {
    return JSON.parse(text);
  } catch {
    const fault = findJsonFault(text);
    const line = text.slice(0, fault).split('\n').length;
    const message =
      fault >= text.trimEnd().length
        ? `The file ends in line ${line} before its lists and objects are closed.`
        : `The file is no JSON from line ${line} on.`;
    report.add('broken-json', { value: text.slice(fault, fault + 100), message });
    return undefined;
  }
}

function nameCells(
  records: readonly (readonly [row: number, record: unknown])[],
  kind: TableKind | undefined,
  report: FileReport,
): readonly RawRow[] {
  const rows: { row: number; entries: [string, unknown][] }[] = [];
  for (const [row, record] of records) {
    if (typeof record === 'object' && record !== null && !Array.isArray(record)) {
      rows.push({ row, entries: Object.entries(record) });
    } else {
      const value = Array.isArray(record) ? '[…]' : String(record);
      report.add('broken-json-line', { row, value, message: 'The record is no object.' });
    }
  }
  if (rows.length === 0) report.add('no-rows', { message: 'There is no record.' });
  const names = nameKeys(rows, kind, report);
  return rows.map(({ row, entries }) => ({
    row,
    cells: Object.fromEntries(entries.map(([key, value]) => [names.get(key) ?? key, value])),
  }));
}

/** The columns that the keys of all records stand for. */
function nameKeys(
  rows: readonly { readonly row: number; readonly entries: readonly (readonly [string, unknown])[] }[],
  kind: TableKind | undefined,
  report: FileReport,
): ReadonlyMap<string, string> {
  const firstRow = new Map<string, number>();
  for (const { row, entries } of rows) for (const [key] of entries) if (!firstRow.has(key)) firstRow.set(key, row);
  const keys = [...firstRow.keys()];
  const columns = understandColumns(keys, kind);
  return new Map(
    keys.flatMap((key, index) => {
      const column = columns[index];
      if (column === undefined) return [];
      if (column.understood) {
        report.add('column-understood', {
          row: firstRow.get(key),
          column: key,
          message: `"${key}" is read as ${column.name}.`,
        });
      }
      return [[key, column.name] as const];
    }),
  );
}
