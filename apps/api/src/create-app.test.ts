import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { createApp } from './create-app';
import { exampleProgramme } from './schemas/example-programme';
import { inProcessEngine } from './testing/in-process-engine';
import { postJson, readProblem } from './testing/post-json';

const app = createApp({ engine: inProcessEngine });
const post = (body: unknown, init: RequestInit = {}) => postJson(app, '/v1/match', body, init);
const withType = (type: string) => ({ headers: { 'content-type': type } });

describe('the API', () => {
  it('is alive', async () => {
    const response = await app.request('/livez');
    expect(response.status).toBe(200);
    expect(await response.json()).toMatchObject({ status: 'ok' });
  });

  it('gives every request an id, and keeps the one it came with', async () => {
    const { headers } = await app.request('/livez');
    expect(headers.get('x-request-id')).toMatch(/^[\da-f-]{36}$/);
    const traced = await app.request('/livez', { headers: { 'x-request-id': 'trace-7' } });
    expect(traced.headers.get('x-request-id')).toBe('trace-7');
  });

  it('sends headers that keep browsers from guessing and framing, and lets no other site in', async () => {
    const { headers } = await app.request('/livez', { headers: { origin: 'https://elsewhere.example' } });
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('x-frame-options')).toBe('SAMEORIGIN');
    expect(headers.get('access-control-allow-origin')).toBeNull();
    const preflight = await app.request('/v1/match', {
      method: 'OPTIONS',
      headers: { origin: 'https://elsewhere.example', 'access-control-request-method': 'POST' },
    });
    expect(preflight.headers.get('access-control-allow-origin')).toBeNull();
  });
});

describe('a problem', () => {
  it('is 404 where there is no such path', async () => {
    for (const path of ['/', '/v1', '/v1/matches', '/v1/match/', '/openapi', '/livez/x']) {
      const response = await app.request(path);
      expect([path, response.status]).toEqual([path, 404]);
      expect((await readProblem(response)).type).toBe('/problems/not-found');
    }
  });

  it('is 405 with the methods that do where the method does not fit', async () => {
    const response = await app.request('/v1/match');
    expect(response.status).toBe(405);
    expect(response.headers.get('allow')).toBe('POST');
    expect((await readProblem(response)).type).toBe('/problems/method-not-allowed');
    const deleted = await app.request('/livez', { method: 'DELETE' });
    expect(deleted.headers.get('allow')).toBe('GET, HEAD');
  });

  it('is 400 where the body is not JSON in UTF-8, and nothing of the body is repeated', async () => {
    for (const body of ['', '{', '{"applicants": [secret]}', 'undefined', '{"a":1}{"b":2}', "{'a':1}"]) {
      const response = await post(body);
      expect([body, response.status]).toEqual([body, 400]);
      const text = await response.clone().text();
      expect(text).not.toContain('secret');
      expect((await readProblem(response)).type).toBe('/problems/invalid-json');
    }
    const latin = await post('', { body: Buffer.from('{"name": "Zoë"}', 'latin1') });
    expect((await readProblem(latin)).detail).toBe('The body is not text in UTF-8.');
  });

  it('is 415 where the body is not said to be JSON, or is compressed', async () => {
    const types = ['text/plain', 'application/x-www-form-urlencoded', 'application/json; charset=latin1', 'json'];
    for (const type of types) {
      const response = await post(exampleProgramme, withType(type));
      expect([type, response.status]).toEqual([type, 415]);
      expect((await readProblem(response)).type).toBe('/problems/unsupported-media-type');
    }
    const untyped = await app.request('/v1/match', { method: 'POST', body: Buffer.from('{}') });
    expect(untyped.status).toBe(415);
    const packed = { headers: { 'content-type': 'application/json', 'content-encoding': 'gzip' } };
    expect((await post(exampleProgramme, packed)).status).toBe(415);
    for (const type of ['application/json; charset=utf-8', 'Application/JSON', 'application/ld+json']) {
      expect([type, (await post(exampleProgramme, withType(type))).status]).toEqual([type, 200]);
    }
  });

  it('is 413 where the body is too large, whether its length is stated or not', async () => {
    const small = createApp({ engine: inProcessEngine, bodyLimitBytes: 1000 });
    const text = JSON.stringify(exampleProgramme);
    const stated = { headers: { 'content-type': 'application/json', 'content-length': String(text.length) } };
    expect((await postJson(small, '/v1/match', text, stated)).status).toBe(413);
    const streamed = { body: new Blob([text]).stream(), duplex: 'half' } as RequestInit;
    const response = await postJson(small, '/v1/match', '', streamed);
    expect(response.status).toBe(413);
    expect((await readProblem(response)).type).toBe('/problems/too-large');
  });

  it('is 422 where the shape is wrong, with a pointer to every place', async () => {
    const response = await post({
      objective: 'best',
      applicants: [{ id: 'a', letter: ['x'] }, { id: {}, preferences: ['river', { id: 'speech' }] }, 'c'],
      projects: { river: {} },
    });
    expect(response.status).toBe(422);
    const problem = await readProblem(response);
    expect(problem.type).toBe('/problems/invalid-body');
    expect(problem.errors?.map(({ pointer }) => pointer)).toEqual([
      '/objective',
      '/applicants/0/letter',
      '/applicants/1/id',
      '/applicants/1/preferences/1',
      '/applicants/2',
      '/projects',
    ]);
  });

  it('lists the first hundred of very many places, soon', async () => {
    const response = await post(`{"applicants":[${Array(500_000).fill('[]').join(',')}]}`);
    expect((await readProblem(response)).errors).toHaveLength(100);
  });

  it('is 400 where a query parameter is unknown, and names it', async () => {
    const response = await postJson(app, '/v1/match?skip_bda=true&skip_bad=yes', exampleProgramme);
    expect(response.status).toBe(400);
    const problem = await readProblem(response);
    expect(problem.type).toBe('/problems/invalid-query');
    expect(problem.errors?.map(({ parameter }) => parameter).sort()).toEqual(['skip_bad', 'skip_bda']);
  });

  it('is 500 where the server fails: logged under the id of the request, with nothing of the fault in the answer', async () => {
    const onFault = vi.fn();
    const fault = new Error('secret path /srv/data');
    const engine = { ...inProcessEngine, match: () => Promise.reject(fault) };
    const response = await postJson(createApp({ engine, onFault }), '/v1/match', exampleProgramme);
    expect(response.status).toBe(500);
    const text = await response.clone().text();
    expect(text).not.toMatch(/secret|\.ts\b| at .*:\d/);
    const problem = await readProblem(response);
    expect(onFault).toHaveBeenCalledExactlyOnceWith(fault, problem.instance.replace('/requests/', ''));
  });
});

describe('a hostile body', () => {
  it('does not reach any prototype', async () => {
    const text = JSON.stringify(exampleProgramme).replace(
      /^\{/,
      '{"__proto__":{"polluted":1},"constructor":{"prototype":{"polluted":1}},',
    );
    const rows = text.replaceAll('{"id"', '{"__proto__":"x","constructor":"x","toString":"x","hasOwnProperty":1,"id"');
    const response = await post(rows);
    expect(response.status).toBe(200);
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(String({})).toBe('[object Object]');
    const result = await response.json();
    expect(result).toMatchObject({ status: 'optimal', placed: 3 });
    expect((await post('{"__proto__":{"applicants":[]}}')).status).toBe(422);
  });

  it('may repeat keys: the last counts', async () => {
    const response = await post(JSON.stringify(exampleProgramme).replace(/^\{/, '{"seed":5,'));
    expect(await response.json()).toMatchObject({ seed: 1 });
  });

  it('gains nothing by nesting deep', async () => {
    const deep = (levels: number, open: string, close: string) => `${open.repeat(levels)}1${close.repeat(levels)}`;
    for (const body of [
      deep(1_000_000, '[', ']'),
      `{"applicants":[],"x":${deep(1_000_000, '[', ']')}}`,
      `{"applicants":[{"id":${deep(1_000_000, '{"a":', '}')}}]}`,
    ]) {
      expect((await post(body)).status).toBe(400);
    }
    expect((await post(`{"applicants":[],"x":${deep(50, '[', ']')}}`)).status).toBe(422);
  });

  it('gains nothing by many columns', async () => {
    const columns = Object.fromEntries(Array.from({ length: 100_000 }, (_, index) => [`column${index}`, 1]));
    const response = await post({ applicants: [columns] });
    expect(response.status).toBe(413);
    expect((await readProblem(response)).detail).toContain('applicants');
  });

  it('never makes the server fail, whatever it holds', async () => {
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('a', 'b', 'p', 'q', 'a;p', '1', '2', '-1', '3..5', 'Floods and maps.', null),
      fc.jsonValue({ maxDepth: 2 }),
    );
    const columns = ['name', 'email', 'letter', 'preferences', 'avoid_people', 'min', 'max', 'team_size', 'mentors'];
    const cells = fc.dictionary(fc.oneof(fc.constantFrom(...columns), fc.string()), cell, { maxKeys: 4 });
    const rows = (...ids: string[]) =>
      fc
        .uniqueArray(
          fc.tuple(
            fc.constantFrom(...ids),
            fc.oneof({ weight: 3, arbitrary: fc.constant({}) }, { weight: 1, arbitrary: cells }),
          ),
          { selector: ([id]) => id },
        )
        .map((named) => named.map(([id, further]) => ({ id, title: `Title ${id}`, ...further })));
    const pairs = fc.array(
      fc.record({ applicant: fc.constantFrom('a', 'b', 'c'), project: fc.constantFrom('p', 'q', 'p;q') }),
      { maxLength: 2 },
    );
    const number = fc.double({ noNaN: true, min: -1e9, max: 1e9 });
    const share = fc.double({ noNaN: true, min: 0, max: 1e9 });
    const settings = fc.record(
      {
        counts: fc.constantFrom('wishes', 'both', 'letters'),
        places: fc.record({ min: fc.nat(2), max: fc.nat(2) }),
        seed: fc.nat(),
        weights: fc.record({ wishes: share, letters: share }),
        rules: fc.record({ lock: pairs, forbid: pairs }, { requiredKeys: [] }),
        affinity: fc.tuple(number, number, number, number).map(([ap, aq, bp, bq]) => [
          ['a', 'p', ap],
          ['a', 'q', aq],
          ['b', 'p', bp],
          ['b', 'q', bq],
        ]),
      },
      { requiredKeys: [] },
    );
    const programme = fc
      .tuple(settings, fc.record({ applicants: rows('a', 'b'), projects: rows('p', 'q'), mentors: rows('m', 'n') }))
      .map(([stated, tables]) => ({ ...stated, ...tables }));
    const onFault = vi.fn();
    const watched = createApp({ engine: inProcessEngine, onFault });
    let answered = 0;
    await fc.assert(
      fc.asyncProperty(
        fc.oneof({ weight: 4, arbitrary: programme }, { weight: 1, arbitrary: fc.jsonValue() }),
        fc.constantFrom('/v1/match', '/v1/match?skip_bad=true', '/v1/extract'),
        async (body, path) => {
          onFault.mockClear();
          const response = await postJson(watched, path, JSON.stringify(body));
          expect([200, 422]).toContain(response.status);
          expect(onFault).not.toHaveBeenCalled();
          if (response.status === 200) answered += 1;
        },
      ),
      { numRuns: 300 },
    );
    expect(answered).toBeGreaterThan(10);
  });
});
