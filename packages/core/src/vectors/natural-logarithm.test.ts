import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { naturalLogarithm } from './natural-logarithm';

describe('the natural logarithm', () => {
  it('is exact at 1 and known at e, 2 and 10', () => {
    expect(naturalLogarithm(1)).toBe(0);
    expect(naturalLogarithm(Math.E)).toBeCloseTo(1, 15);
    expect(naturalLogarithm(2)).toBe(Math.LN2);
    expect(naturalLogarithm(10)).toBeCloseTo(Math.LN10, 15);
  });

  it('agrees with the engine to a few units in the last place', () => {
    fc.assert(
      fc.property(fc.double({ min: 5e-324, max: Number.MAX_VALUE, noNaN: true }), (x) => {
        const expected = Math.log(x);
        expect(Math.abs(naturalLogarithm(x) - expected)).toBeLessThanOrEqual(
          4 * Number.EPSILON * Math.max(Math.abs(expected), 1e-3),
        );
      }),
      { numRuns: 2000 },
    );
  });

  it('has the same bits in every runtime', () => {
    const sum = Array.from({ length: 1000 }, (_, index) => naturalLogarithm(1 + index / 7)).reduce(
      (total, value) => total + value,
      0,
    );
    expect(sum).toBe(4001.106264541166);
  });

  it('answers at the edges as Math.log does', () => {
    for (const x of [0, -0, -1, Number.NaN, Number.POSITIVE_INFINITY]) expect(naturalLogarithm(x)).toBe(Math.log(x));
  });
});
