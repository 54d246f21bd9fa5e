import { basename } from 'node:path';
import { exitCodes } from './exit-codes';
import type { Io, Output } from './io';
import { run } from './run';

/** Runs the process's command line. The only place that listens to signals and sets the exit code. */
export async function main(): Promise<void> {
  const interruption = new AbortController();
  const interrupt = () => {
    interruption.abort();
    // Whoever waits for input would not hear of it.
    process.stdin.destroy();
  };
  // Only the first Ctrl-C: without a listener the second ends the process at once, whatever it does.
  process.once('SIGINT', interrupt);
  const io: Io = {
    get stdin() {
      return process.stdin;
    },
    stdout: connect(process.stdout, 'standard output'),
    stderr: connect(process.stderr, 'standard error'),
    cwd: process.cwd(),
    env: process.env,
    signal: interruption.signal,
    stopListening: () => process.off('SIGINT', interrupt),
    program: nameProgram(process.argv[1] ?? '', process.env),
  };
  process.exitCode = await run(process.argv.slice(2), io);
}

/** A stream whose reader may leave early, as `head` does: what is left unread is dropped, and the command ends as it would. */
function connect(stream: NodeJS.WriteStream, name: string): Output {
  let isOpen = true;
  stream.on('error', ({ code, message }: NodeJS.ErrnoException) => {
    isOpen = false;
    if (code === 'EPIPE') return;
    if (stream !== process.stderr) process.stderr.write(`error: cannot write to ${name}: ${message}.\n`);
    process.exit(exitCodes.badData);
  });
  return {
    write: (text) => {
      if (isOpen) stream.write(text);
    },
    isTerminal: stream.isTTY === true,
    get columns() {
      return stream.columns;
    },
  };
}

/** `lettermatch` where it is installed, `npx lettermatch` where npm or the file itself started it. */
function nameProgram(script: string, env: NodeJS.ProcessEnv): string {
  const isInstalled = basename(script) === 'lettermatch' && env['npm_command'] === undefined;
  return isInstalled ? 'lettermatch' : 'npx lettermatch';
}
