import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findJsonFault } from './find-json-fault';

describe('findJsonFault', () => {
  it.each([
    ['{"a": [1, }', 10],
    ['{"a" 1}', 5],
    ['{a: 1}', 1],
    ['[1, 2,]', 6],
    ['[1 2]', 3],
    ['{"a": 1,}', 8],
    ['[1]]', 3],
    ["{'a': 1}", 1],
    ['["a\nb"]', 1],
    ['[01]', 2],
    ['{"a": 1', 7],
    ['', 0],
  ])('finds where %j stops being JSON', (text, offset) => {
    expect(findJsonFault(text)).toBe(offset);
  });

  it('finds no fault before the end of any JSON', () => {
    fc.assert(
      fc.property(fc.json(), (text) => {
        expect(findJsonFault(text)).toBe(text.length);
        expect(findJsonFault(`${text}\n`)).toBe(text.length + 1);
      }),
    );
  });

  it('finds a fault no later than a sign that stands nowhere in JSON', () => {
    fc.assert(
      fc.property(fc.json({ noUnicodeString: true }), fc.nat(), (text, at) => {
        const offset = at % (text.length + 1);
        const broken = `${text.slice(0, offset)}\u0001${text.slice(offset)}`;
        expect(findJsonFault(broken)).toBeLessThanOrEqual(offset);
      }),
    );
  });
});
