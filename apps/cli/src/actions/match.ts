import { writeResults } from '@lettermatch/files';
import { type DetailedMatch, type MatchResult, renderRunJson, type SolvedMatch } from '@lettermatch/matcher';
import { runMatch } from '@lettermatch/runtime';
import { assertFolderWritable } from '../assert-writable';
import { CommandFailure } from '../command-failure';
import type { MatchFlags } from '../commands/match';
import { defaultResults } from '../default-results';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { loadAffinities } from '../programme/load-affinities';
import {
  describeSource,
  loadProgramme,
  namesProgramme,
  summariseFindings,
  summariseWarnings,
} from '../programme/load-programme';
import { sampleFolder } from '../programme/sample-folder';
import { useEmbeddings } from '../programme/use-embeddings';
import { describeInfeasible } from '../report/describe-infeasible';
import { describeMatch, isEmptyHanded } from '../report/describe-match';
import { describeSize } from '../report/wording';
import { resolvePath } from '../resolve-path';
import { createProgressLine } from '../terminal/progress-line';
import { reportColumns } from '../terminal/report-columns';
import { createStyles } from '../terminal/styles';

/** Matches a programme, writes the results and tells them. */
export async function match(folder: string | undefined, flags: MatchFlags, io: Io): Promise<ExitCode> {
  const startedAt = performance.now();
  if (flags.output === '-') {
    throw new CommandFailure(exitCodes.usage, 'results are a folder of files.', 'For standard output use --json.');
  }
  const isSample = !namesProgramme(folder, flags);
  const source = isSample ? sampleFolder('summer-school') : folder;
  const warn = (text: string) => {
    if (!flags.quiet) io.stderr.write(text);
  };
  const results = resultsFolder(flags);
  if (results !== undefined) await assertFolderWritable(results, isSample ? undefined : source, io);
  const progress = createProgressLine(io, { isQuiet: flags.quiet ?? false });
  const { programme, findings } = await loadProgramme(source, flags, io, { progress, otherFiles: [flags.affinity] });
  if (isSample) warn(`No folder named: matching the built-in sample (${describeSize(programme)}).\n`);
  const scores = flags.affinity === undefined ? undefined : await loadAffinities(flags.affinity, programme, flags, io);
  const found = [...findings, ...(scores?.findings ?? [])];
  const isBlind = programme.settings.blind === 'asked';
  // Findings tell names until they are hidden.
  if (!isBlind) warn(summariseWarnings(found, folder, flags, io));
  // Scores from elsewhere leave letters unread, but for mentors.
  const isRead = scores === undefined || programme.mentors.length > 0;
  const embeddings = isRead ? useEmbeddings(programme, io, warn) : undefined;
  io.signal.throwIfAborted();

  const detailed = await runMatch(programme, {
    spelling: flags.spelling,
    embeddings,
    findings: found,
    signal: io.signal,
    onProgress: progress.update,
    ...(scores === undefined ? {} : { affinities: scores.table }),
    ...(flags.timeLimit === undefined ? {} : { timeLimitMs: timeLeftMs(flags.timeLimit, startedAt) }),
  }).finally(progress.end);
  // What only the letters show comes after what the input showed.
  const isReported = flags.output !== undefined || !flags.json;
  warn(
    summariseFindings(
      detailed.result.findings.slice(isBlind ? 0 : found.length),
      isReported ? '; see all in the report' : '',
    ),
  );
  // Nobody has a place yet: older results are worth more.
  if (detailed.result.status !== 'infeasible' && isEmptyHanded(detailed.result)) io.signal.throwIfAborted();
  await tell(detailed, { ...flags, isSample, source: describeSource(folder, flags) }, io);
  return exitCodeOf(detailed.result);
}

interface TellOptions extends MatchFlags {
  readonly isSample: boolean;
  readonly source: string | undefined;
}

/** Writes the files, then tells the result: also where the files could not be written, so that no work is lost. */
async function tell(detailed: DetailedMatch, options: TellOptions, io: Io): Promise<void> {
  const { json, verbose = false, isSample, source, affinity } = options;
  const folder = resultsFolder(options);
  const writing = folder === undefined ? undefined : writeResults(detailed, resolvePath(folder, io));
  const written = await writing?.catch(() => undefined);
  const { result, draft } = detailed;
  const layout = {
    styles: createStyles(io.stdout, io.env),
    columns: reportColumns(io.stdout),
    ...(folder === undefined || written === undefined ? {} : { results: { folder, files: written.files } }),
  };
  if (json) io.stdout.write(renderRunJson(result));
  else if (result.status === 'infeasible') io.stdout.write(describeInfeasible(result, draft.programme, layout));
  else {
    const call = {
      program: io.program,
      isVerbose: verbose,
      isSample,
      ...(source === undefined ? {} : { source }),
      ...(affinity === undefined ? {} : { affinity }),
    };
    io.stdout.write(describeMatch(result, draft.programme, { ...layout, ...call }));
  }
  await writing;
  if (detailed.blindKey !== undefined && !options.quiet) io.stderr.write(describeKey(folder));
}

function describeKey(folder: string | undefined): string {
  return folder === undefined
    ? 'Who is behind the ids is written nowhere: name a folder with -o for blind-key.csv.\n'
    : `Who is behind the ids is in ${folder.replace(/[/\\]+$/, '')}/blind-key.csv, which only you can read: keep it apart from the rest.\n`;
}

/** Where files go; undefined where none are written. */
function resultsFolder({ output, json }: Pick<MatchFlags, 'output' | 'json'>): string | undefined {
  return output ?? (json ? undefined : defaultResults);
}

function exitCodeOf(result: MatchResult): ExitCode {
  if (result.status === 'infeasible' || areNoTeams(result)) return exitCodes.infeasible;
  if (result.status === 'optimal' || result.stoppedBy === undefined) return exitCodes.fine;
  return result.stoppedBy === 'time' ? exitCodes.timeLimit : exitCodes.interrupted;
}

/** Whether teams were all that was asked for, and none could be formed. */
function areNoTeams({ teams, teamFormation, programme }: SolvedMatch): boolean {
  return teamFormation !== undefined && teams.length === 0 && programme.projects + programme.mentors === 0;
}

function timeLeftMs(limitSeconds: number, startedAt: number): number {
  return Math.max(1, limitSeconds * 1000 - (performance.now() - startedAt));
}
