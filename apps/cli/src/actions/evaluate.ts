import { type Evaluation, evaluateAssignment, hideNames, needsMip } from '@lettermatch/matcher';
import { createEndpointEmbedder, loadBackground, loadMip } from '@lettermatch/runtime';
import { CommandFailure } from '../command-failure';
import type { EvaluateFlags } from '../commands/evaluate';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { loadAffinities } from '../programme/load-affinities';
import { loadAssignment } from '../programme/load-assignment';
import { loadProgramme, summariseWarnings } from '../programme/load-programme';
import { useEmbeddings } from '../programme/use-embeddings';
import { describeEvaluation } from '../report/describe-evaluation';
import { createProgressLine } from '../terminal/progress-line';
import { reportColumns } from '../terminal/report-columns';
import { createStyles } from '../terminal/styles';
import { assertNamed } from './check';

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
  const { programme: given, findings } = await loadProgramme(folder, flags, io, { progress, otherFiles });
  if (given.projects.length === 0) {
    throw new CommandFailure(
      exitCodes.badData,
      'evaluate measures places in projects, and this programme has mentors only.',
      'Name projects with --projects; what pairs of mentors are worth stands in the report of a match.',
    );
  }
  const scores = flags.affinity === undefined ? undefined : await loadAffinities(flags.affinity, given, flags, io);
  io.stderr.write(summariseWarnings([...findings, ...(scores?.findings ?? [])], folder, flags, io));
  const pairs = await loadAssignment(flags.assignment, given, flags, io);
  // Files name people by their own ids.
  const { programme, options, key } = hideNames(given, {
    findings,
    ...(scores === undefined ? {} : { affinities: scores.table }),
  });
  const newIds = new Map(key?.map(({ kind, id, blindId }) => [`${kind} ${id}`, blindId]));
  const named = pairs.map((pair) => ({
    ...pair,
    applicant: newIds.get(`applicant ${pair.applicant}`) ?? pair.applicant,
    project: newIds.get(`project ${pair.project}`) ?? pair.project,
  }));
  const embeddings = scores === undefined ? useEmbeddings(programme, io, io.stderr.write) : undefined;
  io.signal.throwIfAborted();
  io.stopListening();
  const evaluation: Evaluation = await evaluateAssignment(programme, named, {
    background: await loadBackground(),
    ...(needsMip(programme) && { mip: await loadMip() }),
    spelling: flags.spelling,
    ...(embeddings === undefined ? {} : { embed: createEndpointEmbedder(embeddings) }),
    ...(options.affinities === undefined ? {} : { affinities: options.affinities }),
  });
  if (flags.json) io.stdout.write(`${JSON.stringify(evaluation, null, 2)}\n`);
  else {
    const options = { styles: createStyles(io.stdout, io.env), columns: reportColumns(io.stdout) };
    io.stdout.write(describeEvaluation(evaluation, programme, options));
  }
  return exitCodes.fine;
}
