import type { CommandDefinition } from '../command-definition';
import { affinityCommand } from './affinity';
import { checkCommand } from './check';
import { compareCommand } from './compare';
import { createCompletionCommand } from './completion';
import { evaluateCommand } from './evaluate';
import { explainCommand } from './explain';
import { extractCommand } from './extract';
import { initCommand } from './init';
import { matchCommand } from './match';
import { repairCommand } from './repair';
import { solveCommand } from './solve';
import { teamsCommand } from './teams';

const working: readonly CommandDefinition[] = [
  matchCommand,
  teamsCommand,
  explainCommand,
  repairCommand,
  compareCommand,
  checkCommand,
  initCommand,
  evaluateCommand,
  extractCommand,
  affinityCommand,
  solveCommand,
];

/** Every command, in the order of the help. */
export const commands: readonly CommandDefinition[] = [...working, createCompletionCommand(working)];
