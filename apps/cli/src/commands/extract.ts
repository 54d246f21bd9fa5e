import type { CommandDefinition } from '../command-definition';
import { wholeNumber } from '../parse-values';
import { spellingOption } from '../programme/programme-options';

export interface ExtractFlags {
  readonly top: number;
  readonly spelling: boolean;
  readonly lexicon?: string;
  readonly skipBad?: boolean;
  readonly blind?: boolean;
  readonly json?: boolean;
  readonly output?: string;
}

export const extractCommand: CommandDefinition<ExtractFlags> = {
  name: 'extract',
  summary: 'the interests that each letter speaks of, with the sentences behind them',
  arguments: [
    {
      name: '<file...>',
      summary: 'letters (.txt, .md, .pdf, .docx), folders of them, or - for standard input',
      completes: 'file',
    },
  ],
  options: [
    {
      flags: '--top <number>',
      summary: 'how many interests of each letter',
      defaultValue: 20,
      parse: wholeNumber(1, 1000),
    },
    spellingOption,
    { flags: '--blind', summary: 'hide names, contacts, institutions and genders before a letter is read' },
    { flags: '--lexicon <file>', summary: 'words that are spelt right, one a line', completes: 'file' },
    { flags: '--skip-bad', summary: 'leave out files that cannot be read instead of stopping' },
    { flags: '-o, --output <file>', summary: 'write to a file instead of printing', completes: 'file' },
    { flags: '--json', summary: 'print a list of objects, with the interest vector and all offsets' },
  ],
  examples: [
    { purpose: 'read one letter', command: 'extract letters/amira-k.txt --top 5' },
    { purpose: 'all letters of a folder as data', command: 'extract letters --json -o interests.json' },
  ],
  run: async ([files], flags, io) =>
    (await import('../actions/extract')).extract(files as readonly string[], flags, io),
};
