import type { CommandDefinition } from '../command-definition';
import { defaultResults } from '../default-results';
import { seconds } from '../parse-values';
import {
  type ProgrammeFlags,
  programmeOptions,
  type SettingFlags,
  settingOptions,
  spellingOption,
} from '../programme/programme-options';

export interface MatchFlags extends ProgrammeFlags, SettingFlags {
  readonly affinity?: string;
  readonly timeLimit?: number;
  readonly spelling: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly output?: string;
}

export const matchCommand: CommandDefinition<MatchFlags> = {
  name: 'match',
  summary: 'give everyone a place, and say why',
  details:
    'Writes assignments.csv, people.csv, teams.csv, mentors.csv, meet.csv (--meet), graph.gexf, report.html, draft.json and run.json. With no folder and no files it matches the built-in sample.',
  arguments: [
    {
      name: '[folder]',
      summary: 'a programme: programme.yaml, applicants, letters/, projects, mentors',
      completes: 'folder',
    },
  ],
  options: [
    ...programmeOptions,
    {
      flags: '--affinity <file>',
      summary: 'scores from elsewhere: columns applicant, project, affinity',
      completes: 'file',
    },
    ...settingOptions,
    { flags: '--time-limit <seconds>', summary: 'keep the best found by then (exit code 5)', parse: seconds },
    spellingOption,
    {
      flags: '-o, --output <folder>',
      summary: `where results go (default: ${defaultResults}; with --json nowhere)`,
      completes: 'folder',
    },
    { flags: '--json', summary: 'print run.json and nothing else' },
    { flags: '--verbose', summary: 'a line for each person, however many there are' },
    { flags: '--quiet', summary: 'print no progress and no warnings' },
  ],
  examples: [
    { purpose: 'match a programme folder', command: 'match my-school -o results' },
    {
      purpose: 'match a folder of letters with a list of projects',
      command: 'match --letters letters --projects projects.csv',
    },
  ],
  run: async ([folder], flags, io) => {
    // Its thread loads beside this one: half of a small match is loading.
    const { prepareMatch } = await import('@lettermatch/runtime');
    prepareMatch();
    return (await import('../actions/match')).match(folder as string | undefined, flags, io);
  },
};
