import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAll, combineAll, projectOut } from './vector-blocks';
import { addScaled, dot, normalise } from './word-vectors';

const number = fc.double({ min: -1, max: 1, noNaN: true });
const vectors = fc
  .nat(11)
  .chain((count) => fc.array(fc.array(number, { minLength: 7, maxLength: 7 }), { minLength: count, maxLength: count }));

describe('vectors in blocks', () => {
  it('add up as one after the other', () => {
    fc.assert(
      fc.property(vectors, fc.array(number, { minLength: 11, maxLength: 11 }), (rows, weights) => {
        const given = rows.map((row) => Float64Array.from(row));
        const [sum, expected] = [new Float64Array(7).fill(0.5), new Float64Array(7).fill(0.5)];
        addAll(sum, weights, given);
        given.forEach((row, index) => {
          addScaled(expected, weights[index] ?? 0, row);
        });
        sum.forEach((value, index) => {
          expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 12);
        });
      }),
    );
  });

  it('combine to the same numbers in stretches as whole', () => {
    const given = Array.from({ length: 5 }, (_, row) =>
      Float64Array.from({ length: 1_100 }, (_, index) => ((index * 37 + row * 11) % 101) / 7),
    );
    const weights = [
      [1, -2, 0.3, 0.1, 5],
      [0.7, 0.2, -1, 3, 0.4],
    ];
    const whole = weights.map((row) => {
      const sum = new Float64Array(1_100);
      addAll(sum, row, given);
      return sum;
    });
    expect(combineAll(weights, given)).toEqual(whole);
    expect(combineAll([[]], [])).toEqual([new Float64Array()]);
  });

  it('leave nothing of any direction', () => {
    // Unit vectors turned by a reflection: orthonormal, and dense.
    const mirror = Float64Array.from({ length: 9 }, (_, index) => 1 + (index % 3));
    normalise(mirror);
    const directions = Array.from({ length: 6 }, (_, place) => {
      const unit = new Float64Array(9);
      unit[place] = 1;
      addScaled(unit, -2 * (mirror[place] ?? 0), mirror);
      return unit;
    });
    const vector = Float64Array.from({ length: 9 }, (_, index) => index - 3);
    projectOut(vector, directions);
    for (const direction of directions) expect(Math.abs(dot(vector, direction))).toBeLessThan(1e-12);
    expect(dot(vector, vector)).toBeGreaterThan(1e-3);
  });
});
