import { FilesError } from '../../files-error';

const REMEDIES: Readonly<Record<string, string>> = {
  EACCES: 'You may not write there: choose another folder, or ask for permission.',
  EPERM: 'You may not write there, or another program holds the file open: close it, or choose another folder.',
  EBUSY: 'Another program holds the file open: close it and try again.',
  EISDIR: 'A folder bears the name of the file: rename it, or choose another place.',
  ENOTDIR: 'A part of the path is a file, not a folder: choose another place.',
  EEXIST: 'A file bears the name of the folder: choose another place.',
  ENOENT: 'The folder does not exist: make it first.',
  ENOSPC: 'The disk is full: make room and try again.',
  EROFS: 'The disk is read-only: choose another place.',
};

/** What the system said, where, and what to do about it. Errors of other kinds pass through. */
export function writeFailure(path: string, error: unknown): unknown {
  const { code, path: at } = error as NodeJS.ErrnoException;
  if (!(error instanceof Error) || code === undefined || error instanceof FilesError) return error;
  const remedy = REMEDIES[code] ?? 'Look at the folder and the disk, and try again.';
  return new FilesError(
    'write-failed',
    `${path} could not be written (${error.message}). Older files are as they were. ${remedy}`,
    { path, code, ...(at === undefined ? {} : { at }) },
    { cause: error },
  );
}
