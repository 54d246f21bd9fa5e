import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitWordVectors } from './fit-word-vectors';
import { anyUnits, lengthOf, product } from './test-support';
import type { WordVectors } from './word-vectors';

const rowOf = ({ dimensions, values }: WordVectors, word: number) =>
  values.subarray(word * dimensions, (word + 1) * dimensions);

const cosine = (vectors: WordVectors, a: number, b: number) => product(rowOf(vectors, a), rowOf(vectors, b));

describe('vectors of words by the company they keep', () => {
  it('bring words together that share units, and words that never meet but keep the same company', () => {
    // 0 and 1 never meet; both meet 2 and 3. The words 4 to 7 are among themselves.
    const units = [
      [0, 2, 3],
      [1, 2, 3],
      [4, 5, 6],
      [5, 6, 7],
      [4, 7, 5],
    ].map((unit) => Uint32Array.from(unit));
    const vectors = fitWordVectors(units, 8, 2);
    expect(cosine(vectors, 0, 1)).toBeGreaterThan(0.9);
    expect(cosine(vectors, 4, 6)).toBeGreaterThan(0.9);
    expect(Math.abs(cosine(vectors, 0, 5))).toBeLessThan(0.1);
  });

  it('are rows of unit length, or of zeros', () => {
    fc.assert(
      fc.property(anyUnits, fc.integer({ min: 1, max: 12 }), (units, dimensions) => {
        const vectors = fitWordVectors(units, 9, dimensions);
        expect(vectors.values).toHaveLength(9 * dimensions);
        for (let word = 0; word < 9; word += 1) {
          const length = lengthOf(rowOf(vectors, word));
          if (length !== 0) expect(length).toBeCloseTo(1, 12);
        }
      }),
    );
  });

  it('tell apart groups that look alike', () => {
    const vectors = fitWordVectors([Uint32Array.of(0, 1, 2), Uint32Array.of(3, 4, 5)], 6, 6);
    expect(cosine(vectors, 0, 2)).toBeCloseTo(1, 9);
    expect(cosine(vectors, 0, 3)).toBeCloseTo(0, 9);
  });

  it('give no direction to a word without company: what is left of it is rounding', () => {
    fc.assert(
      fc.property(anyUnits, fc.integer({ min: 1, max: 12 }), (units, dimensions) => {
        const vectors = fitWordVectors([...units, Uint32Array.of(9, 9)], 11, dimensions);
        expect([...rowOf(vectors, 9), ...rowOf(vectors, 10)].every((value) => value === 0)).toBe(true);
      }),
    );
  });

  it('are the same bytes in whatever order units come', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        expect(fitWordVectors(units.toReversed(), 9, 5)).toEqual(fitWordVectors(units, 9, 5));
      }),
    );
  });

  it('are pulled together by what is known beforehand, the more the more it weighs', () => {
    const units = [Uint32Array.of(0, 1), Uint32Array.of(2, 3), Uint32Array.of(4, 5)];
    const close = [Float64Array.of(0.8, 0.6), Float64Array.of(0.6, 0.8)] as const;
    const vectors = [close[0], undefined, close[1], undefined, Float64Array.of(-0.6, 0.8), undefined];
    const closeness = (weight: number) => cosine(fitWordVectors(units, 6, 6, { dimensions: 2, vectors, weight }), 0, 2);
    const [without, some, more] = [closeness(0), closeness(2), closeness(50)];
    expect(some).toBeGreaterThan(without + 0.05);
    expect(more).toBeGreaterThan(some);
    expect(more).toBeCloseTo(0.96, 1);
  });

  it('are those of the prior alone where no words meet', () => {
    const vectors = fitWordVectors([], 3, 4, {
      dimensions: 2,
      vectors: [Float64Array.of(1, 0), Float64Array.of(0.6, 0.8), undefined],
      weight: 3,
    });
    expect(cosine(vectors, 0, 1)).toBeCloseTo(0.6, 9);
    expect([...rowOf(vectors, 2)]).toEqual([0, 0, 0, 0]);
  });

  it('are none without words', () => {
    expect(fitWordVectors([], 0, 4)).toEqual({ dimensions: 4, values: new Float64Array() });
  });
});
