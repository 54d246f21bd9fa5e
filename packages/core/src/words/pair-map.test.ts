import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairMap } from './pair-map';

describe('a map of pairs of numbers', () => {
  it('tells a pair from its reverse', () => {
    const map = createPairMap();
    map.set(1, 2, 10);
    map.set(2, 1, -1);
    expect([map.get(1, 2), map.get(2, 1), map.get(1, 1)]).toEqual([10, -1, undefined]);
  });

  it('holds what a map of joined keys holds, the latest value of each', () => {
    const number = fc.oneof(fc.nat(5), fc.nat(0x7fffffff));
    fc.assert(
      fc.property(fc.array(fc.tuple(number, number, fc.integer())), (entries) => {
        const map = createPairMap();
        const expected = new Map<string, number>();
        for (const [first, second, value] of entries) {
          map.set(first, second, value);
          expected.set(`${first} ${second}`, value);
        }
        for (const [first, second] of entries) expect(map.get(first, second)).toBe(expected.get(`${first} ${second}`));
      }),
    );
  });

  it('grows', () => {
    const map = createPairMap();
    for (let index = 0; index < 50_000; index += 1) map.set(index % 300, index, index);
    const wrong = Array.from({ length: 50_000 }, (_, index) => index).filter(
      (index) => map.get(index % 300, index) !== index,
    );
    expect(wrong).toEqual([]);
  });
});
