import { readFile } from 'node:fs/promises';
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
    if (bytes > mostBytes) {
      const message = `standard input holds more than ${mostBytes / 1_000_000} MB.`;
      throw new CommandFailure(exitCodes.badData, message, 'Give a file with less in it.');
    }
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

/** All bytes of a file, or of standard input for `-`. */
export function readInputBytes(file: string, io: Io): Promise<Uint8Array> {
  return file === '-' ? readStandardInput(io) : readFile(resolvePath(file, io));
}
