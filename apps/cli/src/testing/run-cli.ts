import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { onTestFinished } from 'vitest';
import type { ExitCode } from '../exit-codes';
import { run } from '../run';

export interface CliOptions {
  readonly cwd?: string;
  readonly stdin?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isTerminal?: boolean;
  readonly columns?: number;
  readonly signal?: AbortSignal;
}

export interface CliOutcome {
  readonly exitCode: ExitCode;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a command line in this process with everything it reads and writes held in memory. */
export async function runCli(argv: readonly string[], options: CliOptions = {}): Promise<CliOutcome> {
  const { cwd = process.cwd(), stdin = '', env = {}, isTerminal = false, columns, signal } = options;
  const written = { stdout: '', stderr: '' };
  const output = (name: keyof typeof written) => ({
    write: (text: string) => {
      written[name] += text;
    },
    isTerminal,
    columns,
  });
  const exitCode = await run(argv, {
    stdin: (async function* () {
      yield Buffer.from(stdin);
    })(),
    stdout: output('stdout'),
    stderr: output('stderr'),
    cwd,
    env,
    signal: signal ?? new AbortController().signal,
    stopListening: () => undefined,
    program: 'lettermatch',
  });
  return { exitCode, ...written };
}

/** A folder of its own for one test, holding the given files; removed when the test ends. */
export async function makeFolder(files: Readonly<Record<string, string>> = {}): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'lettermatch-cli-'));
  onTestFinished(() => rm(folder, { recursive: true, force: true }));
  for (const [name, text] of Object.entries(files)) {
    await mkdir(dirname(join(folder, name)), { recursive: true });
    await writeFile(join(folder, name), text);
  }
  return folder;
}
