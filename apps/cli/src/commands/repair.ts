import type { CommandDefinition } from '../command-definition';
import { defaultResults } from '../default-results';
import { atLeastZero, wholeNumber } from '../parse-values';

export interface RepairFlags {
  readonly run: string;
  readonly withdraw?: string;
  readonly present?: string;
  readonly newNames?: boolean;
  readonly back?: string;
  readonly add?: string;
  readonly applicants?: string;
  readonly letters?: string;
  readonly projects?: string;
  readonly places?: string;
  readonly replies?: string;
  readonly move?: string;
  readonly freeze?: string;
  readonly unfreeze?: string;
  readonly published?: boolean;
  readonly cost?: number;
  readonly mostMoves?: number;
  readonly frontier?: boolean;
  readonly affinity?: string;
  readonly dryRun?: boolean;
  readonly undo?: boolean;
  readonly json?: boolean;
  readonly output?: string;
}

export const repairCommand: CommandDefinition<RepairFlags> = {
  name: 'repair',
  summary: 'handle changes: who is out, here, new, moved; nobody else is moved without need',
  details:
    'Who has a place keeps it, unless somebody would otherwise have none or a rule asks for it; --cost and --most-moves allow more. The run before is kept in the folder’s previous/: --undo puts it back. Lists of names are separated by commas.',
  arguments: [],
  options: [
    {
      flags: '--run <folder>',
      summary: 'where a match wrote its results',
      defaultValue: defaultResults,
      completes: 'folder',
    },
    { flags: '--withdraw <people>', summary: 'who is out: ids, e-mails or names' },
    {
      flags: '--present <file>',
      summary: 'who is here, a line or a row each: everyone else is out, unknown names are new people',
      completes: 'file',
    },
    { flags: '--new-names', summary: 'with --present: names spelt nearly like somebody’s are new people too' },
    { flags: '--back <people>', summary: 'who was out and is back' },
    { flags: '--add <file>', summary: 'late arrivals, as applicants.csv; with or without letters', completes: 'file' },
    {
      flags: '--applicants <file>',
      summary: 'a newer export of everyone: new and changed people are taken in, nobody is deleted',
      completes: 'file',
    },
    { flags: '--letters <folder>', summary: 'letters of late arrivals, named after their ids', completes: 'folder' },
    { flags: '--projects <file>', summary: 'new projects, and projects with other places', completes: 'file' },
    { flags: '--places <list>', summary: 'other places: vision=8,robots=3..6' },
    {
      flags: '--replies <file>',
      summary: 'columns applicant, project (or mentor), reply: proposed, accepted, declined, expired, active or ended',
      completes: 'file',
    },
    { flags: '--move <list>', summary: 'your own moves: ann=vision,ben=out' },
    { flags: '--freeze <list>', summary: 'people and projects that stay as they are, or all' },
    { flags: '--unfreeze <list>', summary: 'who may be moved again, or all' },
    { flags: '--published', summary: 'people were told of their places: nobody of them is moved' },
    { flags: '--cost <number>', summary: 'move people where it adds more than this to the total', parse: atLeastZero },
    {
      flags: '--most-moves <number>',
      summary: 'the best with at most so many moves',
      parse: wholeNumber(0, 1_000_000),
    },
    { flags: '--frontier', summary: 'what more moves would add to the total (small programmes: always)' },
    { flags: '--affinity <file>', summary: 'the scores from elsewhere that the match used', completes: 'file' },
    { flags: '--dry-run', summary: 'say what would happen, write nothing' },
    { flags: '--undo', summary: 'put the run before back' },
    {
      flags: '-o, --output <folder>',
      summary: 'write the results there (default: over the run, which is kept in previous/)',
      completes: 'folder',
    },
    { flags: '--json', summary: 'print what changed, and the result, as JSON' },
  ],
  examples: [
    { purpose: 'two people dropped out', command: 'repair --run results --withdraw amira-k,lee-s' },
    { purpose: 'the check-in desk closes', command: 'repair --run results --present desk.txt --dry-run' },
  ],
  run: async (_, flags, io) => (await import('../actions/repair')).repair(flags, io),
};
