import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '../http/problem-responses';
import { matchResultSchema } from '../schemas/match-result';
import { programmeSchema } from '../schemas/programme';

/** `POST /v1/match`; a request may ask for less time than `mostSeconds`, not for more. */
export function createMatchRoute(mostSeconds: number) {
  return createRoute({
    method: 'post',
    path: '/v1/match',
    operationId: 'match',
    summary: 'Match a programme',
    description: [
      'Reads the letters, scores them, and gives every applicant a project and a mentor: the best total under the rules, with its proof.',
      'The same programme and seed give the same bytes, in whatever order its rows come; the body of the answer is in the format of run.json. Only a time limit that cuts makes a difference.',
      'That the rules cannot all hold is a result: it comes with status 200, and its own `status` is `infeasible`.',
      'A programme with errors is refused with all its findings at once; warnings and notes stand in the result.',
    ].join('\n\n'),
    tags: ['match'],
    request: {
      query: z.strictObject({
        skip_bad: z
          .enum(['true', 'false'])
          .optional()
          .openapi({
            description: 'Leave out rows and rules with errors instead of refusing the programme.',
            examples: ['true'],
          }),
        time_limit_seconds: z.coerce
          .number()
          .positive()
          .max(mostSeconds)
          .optional()
          .openapi({
            description: `After this many seconds the best so far is the result; ${mostSeconds} where it is not stated.`,
            examples: [Math.min(30, mostSeconds)],
          }),
      }),
      body: { required: true, content: { 'application/json': { schema: programmeSchema } } },
    },
    responses: {
      200: { description: 'The result.', content: { 'application/json': { schema: matchResultSchema } } },
      ...problemResponses([
        'invalid-json',
        'invalid-query',
        'too-large',
        'unsupported-media-type',
        'invalid-body',
        'invalid-programme',
        'internal',
        'embeddings-failed',
        'busy',
        'timeout',
      ]),
    },
  });
}

export type MatchRoute = ReturnType<typeof createMatchRoute>;
