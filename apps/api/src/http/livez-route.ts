import { createRoute, z } from '@hono/zod-openapi';

const livezSchema = z
  .strictObject({
    status: z.literal('ok').openapi({ description: 'The process answers.' }),
    version: z.string().openapi({ description: 'Version of the matcher.' }),
  })
  .openapi('Liveness', { description: 'A sign of life.', examples: [{ status: 'ok', version: '0.1.0' }] });

/** `GET /livez` */
export const livezRoute = createRoute({
  method: 'get',
  path: '/livez',
  operationId: 'livez',
  summary: 'Is the process alive',
  tags: ['service'],
  responses: { 200: { description: 'It is.', content: { 'application/json': { schema: livezSchema } } } },
});
