import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { lengthOf, product } from './test-support';
import { addScaled, dot, normalise, packVectors, unpackVectors } from './word-vectors';

const DIMENSIONS = 9;
const row = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS });
const rows = fc.array(
  row.map((entries) => {
    const length = lengthOf(entries);
    return length < 1e-6 ? new Array<number>(DIMENSIONS).fill(0) : entries.map((entry) => entry / length);
  }),
  { maxLength: 6 },
);

describe('packed vectors', () => {
  it('come back as unit vectors, each number within the rounding of 57 levels', () => {
    fc.assert(
      fc.property(rows, (vectors) => {
        const packed = packVectors({ dimensions: DIMENSIONS, values: Float64Array.from(vectors.flat()) });
        const { dimensions, values } = unpackVectors(packed, DIMENSIONS);
        expect(dimensions).toBe(DIMENSIONS);
        expect(values).toHaveLength(vectors.length * DIMENSIONS);
        vectors.forEach((vector, index) => {
          const back = values.subarray(index * DIMENSIONS, (index + 1) * DIMENSIONS);
          if (lengthOf(vector) === 0) {
            expect([...back].every((value) => value === 0)).toBe(true);
            return;
          }
          expect(lengthOf(back)).toBeCloseTo(1, 12);
          // Half a level in each number, and as much again for the length that this changes.
          const step = Math.max(...vector.map(Math.abs)) / 28;
          const apart = lengthOf(vector.map((value, place) => value - (back[place] ?? 0)));
          expect(apart).toBeLessThanOrEqual(step * Math.sqrt(DIMENSIONS));
        });
      }),
    );
  });

  it('are one character a number that JSON need not escape', () => {
    fc.assert(
      fc.property(rows, (vectors) => {
        const packed = packVectors({ dimensions: DIMENSIONS, values: Float64Array.from(vectors.flat()) });
        expect(packed).toHaveLength(vectors.length * DIMENSIONS);
        expect(JSON.stringify(packed)).toHaveLength(packed.length + 2);
        expect(packed).toMatch(/^[\x20-\x7e]*$/);
      }),
    );
  });

  it('are packed the same once they were unpacked', () => {
    fc.assert(
      fc.property(rows, (vectors) => {
        const packed = packVectors({ dimensions: DIMENSIONS, values: Float64Array.from(vectors.flat()) });
        expect(packVectors(unpackVectors(packed, DIMENSIONS))).toBe(packed);
      }),
    );
  });

  it('are empty for no vectors', () => {
    expect(packVectors({ dimensions: 4, values: new Float64Array() })).toBe('');
    expect(unpackVectors('', 4)).toEqual({ dimensions: 4, values: new Float64Array() });
  });
});

describe('operations on vectors', () => {
  it('are what they are elsewhere, at any length', () => {
    const pair = fc.array(
      fc.tuple(fc.double({ min: -9, max: 9, noNaN: true }), fc.double({ min: -9, max: 9, noNaN: true })),
    );
    fc.assert(
      fc.property(pair, fc.double({ min: -3, max: 3, noNaN: true }), (entries, weight) => {
        const a = Float64Array.from(entries, ([value]) => value);
        const b = Float64Array.from(entries, ([, value]) => value);
        expect(dot(a, b)).toBeCloseTo(product(a, b), 9);
        const target = a.slice();
        addScaled(target, weight, b);
        expect([...target]).toEqual([...a].map((value, index) => value + weight * (b[index] ?? 0)));
        const unit = a.slice();
        expect(normalise(unit)).toBeCloseTo(lengthOf(a), 9);
        if (lengthOf(a) > 1e-100) expect(lengthOf(unit)).toBeCloseTo(1, 9);
      }),
    );
  });

  it('leave a vector of zeros', () => {
    const zeros = new Float64Array(3);
    expect(normalise(zeros)).toBe(0);
    expect(zeros).toEqual(new Float64Array(3));
  });
});
