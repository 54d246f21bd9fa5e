import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '../http/problem-responses';
import { matchResultSchema } from '../schemas/match-result';
import { mentoringProgrammeSchema, programmeSchema } from '../schemas/programme';

/** `POST /v1/match`; a request may ask for less time than `mostSeconds`, not for more. */
export function createMatchRoute(mostSeconds: number) {
  return createRoute({
    method: 'post',
    path: '/v1/match',
    operationId: 'match',
    summary: 'Match a programme',
    description: [
      'Reads the letters, scores them, and gives every applicant a project and a mentor: the best total under the rules, with its proof.',
      ...SAMENESS,
    ].join('\n\n'),
    ...matching(mostSeconds, programmeSchema),
  });
}

/** `POST /v1/mentors/match`: as `POST /v1/match`, for a programme that has mentors. */
export function createMentorsRoute(mostSeconds: number) {
  return createRoute({
    method: 'post',
    path: '/v1/mentors/match',
    operationId: 'matchMentors',
    summary: 'Match mentors',
    description: [
      'Gives mentors to applicants, or to projects or teams of them (`mentoring`), in one call: by the mentors’ descriptions or the texts of their projects. Where there are projects, applicants are placed in them first.',
      'Who guides whom stands in `mentors`, each pair with the next best mentors; with `meet` also whom everyone should meet.',
      ...SAMENESS,
    ].join('\n\n'),
    ...matching(mostSeconds, mentoringProgrammeSchema),
  });
}

const SAMENESS = [
  'The same programme and seed give the same bytes, in whatever order its rows come; the body of the answer is in the format of run.json. Only a time limit that cuts makes a difference.',
  'That the rules cannot all hold is a result: it comes with status 200, and its own `status` is `infeasible`.',
  'A programme with errors is refused with all its findings at once; warnings and notes stand in the result.',
];

/** What both routes take and answer. */
function matching<Schema extends typeof programmeSchema | typeof mentoringProgrammeSchema>(
  mostSeconds: number,
  schema: Schema,
) {
  return {
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
      body: { required: true, content: { 'application/json': { schema } } },
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
  };
}

export type MatchRoute = ReturnType<typeof createMatchRoute>;
export type MentorsRoute = ReturnType<typeof createMentorsRoute>;
