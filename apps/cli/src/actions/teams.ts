import { CommandFailure } from '../command-failure';
import type { TeamsFlags } from '../commands/teams';
import type { ExitCode } from '../exit-codes';
import { exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { namesProgramme } from '../programme/load-programme';
import { match } from './match';

/** Forms teams out of everyone, and gives whole teams projects where there are any. */
export async function teams(folder: string | undefined, flags: TeamsFlags, io: Io): Promise<ExitCode> {
  if (!namesProgramme(folder, flags)) {
    throw new CommandFailure(exitCodes.usage, 'nobody is named.', 'Name a folder, or a list with --applicants.');
  }
  const { size, number, ...others } = flags;
  const asked = {
    first: 'teams' as const,
    ...(size !== undefined && { size }),
    ...(number !== undefined && { number }),
  };
  return match(folder, { ...others, teams: asked }, io);
}
