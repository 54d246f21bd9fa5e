import type { ArgumentDefinition, CommandDefinition, Completes, OptionDefinition } from '../command-definition';
import { parseFlags } from './parse-flags';

const listing: Readonly<Record<Completes, string>> = { file: '-f', folder: '-d' };

/** Works from bash 3.2 on, with and without the bash-completion package. */
export function renderBashCompletion(commands: readonly CommandDefinition[]): string {
  const names = commands.map(({ name }) => name);
  return `# bash completion for lettermatch
_lettermatch() {
  local current="\${COMP_WORDS[COMP_CWORD]}" previous="\${COMP_WORDS[COMP_CWORD-1]}" command='' index
  local IFS=$'\\n'
  for ((index = 1; index < COMP_CWORD; index++)); do
    case "\${COMP_WORDS[index]}" in
      -*) ;;
      *) command="\${COMP_WORDS[index]}"; break ;;
    esac
  done
  COMPREPLY=()
  case "$command" in
    '')
      ${offerWords([...names, 'help', '--help', '--version', '--no-color'])}
      ;;
    help)
      ${offerWords(names)}
      ;;
${commands.map(renderCommand).join('')}  esac
}
complete -F _lettermatch lettermatch
`;
}

function renderCommand({ name, arguments: values, options }: CommandDefinition): string {
  const flags = options.flatMap(({ flags: text }) => {
    const { short, long } = parseFlags(text);
    return short === undefined ? [long] : [short, long];
  });
  const argument = values.find(({ completes, choices }) => completes !== undefined || choices !== undefined);
  return `    ${name})
      case "$previous" in
${options.flatMap(renderOptionValue).join('')}      esac
      if [[ "$current" == -* ]]; then
        ${offerWords([...flags, '--no-color', '--help'])}
      else
        ${argument === undefined ? ':' : offerValue(argument)}
      fi
      ;;
`;
}

/** What may follow an option; nothing where any text may. */
function renderOptionValue(option: OptionDefinition): readonly string[] {
  const { short, long, takesValue } = parseFlags(option.flags);
  if (!takesValue) return [];
  const pattern = short === undefined ? long : `${short}|${long}`;
  return [`        ${pattern}) ${offerValue(option)}; return ;;\n`];
}

function offerValue({ completes, choices }: ArgumentDefinition | OptionDefinition): string {
  if (choices !== undefined) return offerWords(choices);
  if (completes === undefined) return ':';
  return `compopt -o filenames 2>/dev/null; COMPREPLY=($(compgen ${listing[completes]} -- "$current"))`;
}

function offerWords(words: readonly string[]): string {
  return `COMPREPLY=($(IFS=' '; compgen -W '${words.join(' ')}' -- "$current"))`;
}
