import { constants } from 'node:fs';
import { access, realpath, stat } from 'node:fs/promises';
import { dirname, resolve } from 'node:path';
import { assertReplaceable } from '@lettermatch/files';
import { CommandFailure } from './command-failure';
import { exitCodes } from './exit-codes';
import type { Io } from './io';
import { resolvePath } from './resolve-path';

const ELSEWHERE = 'Choose another place with -o.';

/**
 * Makes sure, before long work, that results can go into a folder: one that is there or can be made, and is not the programme's own.
 * @throws CommandFailure with exit code 3; FilesError where something in the folder bears the name of a result and is none.
 */
export async function assertFolderWritable(folder: string, programme: string | undefined, io: Io): Promise<void> {
  const path = resolvePath(folder, io);
  await assertReachable(folder, resolve(path));
  if (programme !== undefined && (await isSame(path, resolvePath(programme, io)))) {
    const message = `${folder} is the programme's own folder: results in it would be mistaken for its tables.`;
    throw new CommandFailure(exitCodes.badData, message, ELSEWHERE);
  }
  await assertReplaceable(path);
}

/**
 * Makes sure, before long work, that a file can be written; none and `-` are standard output.
 * @throws CommandFailure with exit code 3.
 */
export async function assertFileWritable(file: string | undefined, io: Io): Promise<void> {
  if (file === undefined || file === '-') return;
  const path = resolve(resolvePath(file, io));
  const found = await stat(path).catch(() => undefined);
  if (found?.isDirectory()) throw unwritable(file, 'it is a folder, and a file is needed');
  // A device or a pipe is written to directly.
  if (found !== undefined && !found.isFile()) return;
  const folder = dirname(path);
  const isThere = await stat(folder).catch(() => undefined);
  if (isThere === undefined) throw unwritable(file, `there is no folder ${dirname(file)}`);
  await assertReachable(file, folder);
}

/** Looks at the nearest folder that is there: what is missing below it can be made if it may be written. */
async function assertReachable(name: string, path: string): Promise<void> {
  const found = await stat(path).catch((error: NodeJS.ErrnoException) => error);
  if (found instanceof Error) {
    if (found.code === 'ENOTDIR' || (found.code === 'ENOENT' && dirname(path) !== path))
      return assertReachable(name, dirname(path));
    throw unwritable(name, found.code ?? found.message);
  }
  if (!found.isDirectory()) throw unwritable(name, `${path} is a file, and a folder is needed`);
  const isWritable = await access(path, constants.W_OK | constants.X_OK).then(
    () => true,
    () => false,
  );
  if (!isWritable) throw unwritable(name, `permission is denied in ${path}`);
}

async function isSame(one: string, other: string): Promise<boolean> {
  const [left, right] = await Promise.all([one, other].map((path) => realpath(path).catch(() => undefined)));
  return left !== undefined && left === right;
}

function unwritable(name: string, reason: string): CommandFailure {
  return new CommandFailure(exitCodes.badData, `cannot write to ${name}: ${reason}. Nothing was computed.`, ELSEWHERE);
}
