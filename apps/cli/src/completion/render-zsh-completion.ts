import type { ArgumentDefinition, CommandDefinition, OptionDefinition } from '../command-definition';
import { parseFlags } from './parse-flags';

export function renderZshCompletion(commands: readonly CommandDefinition[]): string {
  return `#compdef lettermatch
# zsh completion for lettermatch
_lettermatch() {
  local -a commands
  commands=(
${commands.map(({ name, summary }) => `    ${quote(`${name}:${summary}`)}\n`).join('')}    ${quote('help:print the help of a command')}
  )
  if (( CURRENT == 2 )); then
    _describe -t commands command commands
    _arguments ${quote('--help[print help]')} ${quote('--version[print the version]')}
    return
  fi
  local command=\${words[2]}
  shift words
  (( CURRENT-- ))
  case $command in
    help)
      _describe -t commands command commands
      ;;
${commands.map(renderCommand).join('')}  esac
}
if [ "\${funcstack[1]}" = "_lettermatch" ]; then
  _lettermatch "$@"
else
  compdef _lettermatch lettermatch
fi
`;
}

function renderCommand({ name, arguments: values, options }: CommandDefinition): string {
  const specifications = [
    ...options.map(renderOption),
    quote('--no-color[print without colours]'),
    quote('--help[print help]'),
    ...values.map(renderArgument),
  ];
  return `    ${name})
      _arguments -S \\
        ${specifications.join(' \\\n        ')}
      ;;
`;
}

function renderOption({ flags, summary, ...option }: OptionDefinition): string {
  const { short, long, takesValue, valueName } = parseFlags(flags);
  const value = takesValue ? `:${valueName}:${valuesOf(option)}` : '';
  const rest = quote(`[${escapeSummary(summary)}]${value}`);
  return short === undefined
    ? quote(`${long}[${escapeSummary(summary)}]${value}`)
    : `${quote(`(${short} ${long})`)}{${short},${long}}${rest}`;
}

function renderArgument({ name, ...argument }: ArgumentDefinition, index: number): string {
  const position = name.includes('...') ? '*' : String(index + 1);
  return quote(`${position}:${name.replace(/[<>[\].]/g, '')}:${valuesOf(argument)}`);
}

function valuesOf({ completes, choices }: Pick<OptionDefinition, 'completes' | 'choices'>): string {
  if (choices !== undefined) return `(${choices.join(' ')})`;
  if (completes === undefined) return ' ';
  return completes === 'folder' ? '_files -/' : '_files';
}

function escapeSummary(summary: string): string {
  return summary.replace(/[[\]:\\]/g, '\\$&');
}

function quote(text: string): string {
  return `'${text.replaceAll("'", "'\\''")}'`;
}
