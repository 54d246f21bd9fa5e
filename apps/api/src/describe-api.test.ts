import { z } from '@hono/zod-openapi';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { createApp } from './create-app';
import { exampleProgramme } from './schemas/example-programme';
import { exampleResult } from './schemas/example-result';
import { extractRequestSchema } from './schemas/extract';
import { findingSchema } from './schemas/finding';
import { matchResultSchema } from './schemas/match-result';
import { problemSchema } from './schemas/problem';
import { applicantSchema, programmeSchema, projectSchema } from './schemas/programme';
import { inProcessEngine } from './testing/in-process-engine';
import { postJson } from './testing/post-json';

type Json = Readonly<Record<string, unknown>>;

const app = createApp({ engine: inProcessEngine });
let document: Json;
let schemas: Readonly<Record<string, Json>>;
/** The published schema of that name, compiled from the document alone. */
let compile: (schema: unknown) => z.ZodType;

beforeAll(async () => {
  document = (await (await app.request('/openapi.json')).json()) as Json;
  ({ schemas } = document['components'] as { schemas: Record<string, Json> });
  compile = (schema) => {
    const local = (value: unknown): string => JSON.stringify(value).replaceAll('"#/components/schemas/', '"#/$defs/');
    return z.fromJSONSchema({ ...JSON.parse(local(schema)), $defs: JSON.parse(local(schemas)) });
  };
});

/** Every object of the document with the path to it; what stands in examples is data. */
function* objectsIn(value: unknown, path: readonly string[] = []): Generator<readonly [string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path.join('/'), value as Json];
  for (const [key, inner] of Object.entries(value)) if (key !== 'examples') yield* objectsIn(inner, [...path, key]);
}

function examplesOf(name: string): readonly Json[] {
  const examples = schemas[name]?.['examples'];
  if (!Array.isArray(examples)) throw new Error(`${name} has no examples`);
  return examples;
}

function operations(): readonly Json[] {
  return Object.values(document['paths'] as Record<string, Record<string, Json>>).flatMap((path) =>
    Object.values(path),
  );
}

describe('/openapi.json', () => {
  it('is OpenAPI 3.1 of every route', async () => {
    const response = await app.request('/openapi.json');
    expect(response.headers.get('content-type')).toBe('application/json');
    expect(document['openapi']).toMatch(/^3\.1\.\d$/);
    expect(document['info']).toMatchObject({ title: 'lettermatch', version: expect.any(String) });
    const stated = Object.entries(document['paths'] as Record<string, object>).flatMap(([path, methods]) =>
      Object.keys(methods).map((method) => `${method.toUpperCase()} ${path}`),
    );
    const served = app.routes.filter(({ method }) => method !== 'ALL').map(({ method, path }) => `${method} ${path}`);
    expect([...stated, 'GET /openapi.json'].sort()).toEqual(served.sort());
  });

  it('gives each operation an id of its own, a summary, known tags, and described answers', () => {
    const ids = operations().map(({ operationId }) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    const tags = (document['tags'] as readonly { name: string }[]).map(({ name }) => name);
    for (const operation of operations()) {
      expect(operation['summary']).toBeTypeOf('string');
      for (const tag of operation['tags'] as readonly string[]) expect(tags).toContain(tag);
      const responses = Object.entries(operation['responses'] as Record<string, Json>);
      expect(responses.map(([status]) => status)).toContain('200');
      for (const [status, { description, content }] of responses) {
        expect(status).toMatch(/^[2-5]\d\d$/);
        expect(description).toBeTypeOf('string');
        expect(Object.keys(content as Json)).toEqual([
          status === '200' ? 'application/json' : 'application/problem+json',
        ]);
      }
    }
  });

  it('has only references that resolve, and only names that may be referred to', () => {
    const references = [...objectsIn(document)].flatMap(([, { $ref }]) => (typeof $ref === 'string' ? [$ref] : []));
    expect(references.length).toBeGreaterThan(20);
    for (const reference of references) {
      expect(reference).toMatch(/^#\/components\/schemas\/[\w.-]+$/);
      expect(Object.keys(schemas)).toContain(reference.replace('#/components/schemas/', ''));
    }
  });

  it('uses types of JSON Schema, and requires only properties that are there', () => {
    const types = ['string', 'number', 'integer', 'boolean', 'null', 'array', 'object'];
    for (const [path, { type, required, properties }] of objectsIn(document['components'])) {
      if (path.endsWith('/properties')) continue;
      for (const each of [type ?? []].flat()) expect([path, types.includes(each as string)]).toEqual([path, true]);
      for (const name of (required ?? []) as readonly string[]) expect(Object.keys(properties as Json)).toContain(name);
    }
  });

  it('describes every schema with an example, and every property', () => {
    for (const [name, schema] of Object.entries(schemas)) {
      expect([name, schema['description']]).toEqual([name, expect.any(String)]);
      expect([name, (schema['examples'] as unknown[] | undefined)?.length]).not.toEqual([name, undefined]);
      for (const [key, property] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>)) {
        const described = property['description'] ?? property['$ref'];
        expect([`${name}.${key}`, described]).toEqual([`${name}.${key}`, expect.any(String)]);
      }
    }
  });

  it('has examples that fit their schemas, and schemas that are no sieve', () => {
    let checked = 0;
    for (const [path, schema] of objectsIn(schemas)) {
      if (!Array.isArray(schema['examples'])) continue;
      for (const example of schema['examples']) {
        expect([path, compile(schema).safeParse(example).error?.issues]).toEqual([path, undefined]);
        checked += 1;
      }
    }
    expect(checked).toBeGreaterThan(60);
    expect(schemas['PairAffinity']).toMatchObject({ minItems: 3, maxItems: 3 });
    expect(compile(schemas['MatchResult']).safeParse({ ...exampleResult, placed: 'all' }).success).toBe(false);
    expect(compile(schemas['Programme']).safeParse({ ...exampleProgramme, applicants: {} }).success).toBe(false);
  });

  it('has examples of requests that can be sent as they stand', async () => {
    const routes = { Programme: '/v1/match', ExtractRequest: '/v1/extract' };
    for (const [name, path] of Object.entries(routes)) {
      for (const example of examplesOf(name)) {
        expect((await postJson(app, path, example)).status).toBe(200);
      }
    }
  });

  it('states exactly what is validated', () => {
    const pairs = {
      Programme: programmeSchema,
      Applicant: applicantSchema,
      Project: projectSchema,
      ExtractRequest: extractRequestSchema,
      Finding: findingSchema,
      Problem: problemSchema,
      MatchResult: matchResultSchema,
    };
    const wrong = fc.oneof(fc.jsonValue({ maxDepth: 2 }), fc.constantFrom('total', 'both', 1, 0, true, null, [], {}));
    for (const [name, validated] of Object.entries(pairs)) {
      const published = compile(schemas[name]);
      const examples = examplesOf(name);
      const changed = fc
        .tuple(fc.constantFrom(...examples), fc.constantFrom(...examples.flatMap(Object.keys), 'further'), wrong)
        .map(([example, key, value]) => ({ ...example, [key]: value }));
      fc.assert(
        fc.property(changed, (value) => {
          // Which of several properties stand together is said in words.
          if (name === 'ExtractRequest' && (value.letter === undefined) === (value.letters === undefined)) return;
          expect([name, published.safeParse(value).success]).toEqual([name, z.validate(validated, value)]);
        }),
        { numRuns: 300 },
      );
    }
  });
});
