import type { CommandDefinition } from '../command-definition';
import { type SampleName, sampleNames } from '../programme/sample-folder';

export interface InitFlags {
  readonly from: SampleName;
  readonly force?: boolean;
}

export const initCommand: CommandDefinition<InitFlags> = {
  name: 'init',
  summary: 'write a sample programme to edit',
  arguments: [{ name: '<folder>', summary: 'a folder that is new or empty', completes: 'folder' }],
  options: [
    { flags: '--from <sample>', summary: 'which sample', defaultValue: 'summer-school', choices: sampleNames },
    { flags: '--force', summary: 'add to a folder that is not empty; files already there are kept' },
  ],
  examples: [
    { purpose: 'a summer school with projects and mentors', command: 'init my-school' },
    { purpose: 'a mentoring programme', command: 'init my-mentoring --from mentoring' },
  ],
  run: async ([folder], flags, io) => (await import('../actions/init')).init(folder as string, flags, io),
};
