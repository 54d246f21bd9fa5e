import { describe, expect, it } from 'vitest';
import { createPriorMatrix } from './prior-vectors';

describe('the matrix of prior vectors', () => {
  it('adds the weighted cosines of known words, and nothing to the others', () => {
    const vectors = [
      Float64Array.of(1, 0),
      undefined,
      Float64Array.of(0, 1),
      Float64Array.of(0.6, 0.8),
      Float64Array.of(1, 0),
      Float64Array.of(0, 1),
      Float64Array.of(1, 0),
    ];
    const add = createPriorMatrix({ dimensions: 2, vectors, weight: 2 });
    const result = Float64Array.of(1, 1, 1, 1, 1, 1, 1);
    const given = [1, 50, 0, 10, 0, 0, 0];
    add(Float64Array.from(given), result);
    const cosine = (a: number, b: number) =>
      (vectors[a]?.[0] ?? 0) * (vectors[b]?.[0] ?? 0) + (vectors[a]?.[1] ?? 0) * (vectors[b]?.[1] ?? 0);
    given.forEach((_, word) => {
      const sum = given.reduce((all, value, other) => all + value * cosine(word, other), 0);
      expect(result[word]).toBeCloseTo(1 + 2 * sum, 12);
    });
  });

  it('holds nothing where no word is known', () => {
    const result = Float64Array.of(3);
    createPriorMatrix({ dimensions: 2, vectors: [undefined], weight: 8 })(Float64Array.of(1), result);
    expect([...result]).toEqual([3]);
  });
});
