import type { CommandDefinition } from '../command-definition';
import { exitCodes } from '../exit-codes';

const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** The command that prints completion scripts for the given commands and for itself. */
export function createCompletionCommand(others: readonly CommandDefinition[]): CommandDefinition {
  const completion: CommandDefinition = {
    name: 'completion',
    summary: 'print a script that completes commands, options and files in your shell',
    details:
      'It completes the name lettermatch, so that name has to be on the PATH. In a clone of the repository, once it is built, "npm link --workspace apps/cli" puts it there.',
    arguments: [{ name: '<shell>', summary: 'your shell', choices: shells }],
    options: [],
    examples: [
      { purpose: 'bash, in ~/.bashrc', command: 'completion bash >> ~/.bashrc' },
      { purpose: 'fish', command: 'completion fish > ~/.config/fish/completions/lettermatch.fish' },
    ],
    run: async ([shell], _, io) => {
      const { renderCompletion } = await import('../completion/render-completion');
      io.stdout.write(renderCompletion(shell as Shell, [...others, completion]));
      return exitCodes.fine;
    },
  };
  return completion;
}
