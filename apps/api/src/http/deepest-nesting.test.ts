import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepestNesting } from './deepest-nesting';

const measure = (json: string) => deepestNesting(Buffer.from(json));

function depthOf(value: unknown): number {
  if (typeof value !== 'object' || value === null) return 0;
  return 1 + Object.values(value).reduce((most: number, inner) => Math.max(most, depthOf(inner)), 0);
}

describe('deepestNesting', () => {
  it('counts lists and objects, but no brackets in texts', () => {
    expect(measure('1')).toBe(0);
    expect(measure('{"a":[[],{}],"b":1}')).toBe(3);
    expect(measure('"[[["')).toBe(0);
    expect(measure('{"\\"[[":"\\\\","{":[]}')).toBe(2);
  });

  it('is the depth of the parsed value', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(measure(JSON.stringify(value))).toBe(depthOf(value));
      }),
    );
  });

  it('takes any bytes', () => {
    for (const text of ['', ']', '"', '"\\', '[[[', ']]][']) expect(measure(text)).toBeGreaterThanOrEqual(0);
  });
});
