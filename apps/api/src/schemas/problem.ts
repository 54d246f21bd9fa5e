import { z } from '@hono/zod-openapi';
import { findingSchema } from './finding';

export const problemSchema = z
  .strictObject({
    type: z
      .string()
      .openapi({ description: 'Names the kind of problem; stable.', examples: ['/problems/invalid-body'] }),
    title: z.string().openapi({ description: 'The kind of problem in words.' }),
    status: z.int().openapi({ description: 'The HTTP status.', examples: [422] }),
    detail: z.string().openapi({ description: 'What is wrong with this request.' }),
    instance: z.string().openapi({
      description: 'Names this very request; its last part is the id in the header X-Request-Id.',
      examples: ['/requests/2f1c9a52-8d0e-4c58-9a43-5b6f3a1d7e90'],
    }),
    errors: z
      .array(
        z.strictObject({
          pointer: z
            .string()
            .optional()
            .openapi({ description: 'JSON pointer into the body; empty for the body as a whole.' }),
          parameter: z.string().optional().openapi({ description: 'Name of the query parameter.' }),
          message: z.string().openapi({ description: 'What is wrong there.' }),
        }),
      )
      .optional()
      .openapi({ description: 'Where the request does not have the shape that is needed, at most a hundred places.' }),
    findings: z
      .array(findingSchema)
      .optional()
      .openapi({ description: 'Everything that was found about the programme, all at once.' }),
  })
  .openapi('Problem', {
    description: 'Problem details (RFC 9457).',
    examples: [
      {
        type: '/problems/invalid-body',
        title: 'The body does not have the shape that is needed',
        status: 422,
        detail: 'The body does not have the shape that /openapi.json states.',
        instance: '/requests/2f1c9a52-8d0e-4c58-9a43-5b6f3a1d7e90',
        errors: [{ pointer: '/applicants/3/letter', message: 'Expected string or number or null, received array.' }],
      },
    ],
  });
