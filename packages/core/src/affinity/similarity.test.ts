import fc from 'fast-check';
import { similarity } from 'ml-distance';
import { describe, expect, it } from 'vitest';
import { CoreError } from '../core-error';
import { cosineSimilarity } from './similarity';

describe('cosine similarity', () => {
  it('is 1 for one direction, 0 for a right angle', () => {
    expect(cosineSimilarity([1, 2], [2, 4])).toBeCloseTo(1, 15);
    expect(cosineSimilarity([1, 0], [0, 3])).toBe(0);
  });

  it('is what ml-distance gives, where that is a number', () => {
    const vector = fc.array(
      fc.double({ min: -100, max: 100, noNaN: true }).map((value) => Math.fround(value)),
      { minLength: 3, maxLength: 3 },
    );
    fc.assert(
      fc.property(vector, vector, (a, b) => {
        const expected = similarity.cosine(a, b);
        fc.pre(Number.isFinite(expected));
        expect(cosineSimilarity(Float64Array.from(a), b)).toBe(expected);
      }),
    );
  });

  it('is 0 with a vector of zeros or of nothing', () => {
    expect(cosineSimilarity([0, 0], [1, 2])).toBe(0);
    expect(cosineSimilarity([], [])).toBe(0);
  });

  it('refuses vectors of different lengths', () => {
    expect(() => cosineSimilarity([1, 0], [1, 0, 5])).toThrow(CoreError);
    expect(() => cosineSimilarity([1, 0], [1, 0, 5])).toThrow('vectors of 2 and 3 numbers cannot be compared');
  });
});
