import { readFileSync } from 'node:fs';
import { CommanderError } from 'commander';
import { buildProgram } from './build-program';
import { commands } from './commands';
import { describeFailure } from './describe-failure';
import { type ExitCode, exitCodes } from './exit-codes';
import type { Io } from './io';

/**
 * Runs one command line, without the interpreter and the script, and says what the process should end with.
 * Data goes to `io.stdout`, everything else to `io.stderr`. Never throws.
 */
export async function run(argv: readonly string[], io: Io): Promise<ExitCode> {
  let exitCode: ExitCode = exitCodes.fine;
  try {
    const program = buildProgram(commands, readVersion(), io, (code) => {
      exitCode = code;
    });
    if (argv.length === 0) program.outputHelp();
    else await program.parseAsync([...argv], { from: 'user' });
    return exitCode;
  } catch (error) {
    if (error instanceof CommanderError) return reportUsage(error, argv, io);
    const failure = describeFailure(error, io);
    io.stderr.write(failure.text);
    return failure.exitCode;
  }
}

function reportUsage(error: CommanderError, argv: readonly string[], io: Io): ExitCode {
  if (error.exitCode === 0) return exitCodes.fine;
  if (error.code === 'commander.unknownCommand') {
    const [name = ''] = argv.filter((argument) => !argument.startsWith('-'));
    // A folder or a file given straight to the program.
    const isPath = /[./\\]/.test(name);
    io.stderr.write(
      isPath ? `To match a programme folder: ${io.program} match ${name}\n` : `See: ${io.program} --help\n`,
    );
  } else if (!isOfCommand(argv)) io.stderr.write(`See: ${io.program} --help\n`);
  return exitCodes.usage;
}

/** Whether a command's own hint was printed already. */
function isOfCommand(argv: readonly string[]): boolean {
  return commands.some(({ name }) => name === argv.find((argument) => !argument.startsWith('-')));
}

function readVersion(): string {
  const { version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
    readonly version: string;
  };
  return version;
}
