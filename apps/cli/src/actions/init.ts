import { constants, copyFile, mkdir, readdir, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { countOf } from '@lettermatch/matcher';
import { CommandFailure } from '../command-failure';
import type { InitFlags } from '../commands/init';
import { type ExitCode, exitCodes } from '../exit-codes';
import type { Io } from '../io';
import { sampleFolder } from '../programme/sample-folder';
import { resolvePath } from '../resolve-path';
import { quoteArgument } from '../terminal/quote-argument';

/** Not part of a programme: how the samples are measured, and what they show. */
const leftOut = ['truth.json', 'README.md'];

/** Copies a sample into a folder; a file that is already there is never touched. */
export async function init(folder: string, flags: InitFlags, io: Io): Promise<ExitCode> {
  const target = resolvePath(folder, io);
  await assertFree(target, folder, flags);
  const source = sampleFolder(flags.from);
  const names = (await readdir(source, { recursive: true })).filter((name) => !leftOut.includes(name)).sort();
  const files: string[] = [];
  for (const name of names) if ((await stat(join(source, name))).isFile()) files.push(name);
  const kept = new Set<string>();
  for (const name of files) {
    await mkdir(dirname(join(target, name)), { recursive: true });
    if (!(await copyNew(join(source, name), join(target, name)))) kept.add(name);
  }
  if (kept.size > 0) io.stderr.write(`Kept as they were: ${countFiles([...kept])}.\n`);
  const written = files.filter((name) => !kept.has(name));
  const place = quoteArgument(folder);
  io.stdout.write(
    `${written.length === 0 ? 'Wrote nothing: every file was there.' : `Wrote ${countFiles(written)} to ${folder}.`}\n` +
      `Edit them (programme.yaml explains every setting), then:\n  ${io.program} check ${place}\n  ${io.program} match ${place}\n`,
  );
  return exitCodes.fine;
}

/** `applicants.csv, programme.yaml and 40 letters`. */
function countFiles(names: readonly string[]): string {
  const letters = names.filter((name) => dirname(name) === 'letters').length;
  const tables = names.filter((name) => dirname(name) !== 'letters').join(', ');
  return [tables, letters === 0 ? '' : countOf(letters, 'letter', 'letters')]
    .filter((part) => part !== '')
    .join(' and ');
}

async function assertFree(target: string, folder: string, { force }: InitFlags): Promise<void> {
  const names = await readdir(target).catch((error: NodeJS.ErrnoException) => {
    if (error.code === 'ENOENT') return [];
    if (error.code === 'ENOTDIR')
      throw new CommandFailure(exitCodes.usage, `${folder} is a file.`, 'Name a new folder.');
    throw error;
  });
  if (names.length === 0 || force) return;
  const hint = 'Name a new folder, or add to this one with --force: files already there are kept.';
  throw new CommandFailure(exitCodes.usage, `${folder} is not empty.`, hint);
}

/** Whether the file was new. */
async function copyNew(from: string, to: string): Promise<boolean> {
  try {
    await copyFile(from, to, constants.COPYFILE_EXCL);
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
