import { createRoute, z } from '@hono/zod-openapi';
import { problemResponses } from '../http/problem-responses';
import { extractRequestSchema, extractResponseSchema } from '../schemas/extract';

/** `POST /v1/extract` */
export const extractRoute = createRoute({
  method: 'post',
  path: '/v1/extract',
  operationId: 'extract',
  summary: 'Read letters',
  description:
    'What each letter says about the interests of its writer, with the sentences behind it. Nothing is kept.',
  tags: ['letters'],
  request: {
    query: z.strictObject({}),
    body: { required: true, content: { 'application/json': { schema: extractRequestSchema } } },
  },
  responses: {
    200: { description: 'The profiles.', content: { 'application/json': { schema: extractResponseSchema } } },
    ...problemResponses([
      'invalid-json',
      'invalid-query',
      'too-large',
      'unsupported-media-type',
      'invalid-body',
      'internal',
      'busy',
      'timeout',
    ]),
  },
});
