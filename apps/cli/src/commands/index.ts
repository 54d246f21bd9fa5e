import type { CommandDefinition } from '../command-definition';
import { affinityCommand } from './affinity';
import { checkCommand } from './check';
import { createCompletionCommand } from './completion';
import { evaluateCommand } from './evaluate';
import { explainCommand } from './explain';
import { extractCommand } from './extract';
import { initCommand } from './init';
import { matchCommand } from './match';
import { solveCommand } from './solve';

const working: readonly CommandDefinition[] = [
  matchCommand,
  explainCommand,
  checkCommand,
  initCommand,
  evaluateCommand,
  extractCommand,
  affinityCommand,
  solveCommand,
];

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [...working, createCompletionCommand(working)];
