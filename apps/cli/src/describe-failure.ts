import { CommandFailure } from './command-failure';
import { type ExitCode, exitCodes } from './exit-codes';
import type { Io } from './io';

/** An error in words for people, and what the process ends with. */
export function describeFailure(
  error: unknown,
  io: Pick<Io, 'env' | 'signal'>,
): { readonly exitCode: ExitCode; readonly text: string } {
  if (error instanceof CommandFailure) {
    return { exitCode: error.exitCode, text: `error: ${error.message}\n${error.hint ? `${error.hint}\n` : ''}` };
  }
  if (io.signal.aborted) return { exitCode: exitCodes.interrupted, text: 'Interrupted: nothing was written.\n' };
  const { message, stack } = error instanceof Error ? error : new Error(String(error));
  const aboutFile = describeFileProblem(error);
  if (aboutFile !== undefined) return { exitCode: exitCodes.badData, text: `error: ${aboutFile}\n` };
  const outside = describeOutside(error);
  if (outside !== undefined) return outside;
  const details =
    io.env['LETTERMATCH_DEBUG'] === '1'
      ? `${stack ?? message}\n`
      : 'This is a mistake in lettermatch, not in your data. Please report it with the command you ran; LETTERMATCH_DEBUG=1 prints the details.\n';
  return { exitCode: exitCodes.internal, text: `error: internal error: ${message.split('\n')[0]}\n${details}` };
}

/** Where something outside does not work: a setting of the environment, an embeddings endpoint; undefined for any other error. */
function describeOutside(error: unknown): { readonly exitCode: ExitCode; readonly text: string } | undefined {
  if (!(error instanceof Error)) return undefined;
  const { name, code, message } = error as Error & { readonly code?: string };
  if (name !== 'RuntimeError' && code !== 'missing-embedding' && code !== 'invalid-embedding') return undefined;
  return {
    exitCode: code === 'invalid-setting' ? exitCodes.usage : exitCodes.badData,
    text: `error: ${message.replace(/^(?:runtime|core): /, '')}\n`,
  };
}

const systemProblems: Readonly<Record<string, string>> = {
  ENOENT: 'there is nothing at this path',
  EISDIR: 'it is a folder, and a file is needed',
  ENOTDIR: 'a part of the path is a file',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  ENOSPC: 'the disk is full',
  EROFS: 'the disk is read-only',
};

/** What is wrong with a file, by the files package or by the system; undefined for an error about anything else. */
function describeFileProblem(error: unknown): string | undefined {
  if (!(error instanceof Error)) return undefined;
  if (error.name === 'FilesError') return error.message.replace(/^files: /, '');
  const { code, syscall, path } = error as NodeJS.ErrnoException;
  if (code === undefined || syscall === undefined || path === undefined) return undefined;
  const doing = ['open', 'scandir', 'stat', 'read'].includes(syscall) && code !== 'EROFS' ? 'read' : 'write';
  return `cannot ${doing} ${path}: ${systemProblems[code] ?? code}.`;
}
