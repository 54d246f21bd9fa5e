import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { commonDirections, principalDirections } from './principal-directions';
import { lengthOf, product } from './test-support';

const vector = fc
  .array(fc.integer({ min: -9, max: 9 }), { minLength: 4, maxLength: 4 })
  .map((entries) => Float64Array.from(entries));

describe('the principal directions of vectors', () => {
  it('are what they share most', () => {
    const [first] = principalDirections([Float64Array.of(3, 0.1), Float64Array.of(5, -0.1), Float64Array.of(4, 0)], 1);
    expect(Math.abs(first?.[0] ?? 0)).toBeCloseTo(1, 3);
  });

  it('are orthonormal, and no other direction holds more of the vectors than the first', () => {
    fc.assert(
      fc.property(fc.array(vector, { maxLength: 6 }), vector, (vectors, other) => {
        const directions = principalDirections(vectors, 2);
        directions.forEach((a, row) => {
          directions.forEach((b, column) => {
            expect(product(a, b)).toBeCloseTo(row === column ? 1 : 0, 9);
          });
        });
        const held = (direction: Float64Array) => vectors.reduce((sum, each) => sum + product(each, direction) ** 2, 0);
        const length = lengthOf(other);
        const [first] = directions;
        if (first !== undefined && length > 0)
          expect(held(other.map((value) => value / length))).toBeLessThanOrEqual(held(first) * (1 + 1e-9));
        expect(directions.length === 0).toBe(vectors.every((each) => lengthOf(each) === 0));
      }),
    );
  });

  it('are as many as the vectors span, and none of no vectors or of zeros', () => {
    const one = Float64Array.of(1, 2, 2);
    expect(principalDirections([one, one.map((value) => 2 * value)], 2)).toHaveLength(1);
    expect(principalDirections([], 2)).toEqual([]);
    expect(principalDirections([new Float64Array(3)], 2)).toEqual([]);
  });
});

describe('what texts share', () => {
  const vectors = Array.from({ length: 20 }, (_, index) => Float64Array.of(1, index / 20, 0));

  it('is their strongest direction', () => {
    expect(commonDirections(vectors, 1)).toEqual(principalDirections(vectors, 1));
  });

  it('is not known of fewer than 20 texts: the strongest direction may be a topic', () => {
    expect(commonDirections(vectors.slice(1), 1)).toEqual([]);
  });
});
