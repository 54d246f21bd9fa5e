import { readTable, restoreCell } from '@lettermatch/files';
import {
  buildReferenceIndex,
  type Finding,
  type Programme,
  type RawRow,
  type ReferenceIndex,
  resolveReferences,
} from '@lettermatch/matcher';
import { CommandFailure } from '../command-failure';
import { exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { openInput } from '../read-input';
import { failWithFindings, skipBadHint } from './load-programme';
import { hasErrors, printGraveFindings } from './print-findings';
import type { ProgrammeFlags } from './programme-options';

/** What people call the columns of an assignment, surest first; lower case, one space between words. */
const columnNames = {
  applicant: [
    ...['applicant', 'applicant id', 'participant id', 'student id', 'id', 'email', 'e mail', 'mail', 'email address'],
    ...['participant', 'applicant name', 'participant name', 'student', 'student name', 'name', 'full name', 'person'],
  ],
  project: [
    ...['project', 'projects', 'project id', 'project code', 'project title', 'project name', 'title', 'topic'],
    ...['assigned project', 'assigned to', 'assignment', 'place', 'placement'],
  ],
} as const;

type Column = keyof typeof columnNames;

interface Pair {
  readonly applicant: string;
  readonly project: string;
}

/**
 * Reads an assignment made elsewhere: rows that name a person and their projects by id, name, e-mail or title, in any case of letters.
 * A row without a project is someone without a place. Names that mean nothing here are printed and left out.
 * @throws CommandFailure with exit code 3 where the table cannot be read, a column is missing, or no row could be understood.
 */
export async function loadAssignment(
  file: string,
  programme: Pick<Programme, 'applicants' | 'projects'>,
  flags: Pick<ProgrammeFlags, 'skipBad'>,
  io: Io,
): Promise<readonly Pair[]> {
  // Of all tables, the one of scores gives fewest columns another name.
  const { table, findings } = await readTable(await openInput(file, io), { kind: 'affinity' });
  const columns = findColumns(table.rows);
  const missing = table.rows.length === 0 ? [] : findMissing(columns, table.file);
  const isUnread = hasErrors(findings) && (table.rows.length === 0 || !flags.skipBad);
  if (isUnread || missing.length > 0) {
    const all = [...findings, ...missing];
    throw failWithFindings(all, io, skipBadHint(all, flags));
  }
  const indexes = {
    applicant: buildReferenceIndex(
      'applicant',
      programme.applicants.map(({ id, name, email }) => ({ id, names: [name, email] })),
    ),
    project: buildReferenceIndex(
      'project',
      programme.projects.map(({ id, title }) => ({ id, names: [title] })),
    ),
  };
  const read = table.rows.map((row) => readRow(row, columns, indexes, table.file));
  const pairs = read.flatMap((row) => row.pairs);
  const unknown = read.flatMap((row) => row.findings);
  printGraveFindings([...findings, ...unknown], io);
  if (pairs.length === 0 && unknown.length > 0) {
    throw new CommandFailure(
      exitCodes.badData,
      `no row of ${table.file ?? file} could be understood.`,
      'Write people and projects as they stand in the programme: by id, name, e-mail or title.',
    );
  }
  return pairs;
}

/** The headers that mean a person and those that mean a project, surest first. */
function findColumns(rows: readonly RawRow[]): Readonly<Record<Column, readonly string[]>> {
  const headers = [...new Set(rows.flatMap(({ cells }) => Object.keys(cells)))];
  const find = (names: readonly string[]) =>
    names.flatMap((name) => headers.filter((header) => plainHeader(header) === name));
  return { applicant: find(columnNames.applicant), project: find(columnNames.project) };
}

function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function findMissing(columns: Readonly<Record<Column, readonly string[]>>, file: string | undefined) {
  return (['applicant', 'project'] as const)
    .filter((column) => columns[column].length === 0)
    .map(
      (column): Finding => ({
        code: 'missing-column',
        severity: 'error',
        ...(file === undefined ? {} : { file }),
        column,
        message: `There is no column "${column}".`,
        remedy: 'Add the column, or correct its name.',
      }),
    );
}

function readRow(
  { row, cells }: RawRow,
  columns: Readonly<Record<Column, readonly string[]>>,
  indexes: Readonly<Record<Column, ReferenceIndex>>,
  file: string | undefined,
): { readonly pairs: readonly Pair[]; readonly findings: readonly Finding[] } {
  const report = (code: string, column: string | undefined, value: string, message: string): Finding => ({
    code,
    severity: 'warning',
    ...(file === undefined ? {} : { file }),
    row,
    ...(column === undefined ? {} : { column }),
    value,
    message,
    remedy: 'It is not measured: write an id, a name, an e-mail or a title of the programme.',
  });
  const projectCells = filledCells(cells, columns.project);
  const projects = projectCells.map(({ column, text }) => ({
    column,
    named: resolveReferences(text, indexes.project),
  }));
  // Ids beside titles say the same twice: the first column that is understood counts.
  const chosen = projects.find(({ named }) => named.some((each) => 'id' in each)) ?? projects[0];
  if (chosen === undefined || chosen.named.length === 0) return { pairs: [], findings: [] };

  const people = filledCells(cells, columns.applicant);
  const person = people.find(({ text }) => indexes.applicant.find(text) !== undefined);
  const applicant = person === undefined ? undefined : indexes.applicant.find(person.text);
  const [asked] = people;
  const findings: Finding[] = [];
  if (applicant === undefined) {
    const message = asked === undefined ? 'The row names nobody.' : indexes.applicant.explain(asked.text);
    findings.push(report('unknown-applicant', asked?.column, asked?.text ?? '', message));
  }
  const pairs: Pair[] = [];
  for (const each of chosen.named) {
    if (!('id' in each)) findings.push(report('unknown-project', chosen.column, each.text, each.problem));
    else if (applicant !== undefined) pairs.push({ applicant, project: each.id });
  }
  return { pairs, findings };
}

function filledCells(cells: RawRow['cells'], columns: readonly string[]) {
  return columns.map((column) => ({ column, text: textOf(cells[column]) })).filter(({ text }) => text !== '');
}

function textOf(cell: unknown): string {
  if (Array.isArray(cell)) return cell.map(textOf).join('; ');
  return cell === undefined || cell === null ? '' : restoreCell(String(cell).trim());
}
