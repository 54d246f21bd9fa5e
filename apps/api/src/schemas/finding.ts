import { z } from '@hono/zod-openapi';

export const findingSchema = z
  .strictObject({
    code: z.string().openapi({ description: 'Names the kind of finding; stable.', examples: ['unknown-project'] }),
    severity: z.enum(['error', 'warning', 'note']).openapi({
      description: 'An error stops the match, a warning deserves a look, a note says what was assumed.',
    }),
    table: z
      .enum(['applicants', 'letters', 'projects', 'mentors', 'glossary', 'choices', 'lexicon', 'settings', 'affinity'])
      .optional()
      .openapi({ description: 'The part of the programme that it is about.' }),
    file: z.string().optional().openapi({ description: 'Name of the file; absent for a programme that came as JSON.' }),
    row: z
      .int()
      .optional()
      .openapi({ description: 'Position in its list, from 1: the applicant, project, mentor or rule.', examples: [2] }),
    column: z
      .string()
      .optional()
      .openapi({ description: 'Column, or the path of a setting such as `places.max`.', examples: ['preferences'] }),
    value: z
      .string()
      .optional()
      .openapi({ description: 'What stands there, cut to 80 characters.', examples: ['rivre'] }),
    passages: z
      .array(z.array(z.strictObject({ applicant: z.string(), start: z.int(), end: z.int() })))
      .optional()
      .openapi({
        description:
          'Passages of letters that it is about, each with the letters that hold it: UTF-16 offsets, end exclusive.',
      }),
    message: z.string().openapi({ description: 'What is wrong here, in words.' }),
    remedy: z.string().openapi({ description: 'What to do about it.' }),
  })
  .openapi('Finding', {
    description:
      'Something that an organiser should know about the programme: where it is, what stands there, and what to do.',
    examples: [
      {
        code: 'unknown-project',
        severity: 'error',
        table: 'applicants',
        row: 2,
        column: 'preferences',
        value: 'rivre',
        message: '"rivre" is no project. Did you mean "river"?',
        remedy: 'Write the id of the project as it stands in projects.',
      },
    ],
  });
