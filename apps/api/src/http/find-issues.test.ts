import { z } from '@hono/zod-openapi';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findIssues, jsonPointer } from './find-issues';

const schema = z
  .object({
    name: z.string(),
    kind: z.enum(['a', 'b']).optional(),
    rows: z.array(z.object({ id: z.string() }).catchall(z.union([z.number(), z.array(z.number())]))).max(3),
    pair: z.tuple([z.string(), z.number()]).optional(),
    map: z.record(z.string(), z.boolean()).optional(),
  })
  .refine(({ name }) => name !== 'forbidden', { error: 'Choose another name.' });

const issuesOf = (value: unknown) => [...findIssues(schema, value)];

describe('findIssues', () => {
  it('points at every place that does not fit', () => {
    expect(
      issuesOf({
        kind: 'c',
        rows: [
          { id: 'x', n: 1 },
          { id: 7, 'a/b~c': 'text', list: [1, 'two'] },
        ],
        map: { on: 1 },
      }),
    ).toEqual([
      { pointer: '/name', message: 'This is missing.' },
      { pointer: '/kind', message: 'Invalid option: expected one of "a"|"b"' },
      { pointer: '/rows/1/id', message: 'Invalid input: expected string, received number' },
      { pointer: '/rows/1/a~1b~0c', message: 'Expected number or array, received string.' },
      { pointer: '/rows/1/list/1', message: 'Invalid input: expected number, received string' },
      { pointer: '/map/on', message: 'Invalid input: expected boolean, received number' },
    ]);
  });

  it('names the whole where its parts fit', () => {
    expect(issuesOf({ name: 'forbidden', rows: [] })).toEqual([{ pointer: '', message: 'Choose another name.' }]);
    expect(issuesOf({ name: '', rows: Array(4).fill({ id: 'x' }) })).toEqual([
      { pointer: '/rows', message: 'Too big: expected array to have <=3 items' },
    ]);
    expect(issuesOf({ name: '', rows: [], pair: ['x'] })).toMatchObject([{ pointer: '/pair' }]);
    expect(issuesOf(null)).toMatchObject([{ pointer: '' }]);
  });

  it('finds something exactly where the schema does not hold', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          fc.jsonValue(),
          fc.record({
            name: fc.jsonValue(),
            rows: fc.array(fc.dictionary(fc.constantFrom('id', 'n'), fc.jsonValue())),
          }),
        ),
        (value) => {
          expect(issuesOf(value).length > 0).toBe(!z.validate(schema, value));
        },
      ),
    );
  });

  it('costs no more than what is taken of it', () => {
    const wrong = { name: '', rows: Array.from({ length: 200_000 }, () => ({ id: 1 })) };
    const start = performance.now();
    expect(findIssues(schema, wrong).next().value).toMatchObject({ pointer: '/rows/0/id' });
    expect(performance.now() - start).toBeLessThan(1000);
  });
});

describe('jsonPointer', () => {
  it('escapes as RFC 6901 says', () => {
    expect(jsonPointer([])).toBe('');
    expect(jsonPointer(['a/b', 'm~n', 0, ''])).toBe('/a~1b/m~0n/0/');
  });
});
