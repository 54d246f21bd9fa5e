import { Argument, Command, InvalidArgumentError, Option } from 'commander';
import type { ArgumentDefinition, CommandDefinition, OptionDefinition } from './command-definition';
import type { ExitCode } from './exit-codes';
import type { Io } from './io';

const HELP_COLUMNS = 100;

/** The parser of a command line; `onDone` receives what the chosen command came to. It throws commander's errors and never exits. */
export function buildProgram(
  commands: readonly CommandDefinition[],
  version: string,
  io: Io,
  onDone: (exitCode: ExitCode) => void,
): Command {
  const program = new Command('lettermatch')
    .description('Motivation letters in, explained assignments out: projects and mentors for everyone.')
    .version(version, '-V, --version', 'print the version')
    .helpOption('-h, --help', 'print this help')
    .helpCommand('help [command]', 'print the help of a command')
    .option('--no-color', 'print without colours')
    .showSuggestionAfterError()
    .exitOverride()
    .configureHelp({
      subcommandTerm: (command) => [command.name(), ...command.registeredArguments.map(describeArgument)].join(' '),
      helpWidth: Math.min(HELP_COLUMNS, io.stdout.columns || HELP_COLUMNS),
    })
    .configureOutput({
      writeOut: (text) => io.stdout.write(text),
      writeErr: (text) => io.stderr.write(text),
      getOutHasColors: () => false,
      getErrHasColors: () => false,
    })
    .addHelpText(
      'after',
      `\nStart here:\n  ${io.program} match            match the built-in sample\n  ${io.program} init my-school   write a programme to edit\n`,
    );
  for (const definition of commands) program.addCommand(buildCommand(definition, program, io, onDone));
  return program;
}

function buildCommand(
  definition: CommandDefinition,
  program: Command,
  io: Io,
  onDone: (exitCode: ExitCode) => void,
): Command {
  const command = new Command(definition.name)
    .copyInheritedSettings(program)
    .summary(definition.summary)
    .description([asSentence(definition.summary), definition.details ?? ''].join('\n\n').trim())
    .helpOption('-h, --help', 'print this help')
    .addHelpText('after', describeExamples(definition, io.program));
  for (const argument of definition.arguments) command.addArgument(buildArgument(argument));
  for (const option of definition.options) command.addOption(buildOption(option));
  return command
    .option('--no-color', 'print without colours')
    .showHelpAfterError(`See: ${io.program} ${definition.name} --help`)
    .action(async (...parsed: unknown[]) => {
      const values = parsed.slice(0, definition.arguments.length);
      const { color, ...options } = command.optsWithGlobals<{ color?: boolean }>();
      const coloured = color === false ? { ...io, env: { ...io.env, NO_COLOR: '1' } } : io;
      onDone(await definition.run(values, options, coloured));
    });
}

function buildArgument({ name, summary, choices }: ArgumentDefinition): Argument {
  const argument = new Argument(name, summary);
  return choices === undefined ? argument : argument.choices(choices);
}

function buildOption({ flags, summary, defaultValue, choices, parse }: OptionDefinition): Option {
  const option = new Option(flags, summary);
  if (defaultValue !== undefined) option.default(defaultValue);
  if (choices !== undefined) option.choices(choices);
  if (parse !== undefined) {
    option.argParser((text: string) => {
      try {
        return parse(text);
      } catch (error) {
        if (error instanceof RangeError) throw new InvalidArgumentError(error.message);
        throw error;
      }
    });
  }
  return option;
}

function asSentence(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}.`;
}

function describeArgument(argument: Argument): string {
  const name = argument.variadic ? `${argument.name()}...` : argument.name();
  return argument.required ? `<${name}>` : `[${name}]`;
}

function describeExamples({ examples }: CommandDefinition, program: string): string {
  const lines = examples.map(({ purpose, command }) => `  # ${purpose}\n  ${program} ${command}`);
  return `\nExamples:\n${lines.join('\n')}\n`;
}
