import { type Finding, pairKey } from '@lettermatch/matcher';
import { restoreCell } from '../write/csv/escape-cell';
import { openFileReport } from './file-report';
import { type FileInput, nameOfFile } from './load-file';
import { readTable } from './read-table';

/** A score from elsewhere, and the row it stands in. */
export interface AffinityRow {
  readonly row: number;
  readonly applicant: string;
  readonly project: string;
  readonly affinity: number;
}

/** Every pair of a large programme. */
const mostBytes = 200_000_000;

/**
 * Reads scores of pairs made elsewhere: a table whose columns are `applicant`, `project` and `affinity`; others are
 * left alone, and an apostrophe that keeps a spreadsheet from running an id is dropped. Each pair stands once, each affinity is a finite number. Rows that are not so are left out, each with an
 * error. Whether the ids are known is for the reader of the programme to say. Never throws. O(rows).
 */
export async function readAffinityTable(
  file: FileInput,
): Promise<{ readonly pairs: readonly AffinityRow[]; readonly findings: readonly Finding[] }> {
  const { table, findings } = await readTable(file, { kind: 'affinity', mostBytes });
  const report = openFileReport(nameOfFile(file));
  const columns = new Set(table.rows.flatMap(({ cells }) => Object.keys(cells)));
  const missing = ['applicant', 'project', 'affinity'].filter((column) => !columns.has(column));
  if (table.rows.length > 0 && missing.length > 0) {
    for (const column of missing) report.add('missing-column', { column, message: `There is no column "${column}".` });
    return { pairs: [], findings: [...findings, ...report.findings()] };
  }
  const pairs: AffinityRow[] = [];
  const rowOf = new Map<string, number>();
  for (const { row, cells } of table.rows) {
    const applicant = restoreCell(textOf(cells['applicant']));
    const project = restoreCell(textOf(cells['project']));
    const written = textOf(cells['affinity']);
    const blank = [
      ['applicant', applicant],
      ['project', project],
      ['affinity', written],
    ].filter(([, text]) => text === '');
    for (const [column] of blank) report.add('missing-value', { row, column, message: `The ${column} is blank.` });
    const affinity = parseNumber(written);
    if (written !== '' && affinity === undefined) {
      report.add('bad-number', {
        row,
        column: 'affinity',
        value: written,
        message: `"${written.slice(0, 80)}" is no number.`,
      });
    }
    const pair = pairKey(applicant, project);
    const first = rowOf.get(pair);
    if (blank.length > 0 || affinity === undefined) continue;
    if (first === undefined) {
      rowOf.set(pair, row);
      pairs.push({ row, applicant, project, affinity });
    } else {
      report.add('duplicate-pair', { row, message: `"${applicant}" and "${project}" stand in row ${first} already.` });
    }
  }
  return { pairs, findings: [...findings, ...report.findings()] };
}

function textOf(value: unknown): string {
  return typeof value === 'string' ? value.trim() : typeof value === 'number' ? String(value) : '';
}

/** A decimal number with a point, or with the comma of a spreadsheet set to another language. */
function parseNumber(text: string): number | undefined {
  if (!/^[-+]?(?:\d+[.,]?\d*|[.,]\d+)(?:e[-+]?\d+)?$/i.test(text)) return undefined;
  const value = Number(text.replace(',', '.'));
  return Number.isFinite(value) ? value : undefined;
}
