import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addAll, projectOut } from './vector-blocks';
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
