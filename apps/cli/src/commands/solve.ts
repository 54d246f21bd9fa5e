import type { CommandDefinition } from '../command-definition';
import { seconds } from '../parse-values';

export interface SolveFlags {
  readonly timeLimit?: number;
  readonly output?: string;
}

export const solveCommand: CommandDefinition<SolveFlags> = {
  name: 'solve',
  summary: 'solve a problem given in numbers only (JSON in, JSON out)',
  details:
    'The problem: {"applicants": ["a1", …], "places": {"min": 0, "max": 1}, "projects": [{"id": "p1", "min": 0, "max": 3}, …], "scores": [[…], …] or "edges": [["a1", "p1", 0.7], …], "objective": "total"}. The objective may also be "fair", "rank", "nash" or "stable". A pair that edges do not list is forbidden. Where the rules cannot all hold it prints which, and ends with exit code 4.',
  arguments: [{ name: '<file>', summary: 'the problem, or - for standard input', completes: 'file' }],
  options: [
    { flags: '--time-limit <seconds>', summary: 'keep the best found by then (exit code 5)', parse: seconds },
    { flags: '-o, --output <file>', summary: 'write to a file instead of printing', completes: 'file' },
  ],
  examples: [
    { purpose: 'solve a file', command: 'solve problem.json' },
    { purpose: 'solve what another program prints', command: 'solve - < problem.json' },
  ],
  run: async ([file], flags, io) => (await import('../actions/solve')).solve(file as string, flags, io),
};
