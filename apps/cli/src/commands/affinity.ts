import type { CommandDefinition } from '../command-definition';
import { wholeNumber } from '../parse-values';
import { type ProgrammeFlags, programmeOptions, spellingOption } from '../programme/programme-options';

export interface AffinityFlags extends ProgrammeFlags {
  readonly top?: number;
  readonly spelling: boolean;
  readonly output?: string;
}

export const affinityCommand: CommandDefinition<AffinityFlags> = {
  name: 'affinity',
  summary: 'print how well every letter fits every project',
  details:
    'Prints a table with the columns applicant, project, affinity; -o writes it to a file that --affinity reads.',
  arguments: [{ name: '[folder]', summary: 'a programme folder', completes: 'folder' }],
  options: [
    ...programmeOptions,
    {
      flags: '--top <number>',
      summary: 'only the best so many projects of each person (default: every pair)',
      parse: wholeNumber(1, 1_000_000),
    },
    spellingOption,
    { flags: '-o, --output <file>', summary: 'write to a file instead of printing', completes: 'file' },
  ],
  examples: [
    { purpose: 'every pair', command: 'affinity --applicants applicants.csv --projects projects.csv -o affinity.csv' },
    { purpose: 'the three best projects of each person', command: 'affinity my-school --top 3' },
  ],
  run: async ([folder], flags, io) =>
    (await import('../actions/affinity')).affinity(folder as string | undefined, flags, io),
};
