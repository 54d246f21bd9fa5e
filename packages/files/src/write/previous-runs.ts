import { cp, lstat, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { FilesError } from '../files-error';
import { assertReplaceable, RESULT_FILES } from './assert-replaceable';
import { replaceFiles } from './storage/replace-files';
import { writeFailure } from './storage/write-failure';

/** In a run's folder: the runs before it, `1` the oldest. */
const PREVIOUS = 'previous';

/**
 * Copies the run of a folder into the folder's `previous/N`, N one more than the last, so that what is written over it can be undone.
 * @returns how to take the copy away again; nothing is copied where there is no run.
 * @throws FilesError `write-failed`.
 */
export async function keepPrevious(folder: string): Promise<() => Promise<void>> {
  const names = await listResults(folder);
  if (!names.includes('run.json')) return async () => undefined;
  const target = join(folder, PREVIOUS, String((await lastNumber(folder)) + 1));
  // A copy that was cut off bears no number.
  const unfinished = `${target}.unfinished`;
  try {
    await rm(unfinished, { recursive: true, force: true });
    await mkdir(unfinished, { recursive: true, mode: 0o700 });
    for (const name of names) await cp(join(folder, name), join(unfinished, name), { preserveTimestamps: true });
    await rename(unfinished, target);
  } catch (error) {
    await rm(unfinished, { recursive: true, force: true }).catch(() => undefined);
    throw writeFailure(folder, error);
  }
  return () => rm(target, { recursive: true, force: true });
}

/**
 * Puts the run before back into its folder, all files together, and takes it from those before.
 * @throws FilesError `missing-run` where there is none, `write-failed`.
 */
export async function restorePrevious(folder: string): Promise<void> {
  const number = await lastNumber(folder);
  const source = join(folder, PREVIOUS, String(number));
  if (number === 0) {
    const message = `there is no run before the one in ${folder}. Only what a repair wrote into its own folder can be undone.`;
    throw new FilesError('missing-run', message, { folder });
  }
  const names = await listResults(source);
  const files = await Promise.all(
    // As `writeResults` does: run.json last.
    names
      .toSorted((a, b) => Number(a === 'run.json') - Number(b === 'run.json'))
      .map(async (name) => ({
        name,
        contents: await readFile(join(source, name)),
        mode: (await stat(join(source, name))).mode & 0o777,
      })),
  );
  try {
    await assertReplaceable(folder);
    await replaceFiles(
      folder,
      files,
      RESULT_FILES.filter((name) => !names.includes(name)),
    );
    await rm(source, { recursive: true, force: true });
  } catch (error) {
    throw writeFailure(folder, error);
  }
}

async function listResults(folder: string): Promise<readonly string[]> {
  const found = await Promise.all(
    RESULT_FILES.map(async (name) =>
      (await lstat(join(folder, name)).catch(() => undefined))?.isFile() ? [name] : [],
    ),
  );
  return found.flat();
}

async function lastNumber(folder: string): Promise<number> {
  const names = await readdir(join(folder, PREVIOUS)).catch((): string[] => []);
  return Math.max(0, ...names.filter((name) => /^[1-9]\d{0,8}$/.test(name)).map(Number));
}
