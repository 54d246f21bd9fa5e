import type { CommandDefinition } from '../command-definition';
import {
  type ProgrammeFlags,
  programmeOptions,
  type SettingFlags,
  settingOptions,
  spellingOption,
} from '../programme/programme-options';

export interface EvaluateFlags extends ProgrammeFlags, SettingFlags {
  readonly assignment?: string;
  readonly affinity?: string;
  readonly spelling: boolean;
  readonly json?: boolean;
}

export const evaluateCommand: CommandDefinition<EvaluateFlags> = {
  name: 'evaluate',
  summary: 'measure an assignment made elsewhere: its quality and every rule it breaks',
  details:
    'Names that the programme does not know are listed and left out. people.csv and assignments.csv of a match are read as they are.',
  arguments: [{ name: '[folder]', summary: 'the programme that the assignment is for', completes: 'folder' }],
  options: [
    {
      flags: '--assignment <file>',
      summary: 'columns applicant (id, name or e-mail) and project (id or title); or - for standard input',
      completes: 'file',
    },
    ...programmeOptions,
    {
      flags: '--affinity <file>',
      summary: 'scores from elsewhere: columns applicant, project, affinity',
      completes: 'file',
    },
    ...settingOptions,
    spellingOption,
    { flags: '--json', summary: 'print the figures as JSON' },
  ],
  examples: [
    { purpose: 'measure last week’s spreadsheet', command: 'evaluate my-school --assignment by-hand.csv' },
    { purpose: 'the figures as data', command: 'evaluate my-school --assignment by-hand.csv --json' },
  ],
  run: async ([folder], flags, io) =>
    (await import('../actions/evaluate')).evaluate(folder as string | undefined, flags, io),
};
