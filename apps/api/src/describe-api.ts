import type { OpenAPIHono } from '@hono/zod-openapi';
import { VERSION } from '@lettermatch/matcher';
import type { ApiEnv } from './http/api-env';

/** The OpenAPI 3.1 document of the routes registered with an app, as JSON text. */
export function describeApi(app: OpenAPIHono<ApiEnv>): string {
  const document = app.getOpenAPI31Document({
    openapi: '3.1.0',
    info: {
      title: 'lettermatch',
      version: VERSION,
      description:
        'Motivation letters in, explained assignments out: projects and mentors for the applicants of summer schools, hackathons and mentoring programmes.',
      license: { name: 'MIT' },
    },
    servers: [{ url: '/' }],
    tags: [
      { name: 'match', description: 'Programmes to assignments.' },
      { name: 'letters', description: 'Letters to interests.' },
      { name: 'service', description: 'About the server itself.' },
    ],
  });
  return `${JSON.stringify(document, null, 2)}\n`;
}
