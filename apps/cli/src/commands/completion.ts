import type { CommandDefinition } from '../command-definition';
import { exitCodes } from '../exit-codes';

const shells = ['bash', 'zsh', 'fish'] as const;

export type Shell = (typeof shells)[number];

/** The command that prints completion scripts for the given commands and for itself. */
export function createCompletionCommand(others: readonly CommandDefinition[]): CommandDefinition {
  const completion: CommandDefinition = {
    name: 'completion',
    summary: 'print a script that completes commands, options and files in your shell',
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
