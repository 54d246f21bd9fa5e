import { type FileInput, readTable } from '@lettermatch/files';
import { type Evaluation, evaluateAssignment, type Finding } from '@lettermatch/matcher';
import { loadBackground } from '@lettermatch/runtime';
import { CommandFailure } from '../command-failure';
import type { EvaluateFlags } from '../commands/evaluate';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { loadAffinities } from '../programme/load-affinities';
import { failWithFindings, loadProgramme, skipBadHint, summariseWarnings } from '../programme/load-programme';
import { hasErrors } from '../programme/print-findings';
import { openInput } from '../read-input';
import { describeEvaluation } from '../report/describe-evaluation';
import { createProgressLine } from '../terminal/progress-line';
import { reportColumns } from '../terminal/report-columns';
import { createStyles } from '../terminal/styles';
import { assertNamed } from './check';

interface Pair {
  readonly applicant: string;
  readonly project: string;
}

/** Measures an assignment made elsewhere: its quality beside the best and a random one, and every rule it breaks. */
export async function evaluate(folder: string | undefined, flags: EvaluateFlags, io: Io): Promise<ExitCode> {
  assertNamed(folder, flags, io, 'evaluate');
  if (flags.assignment === undefined) {
    throw new CommandFailure(
      exitCodes.usage,
      'no assignment is named.',
      'Add --assignment FILE, with the columns applicant and project.',
    );
  }
  const progress = createProgressLine(io);
  const otherFiles = [flags.affinity, flags.assignment];
  const { programme, findings } = await loadProgramme(folder, flags, io, { progress, otherFiles });
  if (programme.projects.length === 0) {
    throw new CommandFailure(
      exitCodes.badData,
      'there are no projects that people could be assigned to.',
      'Name them with --projects.',
    );
  }
  const scores = flags.affinity === undefined ? undefined : await loadAffinities(flags.affinity, programme, flags, io);
  const pairs = await readPairs(await openInput(flags.assignment, io), flags, io);
  io.stderr.write(summariseWarnings([...findings, ...(scores?.findings ?? [])], folder, flags, io));
  io.signal.throwIfAborted();
  io.stopListening();
  const evaluation: Evaluation = await evaluateAssignment(programme, pairs, {
    background: await loadBackground(),
    spelling: flags.spelling,
    ...(scores === undefined ? {} : { affinities: scores.table }),
  });
  if (flags.json) io.stdout.write(`${JSON.stringify(evaluation, null, 2)}\n`);
  else {
    const options = { styles: createStyles(io.stdout, io.env), columns: reportColumns(io.stdout) };
    io.stdout.write(describeEvaluation(evaluation, programme, options));
  }
  return exitCodes.fine;
}

/** Rows with a project; a row without one is someone without a place. */
async function readPairs(input: FileInput, flags: EvaluateFlags, io: Io): Promise<readonly Pair[]> {
  const { table, findings } = await readTable(input, { kind: 'affinity' });
  const columns = new Set(table.rows.flatMap(({ cells }) => Object.keys(cells)));
  const missing = ['applicant', 'project'].filter((column) => table.rows.length > 0 && !columns.has(column));
  const missingColumns = missing.map(
    (column): Finding => ({
      code: 'missing-column',
      severity: 'error',
      ...(table.file === undefined ? {} : { file: table.file }),
      column,
      message: `There is no column "${column}".`,
      remedy: 'Add the column, or correct its name.',
    }),
  );
  const all = [...findings, ...missingColumns];
  const isUnread = hasErrors(findings) && (table.rows.length === 0 || !flags.skipBad);
  if (isUnread || missing.length > 0) throw failWithFindings(all, io, skipBadHint(all, flags));
  return table.rows
    .map(({ cells }) => ({ applicant: textOf(cells['applicant']), project: textOf(cells['project']) }))
    .filter(({ applicant, project }) => applicant !== '' && project !== '');
}

function textOf(cell: unknown): string {
  return cell === undefined || cell === null ? '' : String(cell).trim();
}
