import type { CommandDefinition } from '../command-definition';
import { defaultResults } from '../default-results';

export interface ExplainFlags {
  readonly run: string;
  readonly affinity?: string;
  readonly json?: boolean;
}

export const explainCommand: CommandDefinition<ExplainFlags> = {
  name: 'explain',
  summary: 'why someone has their place, or why not another one',
  arguments: [
    { name: '<applicant>', summary: 'id, name or e-mail' },
    { name: '[project]', summary: 'a project they did not get: what would change if they did' },
  ],
  options: [
    {
      flags: '--run <folder>',
      summary: 'where a match wrote its results',
      defaultValue: defaultResults,
      completes: 'folder',
    },
    { flags: '--affinity <file>', summary: 'the scores from elsewhere that the match used', completes: 'file' },
    { flags: '--json', summary: 'print the explanation as JSON' },
  ],
  examples: [
    { purpose: 'why this place', command: 'explain amira-k' },
    { purpose: 'why not that one', command: 'explain "Amira Khoury" small-llm --run results' },
  ],
  run: async ([applicant, project], flags, io) =>
    (await import('../actions/explain')).explain(applicant as string, project as string | undefined, flags, io),
};
