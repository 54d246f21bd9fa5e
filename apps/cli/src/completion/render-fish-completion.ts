import type { ArgumentDefinition, CommandDefinition, OptionDefinition } from '../command-definition';
import { parseFlags } from './parse-flags';

const FOLDERS = `-x -a '(__fish_complete_directories)'`;

export function renderFishCompletion(commands: readonly CommandDefinition[]): string {
  const top = `complete -c lettermatch -n __fish_use_subcommand`;
  return [
    '# fish completion for lettermatch',
    'complete -c lettermatch -f',
    ...commands.map(({ name, summary }) => `${top} -a ${name} -d ${quote(summary)}`),
    `${top} -a help -d 'print the help of a command'`,
    `${top} -l help -s h -d 'print help'`,
    `${top} -l version -s V -d 'print the version'`,
    ...commands.flatMap(renderCommand),
    '',
  ].join('\n');
}

function renderCommand({ name, arguments: values, options }: CommandDefinition): readonly string[] {
  const start = `complete -c lettermatch -n '__fish_seen_subcommand_from ${name}'`;
  return [
    ...options.map((option) => `${start} ${renderOption(option)}`),
    ...values.flatMap((argument) => {
      const offered = renderValues(argument, true);
      return offered === '' ? [] : [`${start} ${offered} -d ${quote(argument.summary)}`];
    }),
    `${start} -l no-color -d 'print without colours'`,
    `${start} -l help -s h -d 'print help'`,
  ];
}

function renderOption({ flags, summary, ...option }: OptionDefinition): string {
  const { short, long, takesValue } = parseFlags(flags);
  return [
    `-l ${long.slice(2)}`,
    short === undefined ? '' : `-s ${short.slice(1)}`,
    takesValue ? renderValues(option, false) : '',
    `-d ${quote(summary)}`,
  ]
    .filter((part) => part !== '')
    .join(' ');
}

function renderValues(
  { completes, choices }: Pick<ArgumentDefinition, 'completes' | 'choices'>,
  isArgument: boolean,
): string {
  if (choices !== undefined) return `-x -a ${quote(choices.join(' '))}`;
  if (completes === 'folder') return FOLDERS;
  if (completes === 'file') return isArgument ? '-F' : '-r -F';
  return isArgument ? '' : '-x';
}

function quote(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
