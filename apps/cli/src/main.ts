import { basename } from 'node:path';
import { exitCodes } from './exit-codes';
import type { Io, Output } from './io';
import { run } from './run';

/** Runs the process's command line. The only place that listens to signals and sets the exit code. */
export async function main(): Promise<void> {
  const interruption = new AbortController();
  process.on('SIGINT', () => {
    if (interruption.signal.aborted) process.exit(exitCodes.interrupted);
    interruption.abort();
    // Whoever waits for input would not hear of it.
    process.stdin.destroy();
  });
  const io: Io = {
    stdin: process.stdin,
    stdout: connect(process.stdout),
    stderr: connect(process.stderr),
    cwd: process.cwd(),
    env: process.env,
    signal: interruption.signal,
    program: nameProgram(process.argv[1] ?? '', process.env),
  };
  process.exitCode = await run(process.argv.slice(2), io);
}

/** A stream whose reader may leave early, as `head` does: what is left unread is dropped, and the command ends as it would. */
function connect(stream: NodeJS.WriteStream): Output {
  let open = true;
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
    open = false;
  });
  return {
    write: (text) => {
      if (open) stream.write(text);
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
