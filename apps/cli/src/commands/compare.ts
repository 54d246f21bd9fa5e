import type { CommandDefinition } from '../command-definition';

export interface CompareFlags {
  readonly json?: boolean;
}

export const compareCommand: CommandDefinition<CompareFlags> = {
  name: 'compare',
  summary: 'two drafts side by side: who moved, who gained, who lost, every figure',
  arguments: [
    { name: '<run>', summary: 'the folder of the first run', completes: 'folder' },
    { name: '<other>', summary: 'the folder of the second run', completes: 'folder' },
  ],
  options: [{ flags: '--json', summary: 'print the comparison as JSON' }],
  examples: [
    { purpose: 'before and after a repair', command: 'compare results/previous/1 results' },
    { purpose: 'the figures as data', command: 'compare results-total results-fair --json' },
  ],
  run: async ([run, other], flags, io) =>
    (await import('../actions/compare')).compare(run as string, other as string, flags, io),
};
