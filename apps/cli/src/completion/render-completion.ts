import type { CommandDefinition } from '../command-definition';
import type { Shell } from '../commands/completion';
import { renderBashCompletion } from './render-bash-completion';
import { renderFishCompletion } from './render-fish-completion';
import { renderZshCompletion } from './render-zsh-completion';

const renderers = { bash: renderBashCompletion, zsh: renderZshCompletion, fish: renderFishCompletion } as const;

/** A completion script made from the commands' definitions. */
export function renderCompletion(shell: Shell, commands: readonly CommandDefinition[]): string {
  return renderers[shell](commands);
}
