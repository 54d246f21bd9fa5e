import { resolve } from 'node:path';
import type { Io } from './io';

/** A path of the command line for the file system; `-` stays. In the process's own folder it stays as it was typed, for messages. */
export function resolvePath<Path extends string | undefined>(path: Path, { cwd }: Pick<Io, 'cwd'>): Path {
  if (path === undefined || path === '-' || cwd === process.cwd()) return path;
  return resolve(cwd, path) as Path;
}
