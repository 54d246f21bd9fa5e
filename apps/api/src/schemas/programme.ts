import { z } from '@hono/zod-openapi';
import { exampleMentoring, exampleProgramme } from './example-programme';
import { count, countSchema, namedTexts, scalar, text, texts } from './fields';
import { rulesSchema } from './rules';
import { teamSettingsSchema } from './team';

/** Beyond these a request is a mistake, or wants the memory of the whole server. */
const MOST_APPLICANTS = 20_000;
const MOST_PROJECTS = 2_000;
const MOST_MENTORS = 2_000;
const MOST_GLOSSARY_ENTRIES = 10_000;
const MOST_LEXICON_WORDS = 100_000;
const MOST_PAIRS = 2_000_000;
const LARGEST_SCORE = 1e9;

const attribute = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(scalar)]).openapi('Attribute', {
  type: ['string', 'number', 'boolean', 'null', 'array'],
  items: { type: ['string', 'number', 'boolean', 'null'] },
  description:
    'A further column: an attribute of the person or the project. A list counts as its texts with `;` between.',
  examples: ['master', 2, true, ['en', 'fr']],
});

const attributes = namedTexts('Attributes by name; the same as further columns.', { level: 'master' });

export const applicantSchema = z
  .object({
    id: text('Names the applicant everywhere. Made from the e-mail where there is none.', 'ada'),
    name: text('Name for people to read.', 'Ada Larsen'),
    email: text('E-mail address.', 'ada@larkfield.example.org'),
    letter: text('The motivation letter.', 'I would like to map floods from satellite images.'),
    documents: texts('Further texts of the same person: a CV, abstracts.', [
      'Flood maps of the Ister delta (abstract) …',
    ]),
    preferences: texts('Project ids, best first: a list, or one text with `;` between.', ['river', 'speech']),
    avoid_projects: texts('Project ids that this applicant must not get.', ['speech']),
    team: text('Applicants with the same team want to stay together.', 'blue'),
    teammates: texts('Applicants to be together with.', ['ben']),
    avoid_people: texts('Applicants and mentors to be kept apart from.', ['cleo']),
    attributes,
  })
  .catchall(attribute)
  .openapi('Applicant', {
    description: 'Someone to be given a place. Columns are named as in applicants.csv; any other is an attribute.',
    examples: [exampleProgramme.applicants[0]],
  });

export const projectSchema = z
  .object({
    id: text('Names the project everywhere. Made from the title where there is none.', 'river'),
    title: text('Title for people to read.', 'Rivers from above'),
    description: text('What the project is about; letters are compared with it.', 'Flood maps from satellite images.'),
    descriptions: namedTexts(
      'Descriptions in further languages by language code; the same as description_ru and so on.',
      {
        ru: 'Карты наводнений по спутниковым снимкам.',
      },
    ),
    min: count('Fewest people. 0 where it is not stated.', 2),
    max: count('Most people. An even share of the applicants where it is not stated.', 4),
    teams_min: count('Fewest teams.', 1),
    teams_max: count('Most teams.', 2),
    team_size: z
      .union([z.string(), z.number(), z.null(), z.object({ min: countSchema.optional(), max: countSchema.optional() })])
      .optional()
      .openapi({
        description: 'People in a team: a range such as `3..5`, one number, or `{min, max}`.',
        examples: ['3..5'],
      }),
    mentors: texts('Ids of the mentors of this project.', ['hanne']),
    attributes,
  })
  .catchall(attribute)
  .openapi('Project', {
    description:
      'Something with places for people. Columns are named as in projects.csv, description_ru and so on too; any other is an attribute.',
    examples: [exampleProgramme.projects[0]],
  });

export const mentorSchema = z
  .object({
    id: text('Names the mentor everywhere. Made from the e-mail where there is none.', 'hanne'),
    name: text('Name for people to read.', 'Hanne Okafor'),
    email: text('E-mail address.', 'hanne@larkfield.example.org'),
    description: text('What the mentor works on; letters are compared with it.', 'Remote sensing and hydrology.'),
    descriptions: namedTexts('Descriptions in further languages by language code.', {
      de: 'Fernerkundung und Hydrologie.',
    }),
    projects: texts('Project ids; then the mentor serves only applicants placed there.', ['river']),
    min: count('Fewest applicants. 0 where it is not stated.', 0),
    max: count('Most applicants. An even share where it is not stated.', 3),
    attributes,
  })
  .catchall(attribute)
  .openapi('Mentor', {
    description: 'Someone who guides applicants. Columns are named as in mentors.csv; any other is an attribute.',
    examples: [exampleProgramme.mentors[0]],
  });

const glossaryEntrySchema = z
  .object({
    term: text('A term as the projects write it.', 'neural network'),
    equivalents: texts('What letters call it, in any language: a list, or one text with `;` between.', [
      'нейронная сеть',
      'neuronales Netz',
    ]),
  })
  .catchall(attribute)
  .openapi('GlossaryEntry', {
    description: 'A term and what else it is called; both then meet in every text.',
    examples: [{ term: 'neural network', equivalents: ['нейронная сеть', 'neuronales Netz'] }],
  });

const affinitySchema = z
  .tuple([z.string(), z.string(), z.number().min(-LARGEST_SCORE).max(LARGEST_SCORE)])
  .openapi('PairAffinity', {
    minItems: 3,
    maxItems: 3,
    description: 'Applicant id, project id, and a score from elsewhere, in [0, 1].',
    examples: [['ada', 'river', 0.82]],
  });

/** A programme as `POST /v1/match` takes it: the shape alone; what it says is checked by `buildProgramme`. */
export const programmeSchema = z
  .object({
    name: text('Name of the programme.', 'Larkfield summer school'),
    objective: z
      .enum(['total', 'fair', 'nash', 'rank', 'stable'])
      .optional()
      .openapi({
        description:
          'What the assignment maximises: `total`, the best overall; `fair`, nobody left behind; `rank`, most first wishes; `nash`, the product of scores; `stable`, no mutual regrets (one place each).',
        examples: ['total'],
      }),
    counts: z
      .enum(['wishes', 'both', 'letters'])
      .optional()
      .openapi({
        description:
          'What counts: stated preferences first and letters break ties (`wishes`, where anyone stated any), both by weights, or letters alone.',
        examples: ['wishes'],
      }),
    weights: z
      .object({ wishes: z.number().optional(), letters: z.number().optional() })
      .optional()
      .openapi({ description: 'Weights where `counts` is `both`.', examples: [{ wishes: 0.5, letters: 0.5 }] }),
    places: z
      .union([z.number(), z.string(), z.object({ min: z.number().optional(), max: z.number().optional() })])
      .optional()
      .openapi({
        description:
          'Projects that one applicant takes part in: one number, a range such as `0..1`, or `{min, max}`. With `min` 0, as many as possible are placed.',
        examples: [{ min: 0, max: 1 }],
      }),
    seed: z
      .number()
      .optional()
      .openapi({ description: 'Breaks ties: a whole number from 0 to 4294967295.', examples: [1] }),
    blind: z
      .boolean()
      .optional()
      .openapi({
        description:
          'Hide names, contacts, institutions and gendered forms of address before anything is read. Ids that tell a name are replaced, and the answer does not say whose they were: send ids that say nothing.',
        examples: [false],
      }),
    offline: z
      .boolean()
      .optional()
      .openapi({
        description: 'Compare letters on this server alone, also where it was given an embeddings endpoint.',
        examples: [false],
      }),
    mentoring: z
      .object({
        for: z.enum(['applicants', 'projects', 'teams']).optional(),
        each: z
          .union([z.number(), z.string(), z.object({ min: z.number().optional(), max: z.number().optional() })])
          .optional(),
        languages: z.enum(['shared', 'ignore']).optional(),
        load: z
          .union([z.number(), z.string(), z.object({ min: z.number().optional(), max: z.number().optional() })])
          .optional(),
      })
      .optional()
      .openapi({
        description:
          'How mentors are given: whom each guides (`for`), how many mentors each of those has (`each`), whether a mentor and a person who both state languages must share one, and how many a mentor takes whose own row does not say (`load`).',
        examples: [{ for: 'applicants', each: '1..2', languages: 'shared', load: '0..3' }],
      }),
    meet: z
      .union([
        z.boolean(),
        z.object({ peers: z.number().optional(), specialists: z.number().optional(), limit: z.number().optional() }),
      ])
      .optional()
      .openapi({
        description:
          'Say whom each applicant should meet: like-minded peers and specialists, three of each where it is `true`, nobody more often than `limit` times (5).',
        examples: [true],
      }),
    teams: teamSettingsSchema.optional(),
    rules: rulesSchema.optional(),
    applicants: z.array(applicantSchema).max(MOST_APPLICANTS).openapi({ description: 'Everyone to be given a place.' }),
    projects: z.array(projectSchema).max(MOST_PROJECTS).optional().openapi({ description: 'Where there are places.' }),
    mentors: z.array(mentorSchema).max(MOST_MENTORS).optional().openapi({ description: 'Who guides applicants.' }),
    glossary: z
      .array(glossaryEntrySchema)
      .max(MOST_GLOSSARY_ENTRIES)
      .optional()
      .openapi({ description: 'Terms and what else they are called.' }),
    lexicon: z
      .array(z.string())
      .max(MOST_LEXICON_WORDS)
      .optional()
      .openapi({ description: 'Words that are spelt right.', examples: [['catamaran', 'Ister']] }),
    affinity: z.array(affinitySchema).max(MOST_PAIRS).optional().openapi({
      description:
        'Scores of applicants with projects from elsewhere, each pair once; a pair without one counts as 0, with a warning. Letters are then not compared with projects.',
    }),
  })
  .catchall(z.unknown())
  .openapi('Programme', {
    description:
      'A programme: settings, rules and people. The order of rows does not matter to the result. Settings that are unknown are reported in the findings.',
    examples: [exampleProgramme],
  });

/** A programme as `POST /v1/mentors/match` takes it. */
export const mentoringProgrammeSchema = programmeSchema
  .extend({
    mentors: z.array(mentorSchema).min(1).max(MOST_MENTORS).openapi({ description: 'Who guides people.' }),
  })
  .openapi('MentoringProgramme', {
    description: 'As Programme, with at least one mentor.',
    examples: [exampleMentoring],
  });

export type ProgrammeBody = z.input<typeof programmeSchema>;
