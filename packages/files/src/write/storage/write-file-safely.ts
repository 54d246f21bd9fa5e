import { realpath, stat, writeFile } from 'node:fs/promises';
import { basename, dirname } from 'node:path';
import { replaceFiles } from './replace-files';
import { writeFailure } from './write-failure';

/**
 * Writes one file so that its name always holds a whole file, the old one or the new one, even if the process is killed.
 * A symbolic link stays one, its target is replaced; a device or a pipe (`/dev/stdout`) is written to directly.
 * @throws FilesError `write-failed`; then the old file is untouched.
 */
export async function writeFileSafely(
  path: string,
  contents: string,
  options: { readonly mode?: number } = {},
): Promise<void> {
  try {
    const found = await stat(path).catch(() => undefined);
    if (found !== undefined && !found.isFile()) return await writeFile(path, contents);
    const target = found === undefined ? path : await realpath(path);
    // The folder has to be there: a misspelt path should not grow one.
    await stat(dirname(target));
    await replaceFiles(dirname(target), [{ name: basename(target), contents, ...options }]);
  } catch (error) {
    throw writeFailure(path, error);
  }
}
