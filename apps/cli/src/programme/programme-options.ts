import type { SettingOptions } from '@lettermatch/matcher';
import type { OptionDefinition } from '../command-definition';
import { wholeNumber } from '../parse-values';

/** Where a programme comes from: a folder, files named one by one, or both. */
export interface ProgrammeFlags {
  readonly applicants?: string;
  readonly letters?: string;
  readonly projects?: string;
  readonly mentors?: string;
  readonly glossary?: string;
  readonly choices?: string;
  readonly lexicon?: string;
  readonly rules?: string;
  readonly skipBad?: boolean;
}

/** What counts for one run, over what `programme.yaml` says. */
export interface SettingFlags {
  readonly objective?: 'total' | 'fair' | 'rank' | 'nash' | 'stable';
  readonly counts?: 'wishes' | 'both' | 'letters';
  readonly seed?: number;
  readonly blind?: boolean;
  readonly meet?: boolean;
  /** What a command asks of teams by itself. */
  readonly teams?: SettingOptions['teams'];
}

/** The options that replace a part of the folder, by the part's name. */
export const programmeParts = [
  'applicants',
  'letters',
  'projects',
  'mentors',
  'glossary',
  'choices',
  'lexicon',
  'rules',
] as const;

export const programmeOptions: readonly OptionDefinition[] = [
  {
    flags: '--applicants <file>',
    summary: 'who applied: .csv, .xlsx or .jsonl, or - for standard input',
    completes: 'file',
  },
  {
    flags: '--letters <folder>',
    summary: 'one letter a person, named after the id; alone, it makes an applicant of each',
    completes: 'folder',
  },
  { flags: '--projects <file>', summary: 'the projects: .csv, .xlsx, .jsonl or .md', completes: 'file' },
  { flags: '--mentors <file>', summary: 'the mentors: .csv, .xlsx or .jsonl', completes: 'file' },
  {
    flags: '--glossary <file>',
    summary: 'what terms are called in other languages: columns term, equivalents',
    completes: 'file',
  },
  {
    flags: '--choices <file>',
    summary: 'what curators say of applicants: columns project, applicant, choice (yes, maybe, no or must)',
    completes: 'file',
  },
  { flags: '--lexicon <file>', summary: 'words that are spelt right, one a line', completes: 'file' },
  { flags: '--rules <file>', summary: 'rules over those of programme.yaml', completes: 'file' },
  { flags: '--skip-bad', summary: 'leave out rows and rules with errors instead of stopping' },
];

export const settingOptions: readonly OptionDefinition[] = [
  {
    flags: '--objective <name>',
    summary:
      'best overall, nobody left behind, most first wishes, the product of fits, or no mutual regrets (default: of programme.yaml, or total)',
    choices: ['total', 'fair', 'rank', 'nash', 'stable'],
  },
  {
    flags: '--counts <what>',
    summary: 'what counts (default: of programme.yaml, or wishes where there are any)',
    choices: ['wishes', 'both', 'letters'],
  },
  {
    flags: '--seed <number>',
    summary: 'decides equal cases (default: of programme.yaml, or 1)',
    parse: wholeNumber(0, 2 ** 32 - 1),
  },
  { flags: '--meet', summary: 'say whom everyone should meet: like-minded people and specialists' },
  { flags: '--blind', summary: 'hide names, contacts, institutions and genders before anything is read' },
];

export const spellingOption: OptionDefinition = {
  flags: '--no-spelling',
  summary: 'read misspelt words as they stand',
};
