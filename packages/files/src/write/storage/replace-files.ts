import { copyFile, link, mkdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { removeAbandoned, syncFolder, temporaryPath, writeThrough } from './temporary-file';

/** A file of a folder, to be written whole. */
export interface NewFile {
  readonly name: string;
  readonly contents: string | Uint8Array;
  /** Permissions, less the process's umask. @defaultValue 0o666 */
  readonly mode?: number;
}

type Undo = () => Promise<void>;

/**
 * Replaces files of a folder together, and removes others with them. Everything is first written under temporary names and
 * reaches the disk; only then are old files removed and new ones renamed into place, in the order given. A final name always
 * holds a whole file, old or new, even if the process is killed; any failure puts every old file back.
 * The folder is made if need be; leftovers of killed processes go.
 * @throws the system's own error; `writeFailure` puts it in words.
 */
export async function replaceFiles(
  folder: string,
  files: readonly NewFile[],
  stale: readonly string[] = [],
): Promise<void> {
  const temporaries: string[] = [];
  const newTemporary = () => {
    const path = temporaryPath(folder);
    temporaries.push(path);
    return path;
  };
  const undo: Undo[] = [];
  try {
    await makeFolder(resolve(folder));
    await removeAbandoned(folder);
    const written: { readonly temporary: string; readonly final: string }[] = [];
    for (const { name, contents, mode } of files) {
      const temporary = newTemporary();
      await writeThrough(temporary, contents, mode);
      written.push({ temporary, final: join(folder, name) });
    }
    for (const name of stale) await takeAway(join(folder, name), newTemporary(), undo);
    for (const { temporary, final } of written) await putInPlace(temporary, final, newTemporary(), undo);
    await syncFolder(folder);
  } catch (error) {
    for (const step of undo.reverse()) await step().catch(() => undefined);
    throw error;
  } finally {
    for (const path of temporaries) await rm(path, { force: true }).catch(() => undefined);
  }
}

/** Makes a folder and those above it, one by one: the system's own recursion never ends where a parent cannot be made (below /proc). */
async function makeFolder(folder: string): Promise<void> {
  try {
    await mkdir(folder);
  } catch (error) {
    if ((await stat(folder).catch(() => undefined))?.isDirectory()) return;
    const parent = dirname(folder);
    if (!isMissing(error) || parent === folder || (await exists(parent))) throw error;
    await makeFolder(parent);
    await mkdir(folder);
  }
}

async function exists(path: string): Promise<boolean> {
  return stat(path).then(
    () => true,
    () => false,
  );
}

async function takeAway(final: string, backup: string, undo: Undo[]): Promise<void> {
  try {
    await rename(final, backup);
  } catch (error) {
    if (isMissing(error)) return;
    throw error;
  }
  undo.push(() => rename(backup, final));
}

async function putInPlace(temporary: string, final: string, backup: string, undo: Undo[]): Promise<void> {
  const restore = (await keep(final, backup)) ? () => rename(backup, final) : () => rm(final);
  await rename(temporary, final);
  undo.push(restore);
}

/** Gives the old file a second name, so that it is never absent; whether there was one. */
async function keep(final: string, backup: string): Promise<boolean> {
  try {
    // Some file systems know no second names.
    await link(final, backup).catch((error) => (isMissing(error) ? Promise.reject(error) : copyFile(final, backup)));
    return true;
  } catch (error) {
    if (isMissing(error)) return false;
    throw error;
  }
}

function isMissing(error: unknown): boolean {
  return (error as NodeJS.ErrnoException).code === 'ENOENT';
}
