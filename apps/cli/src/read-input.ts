import { readFile, stat } from 'node:fs/promises';
import type { FileInput } from '@lettermatch/files';
import { CommandFailure } from './command-failure';
import { exitCodes } from './exit-codes';
import type { Io } from './io';
import { resolvePath } from './resolve-path';

const mostBytes = 200_000_000;

/** All bytes of standard input. */
export async function readStandardInput({ stdin }: Pick<Io, 'stdin'>): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let bytes = 0;
  for await (const chunk of stdin) {
    chunks.push(chunk);
    bytes += chunk.length;
    assertReadable(bytes, 'standard input');
  }
  return Buffer.concat(chunks);
}

/** Standard input is one stream: it cannot stand for two files. */
export function assertOneStandardInput(files: readonly (string | undefined)[]): void {
  if (files.filter((file) => file === '-').length <= 1) return;
  throw new CommandFailure(exitCodes.usage, 'only one file can be "-", standard input.', 'Give the others by name.');
}

/** A file by its path, or standard input for `-`. */
export async function openInput(file: string, io: Io): Promise<FileInput> {
  if (file !== '-') return resolvePath(file, io);
  return { name: 'standard input', bytes: await readStandardInput(io) };
}

/** All bytes of a plain file, or of standard input for `-`. */
export async function readInputBytes(file: string, io: Io): Promise<Uint8Array> {
  if (file === '-') return readStandardInput(io);
  const path = resolvePath(file, io);
  const found = await stat(path);
  if (found.isDirectory()) {
    throw new CommandFailure(exitCodes.badData, `${file} is a folder, and a file is needed.`);
  }
  if (!found.isFile()) {
    // A pipe or a device may never end.
    throw new CommandFailure(exitCodes.badData, `${file} is no plain file.`, 'Give a file, or "-" for standard input.');
  }
  assertReadable(found.size, file);
  return readFile(path);
}

function assertReadable(bytes: number, name: string): void {
  if (bytes <= mostBytes) return;
  const message = `${name} holds more than ${mostBytes / 1_000_000} MB.`;
  throw new CommandFailure(exitCodes.badData, message, 'Give a file with less in it.');
}
