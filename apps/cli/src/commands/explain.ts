import type { Language } from '@lettermatch/matcher';
import type { CommandDefinition } from '../command-definition';
import { defaultResults } from '../default-results';

const LANGUAGES: readonly Language[] = ['en', 'ru'];

/** Who is to read an explanation. */
export type Reader = 'organiser' | 'participant';

export interface ExplainFlags {
  readonly run: string;
  readonly affinity?: string;
  readonly for: Reader;
  readonly language: Language;
  readonly project?: string;
  readonly mentor?: string;
  readonly json?: boolean;
}

export const explainCommand: CommandDefinition<ExplainFlags> = {
  name: 'explain',
  summary: 'why someone has their place, or why not another one',
  details:
    'For the organiser it holds figures and what is sensitive. What it says for a participant, the curator of a project or a mentor may be passed on to them.',
  arguments: [
    { name: '[applicant]', summary: 'id, name or e-mail' },
    { name: '[project]', summary: 'a project they did not get: what would change if they did' },
  ],
  options: [
    {
      flags: '--run <folder>',
      summary: 'where a match wrote its results',
      defaultValue: defaultResults,
      completes: 'folder',
    },
    {
      flags: '--for <reader>',
      summary: 'who is to read about the applicant',
      choices: ['organiser', 'participant'],
      defaultValue: 'organiser',
    },
    { flags: '--project <project>', summary: 'for its curator: who is coming and why, and who is next in line' },
    { flags: '--mentor <mentor>', summary: 'for a mentor: whom they guide, and what they share' },
    { flags: '--language <language>', summary: 'of the text', choices: LANGUAGES, defaultValue: 'en' },
    { flags: '--affinity <file>', summary: 'the scores from elsewhere that the match used', completes: 'file' },
    { flags: '--json', summary: 'print the explanation as JSON' },
  ],
  examples: [
    { purpose: 'why this place', command: 'explain amira-k' },
    { purpose: 'why not that one', command: 'explain "Amira Khoury" small-llm --run results' },
    { purpose: 'what Amira herself may read, in Russian', command: 'explain amira-k --for participant --language ru' },
    { purpose: 'what the curator of a project may read', command: 'explain --project small-llm' },
  ],
  run: async ([applicant, project], flags, io) =>
    (await import('../actions/explain')).explain(
      applicant as string | undefined,
      project as string | undefined,
      flags,
      io,
    ),
};
