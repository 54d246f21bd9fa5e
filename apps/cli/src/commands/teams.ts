import type { CommandDefinition } from '../command-definition';
import { defaultResults } from '../default-results';
import { seconds, wholeNumber } from '../parse-values';
import { type ProgrammeFlags, programmeOptions, spellingOption } from '../programme/programme-options';

export interface TeamsFlags extends ProgrammeFlags {
  readonly size?: string;
  readonly number?: number;
  readonly seed?: number;
  readonly blind?: boolean;
  readonly timeLimit?: number;
  readonly spelling: boolean;
  readonly json?: boolean;
  readonly quiet?: boolean;
  readonly output?: string;
}

export const teamsCommand: CommandDefinition<TeamsFlags> = {
  name: 'teams',
  summary: 'form teams out of everyone',
  details:
    'Needs no projects and no letters: with letters, people who write of the same things come together; with projects, whole teams get one. Writes teams.csv, report.html, draft.json and run.json. What counts, and how much, stands under teams: in programme.yaml.',
  arguments: [{ name: '[folder]', summary: 'a programme: programme.yaml, applicants, letters/', completes: 'folder' }],
  options: [
    { flags: '--size <range>', summary: 'people of a team, such as 3..5 (default: of programme.yaml, or 3..5)' },
    {
      flags: '--number <teams>',
      summary: 'how many teams (default: as the sizes make it)',
      parse: wholeNumber(1, 100_000),
    },
    ...programmeOptions,
    {
      flags: '--seed <number>',
      summary: 'decides equal cases (default: of programme.yaml, or 1)',
      parse: wholeNumber(0, 2 ** 32 - 1),
    },
    { flags: '--blind', summary: 'hide names, contacts, institutions and genders before anything is read' },
    { flags: '--time-limit <seconds>', summary: 'keep the best found by then (exit code 5)', parse: seconds },
    spellingOption,
    {
      flags: '-o, --output <folder>',
      summary: `where results go (default: ${defaultResults}; with --json nowhere)`,
      completes: 'folder',
    },
    { flags: '--json', summary: 'print run.json and nothing else' },
    { flags: '--quiet', summary: 'print no progress and no warnings' },
  ],
  examples: [
    {
      purpose: 'form teams of three to five out of a sign-up list',
      command: 'teams --applicants sign-ups.csv --size 3..5 -o teams',
    },
    { purpose: 'whole teams for a folder’s challenges', command: 'teams my-hackathon --size 4' },
  ],
  run: async ([folder], flags, io) => {
    const { prepareMatch } = await import('@lettermatch/runtime');
    prepareMatch();
    return (await import('../actions/teams')).teams(folder as string | undefined, flags, io);
  },
};
