import { readFile, stat } from 'node:fs/promises';
import { basename } from 'node:path';
import type { FileReport } from './file-report';

/** A file on disk by its path, or one that is in memory already: an upload, standard input. */
export type FileInput = string | { readonly name: string; readonly bytes: Uint8Array };

/** Most bytes of a file that are read. */
export const mostFileBytes = 50_000_000;

/** The name that findings give a file: without its folder, so that results do not tell where they were made. */
export function nameOfFile(input: FileInput): string {
  return typeof input === 'string' ? basename(input) : input.name;
}

/** Bytes of a file, or `undefined` with a finding that says why there are none. Never throws. */
export async function loadFile(
  input: FileInput,
  report: FileReport,
  mostBytes: number = mostFileBytes,
): Promise<Uint8Array | undefined> {
  const bytes = typeof input === 'string' ? await readPath(input, report, mostBytes) : input.bytes;
  if (bytes === undefined) return undefined;
  if (bytes.length > mostBytes) {
    reportTooLarge(bytes.length, mostBytes, report);
    return undefined;
  }
  if (bytes.length === 0) {
    report.add('empty-file', { message: 'The file has 0 bytes.' });
    return undefined;
  }
  return bytes;
}

/** Says why something on disk could not be opened. */
export function reportFileError(path: string, error: unknown, report: FileReport): void {
  const code = error instanceof Error && 'code' in error ? String(error.code) : String(error);
  const isFolderNeeded = error instanceof Error && 'syscall' in error && error.syscall === 'scandir';
  if (code === 'ENOTDIR' && isFolderNeeded) {
    report.add('missing-file', { message: `"${path}" is no folder, and a folder is needed.` });
  } else if (code === 'ENOENT' || code === 'ENOTDIR') {
    report.add('missing-file', { message: `There is nothing at "${path}".` });
  } else if (code === 'EACCES' || code === 'EPERM') {
    report.add('unreadable-file', { message: `"${path}" may not be read: permission is denied.` });
  } else {
    report.add('unreadable-file', { message: `"${path}" cannot be read: ${code}.` });
  }
}

async function readPath(path: string, report: FileReport, mostBytes: number): Promise<Uint8Array | undefined> {
  try {
    const found = await stat(path);
    if (found.isDirectory()) {
      report.add('unreadable-file', { message: `"${path}" is a folder, and a file is needed.` });
    } else if (!found.isFile()) {
      // A pipe or a device may never end.
      report.add('unreadable-file', { message: `"${path}" is no plain file.` });
    } else if (found.size > mostBytes) {
      reportTooLarge(found.size, mostBytes, report);
    } else {
      return await readFile(path);
    }
  } catch (error) {
    reportFileError(path, error, report);
  }
  return undefined;
}

function reportTooLarge(bytes: number, mostBytes: number, report: FileReport): void {
  const megabytes = (count: number) => `${Math.ceil(count / 1_000_000)} MB`;
  report.add('too-large', {
    message: `The file has ${megabytes(bytes)}, and at most ${megabytes(mostBytes)} are read.`,
  });
}
