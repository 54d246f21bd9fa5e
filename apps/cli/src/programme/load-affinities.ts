import { basename } from 'node:path';
import { readAffinityTable } from '@lettermatch/files';
import { buildPairTable, type Finding, type PairTable, type Programme } from '@lettermatch/matcher';
import { CommandFailure } from '../command-failure';
import { exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { openInput } from '../read-input';
import { failWithFindings, skipBadHint } from './load-programme';
import { hasErrors } from './print-findings';
import type { ProgrammeFlags } from './programme-options';

/**
 * Reads `--affinity` for a programme.
 * @throws CommandFailure with exit code 3 once every finding is printed, where an error stands.
 */
export async function loadAffinities(
  file: string,
  programme: Pick<Programme, 'applicants' | 'projects'>,
  flags: Pick<ProgrammeFlags, 'skipBad'>,
  io: Io,
): Promise<{ readonly table: PairTable; readonly findings: readonly Finding[] }> {
  const input = await openInput(file, io);
  const { pairs, findings } = await readAffinityTable(input);
  const skipBad = flags.skipBad ?? false;
  const name = typeof input === 'string' ? basename(input) : input.name;
  const built = buildPairTable(pairs, programme, { file: name, skipBad });
  const all = [...findings, ...built.findings];
  if (pairs.length === 0 && !hasErrors(all)) {
    throw new CommandFailure(
      exitCodes.badData,
      `${name} holds no affinity.`,
      'Add a row a pair, or leave out --affinity.',
    );
  }
  if (built.status === 'bad' || pairs.length === 0 || (hasErrors(findings) && !skipBad)) {
    throw failWithFindings(all, io, skipBadHint(all, flags));
  }
  return { table: built.table, findings: all };
}
