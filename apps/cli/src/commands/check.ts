import type { CommandDefinition } from '../command-definition';
import { type ProgrammeFlags, programmeOptions } from '../programme/programme-options';

export interface CheckFlags extends ProgrammeFlags {
  readonly json?: boolean;
  readonly verbose?: boolean;
}

export const checkCommand: CommandDefinition<CheckFlags> = {
  name: 'check',
  summary: 'list everything wrong or doubtful in the input, and match nothing',
  details: 'Ends with exit code 3 where an error stands.',
  arguments: [{ name: '[folder]', summary: 'a programme folder', completes: 'folder' }],
  options: [
    ...programmeOptions,
    { flags: '--json', summary: 'print the findings, and what each rule does, as JSON' },
    { flags: '--verbose', summary: 'a line for each note, also where many are alike' },
  ],
  examples: [
    { purpose: 'check a folder', command: 'check my-school' },
    {
      purpose: 'check an export before it replaces the file in the folder',
      command: 'check my-school --applicants export.xlsx',
    },
  ],
  run: async ([folder], flags, io) => (await import('../actions/check')).check(folder as string | undefined, flags, io),
};
