import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { seededOrder } from './seeded-order';

describe('the order in which ties break', () => {
  it('holds every id once and depends on the seed', () => {
    const ids = ['ada', 'ben', 'cy', 'dora', 'eli', 'fay'];
    expect([...seededOrder(ids, 1)].sort()).toEqual(ids);
    expect(seededOrder(ids, 1)).not.toEqual(seededOrder(ids, 2));
  });

  it('does not depend on the order of the rows', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string(), { maxLength: 30 }), fc.integer(), (ids, seed) => {
        expect(seededOrder([...ids].reverse(), seed)).toEqual(seededOrder(ids, seed));
      }),
    );
  });

  it('favours nobody over many seeds', () => {
    const firsts = new Map<string, number>();
    for (let seed = 0; seed < 4000; seed += 1) {
      const first = seededOrder(['a01', 'a02', 'a03', 'a04'], seed)[0] ?? '';
      firsts.set(first, (firsts.get(first) ?? 0) + 1);
    }
    for (const count of firsts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
    expect(firsts.size).toBe(4);
  });
});
