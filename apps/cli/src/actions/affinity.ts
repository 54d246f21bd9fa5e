import { renderAffinityCsv } from '@lettermatch/files';
import { runMatch } from '@lettermatch/runtime';
import { assertFileWritable } from '../assert-writable';
import { CommandFailure } from '../command-failure';
import type { AffinityFlags } from '../commands/affinity';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { loadProgramme, summariseWarnings } from '../programme/load-programme';
import { useEmbeddings } from '../programme/use-embeddings';
import { createProgressLine } from '../terminal/progress-line';
import { writeOutput } from '../write-output';
import { assertNamed } from './check';

/** Prints how well every letter fits every project: the very figures that a match of the same input works with. */
export async function affinity(folder: string | undefined, flags: AffinityFlags, io: Io): Promise<ExitCode> {
  assertNamed(folder, flags, io, 'affinity');
  await assertFileWritable(flags.output, io);
  const progress = createProgressLine(io);
  const { programme, findings } = await loadProgramme(folder, flags, io, { progress });
  if (programme.projects.length === 0) {
    throw new CommandFailure(
      exitCodes.badData,
      'there are no projects to compare letters with.',
      'Name them with --projects.',
    );
  }
  io.stderr.write(summariseWarnings(findings, folder, flags, io));
  const embeddings = useEmbeddings(programme, io, io.stderr.write);
  const match = await runMatch(
    { ...programme, mentors: [] },
    { spelling: flags.spelling, embeddings, signal: io.signal, onProgress: progress.update },
  ).finally(progress.end);
  io.signal.throwIfAborted();
  const table = match.affinities.projects;
  if (table === undefined) throw new Error('the match gave no affinities of projects');
  await writeOutput(renderAffinityCsv(table, flags.top === undefined ? {} : { top: flags.top }), flags.output, io);
  return exitCodes.fine;
}
