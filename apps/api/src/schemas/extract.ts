import { z } from '@hono/zod-openapi';

/** Letters read in one request, and characters in each: the time to choose phrases grows faster than the text. */
export const MOST_LETTERS = 200;
export const LONGEST_LETTER = 20_000;
const MOST_DOCUMENTS = 20;

/** Interests given where a request does not say how many. */
export const DEFAULT_TOP = 20;

const exampleLetter =
  'I grew up beside a river that floods every spring. In my thesis I map flooded fields from satellite images.';

const letterText = z.string().max(LONGEST_LETTER);

const applicantLetterSchema = z
  .strictObject({
    id: z.string().openapi({ description: 'Names the letter in the answer.', examples: ['ada'] }),
    letter: letterText.openapi({ description: 'The letter.' }),
    documents: z
      .array(letterText)
      .max(MOST_DOCUMENTS)
      .optional()
      .openapi({ description: 'Further texts of the same person; they add weight to the interests of the letter.' }),
  })
  .openapi('ApplicantLetter', {
    description: 'The letter of one person.',
    examples: [{ id: 'ada', letter: exampleLetter }],
  });

export const extractRequestSchema = z
  .strictObject({
    letter: letterText.optional().openapi({ description: 'One letter; its id in the answer is `letter`.' }),
    letters: z.array(applicantLetterSchema).max(MOST_LETTERS).optional().openapi({ description: 'Several letters.' }),
    top: z
      .int()
      .min(1)
      .max(100)
      .optional()
      .openapi({
        description: `How many interests to give, ${DEFAULT_TOP} where it is not stated.`,
        examples: [DEFAULT_TOP],
      }),
    spelling: z
      .boolean()
      .optional()
      .openapi({ description: 'Whether misspelt words are read as what was meant; they are where it is not stated.' }),
  })
  .refine(({ letter, letters }) => (letter === undefined) !== (letters === undefined), {
    error: 'Give either letter or letters.',
  })
  .openapi('ExtractRequest', {
    description: 'Letters to read: either `letter` or `letters`.',
    examples: [{ letters: [{ id: 'ada', letter: exampleLetter }], top: 3 }, { letter: exampleLetter }],
  });

export type ExtractBody = z.input<typeof extractRequestSchema>;

const spanSchema = z
  .strictObject({
    start: z.int().openapi({ description: 'First UTF-16 code unit in the letter.' }),
    end: z.int().openapi({ description: 'The one after the last.' }),
    text: z.string().openapi({ description: 'What stands there.' }),
  })
  .openapi('TextSpan', {
    description: 'A part of a letter, with its text.',
    examples: [{ start: 90, end: 106, text: 'satellite images' }],
  });

const interestSchema = z
  .strictObject({
    label: z.string().openapi({ description: 'One to three words of the letter, spelling repaired.' }),
    weight: z.number().openapi({ description: 'Share of all interests found in the letter.' }),
    occurrences: z.array(spanSchema).openapi({ description: 'Every place where it stands.' }),
    sentences: z
      .array(spanSchema)
      .openapi({ description: 'The sentences behind it, the one that holds most of it first.' }),
  })
  .openapi('Interest', {
    description: 'Something that a person is interested in, as their letter puts it.',
    examples: [
      {
        label: 'satellite images',
        weight: 0.4,
        occurrences: [{ start: 90, end: 106, text: 'satellite images' }],
        sentences: [{ start: 51, end: 107, text: 'In my thesis I map flooded fields from satellite images.' }],
      },
    ],
  });

const factSchema = z
  .strictObject({
    kind: z
      .enum(['level', 'year', 'degree', 'method', 'tool', 'result', 'wish', 'language'])
      .openapi({ description: 'What it is about.' }),
    value: z.string().openapi({ description: 'An id that is the same in every wording and language.' }),
    label: z.string().openapi({ description: 'What the letter writes.' }),
    start: z.int().openapi({ description: 'First UTF-16 code unit of the label in the letter.' }),
    end: z.int().openapi({ description: 'The one after the last.' }),
    sentence: spanSchema,
    occurrences: z.array(spanSchema).openapi({ description: 'Every place where the letter states it.' }),
  })
  .openapi('Fact', {
    description: 'Something that a letter states about its writer. No part of the interests or of any affinity.',
    examples: [
      {
        kind: 'tool',
        value: 'python',
        label: 'Python',
        start: 20,
        end: 26,
        sentence: { start: 0, end: 27, text: 'I wrote my model in Python.' },
        occurrences: [{ start: 20, end: 26, text: 'Python' }],
      },
    ],
  });

const profileSchema = z
  .strictObject({
    id: z.string().openapi({ description: 'Id of the letter.' }),
    language: z
      .string()
      .openapi({ description: 'ISO 639-1 code, or `und` where the text is too short to tell.', examples: ['en'] }),
    languages: z
      .array(z.strictObject({ language: z.string(), share: z.number() }))
      .openapi({ description: 'Languages of the sentences with their shares of the words, most first.' }),
    words: z.int().openapi({ description: 'Words in the letter.' }),
    interests: z.array(interestSchema).openapi({ description: 'The interests, heaviest first.' }),
    facts: z.array(factSchema).openapi({ description: 'What the letter states about its writer, by place.' }),
    vector: z
      .array(z.strictObject({ term: z.string(), weight: z.number() }))
      .openapi({ description: 'The vector of unit length behind them: stems and pairs of stems, heaviest first.' }),
    repairs: z
      .array(
        z.strictObject({
          start: z.int(),
          end: z.int(),
          from: z.string().openapi({ description: 'What stands in the letter.' }),
          to: z.string().openapi({ description: 'What it was read as.' }),
          reason: z.enum(['doubled-letter', 'one-edit', 'two-edits']).openapi({ description: 'Why.' }),
        }),
      )
      .openapi({ description: 'Misspelt words and what they were read as.' }),
    placeholders: z.array(spanSchema).openapi({ description: 'Marks left by anonymisation, such as `[name]`.' }),
  })
  .openapi('InterestProfile', {
    description: 'What one letter says about the interests of its writer.',
    examples: [
      {
        id: 'ada',
        language: 'en',
        languages: [{ language: 'en', share: 1 }],
        words: 20,
        interests: [
          {
            label: 'satellite images',
            weight: 0.4,
            occurrences: [{ start: 90, end: 106, text: 'satellite images' }],
            sentences: [{ start: 51, end: 107, text: 'In my thesis I map flooded fields from satellite images.' }],
          },
        ],
        facts: [],
        vector: [{ term: 'satellit', weight: 0.5 }],
        repairs: [],
        placeholders: [],
      },
    ],
  });

export const extractResponseSchema = z
  .strictObject({
    profiles: z.array(profileSchema).openapi({ description: 'One profile a letter, in the order of the letters.' }),
  })
  .openapi('ExtractResponse', { description: 'What the letters say.', examples: [{ profiles: [] }] });

export type ExtractResponse = z.infer<typeof extractResponseSchema>;
