import { describe, expect, it } from 'vitest';
import { compileSemantics, type SemanticModel, weighWords } from './semantic-model';
import { lengthOf } from './test-support';
import { packVectors, unpackVectors } from './word-vectors';

const VECTORS = packVectors({ dimensions: 2, values: Float64Array.of(0.6, 0.8, 1, 0) });
const MODEL: SemanticModel = {
  kind: 'words',
  dimensions: 2,
  terms: [1, 3],
  vectors: VECTORS,
  forms: ['boats', ''],
  directions: [[0, 1]],
  targets: [
    [1, 0],
    [0, 0],
  ],
};
const OCCURRENCES = [50, 30, 0, 10, 7];

describe('weighted words', () => {
  it('are vectors times a / (a + p), p the share among words that have a vector: a frequent word says less', () => {
    const { rowOf, values, dimensions } = weighWords(MODEL, OCCURRENCES);
    expect([...rowOf]).toEqual([-1, 0, -1, 1, -1]);
    const plain = unpackVectors(VECTORS, 2).values;
    // Smoothing: the ratio of two weights is (a + p) / (a + q), which gives a back.
    const [common, rare] = [values.subarray(0, dimensions), values.subarray(dimensions)].map(lengthOf);
    const ratio = (rare ?? 0) / (common ?? 1);
    const smoothing = (0.75 - ratio * 0.25) / (ratio - 1);
    expect(smoothing).toBeGreaterThan(0);
    expect(common).toBeCloseTo(smoothing / (smoothing + 0.75), 9);
    expect(rare).toBeCloseTo(smoothing / (smoothing + 0.25), 9);
    expect((values[0] ?? 0) / (values[1] ?? 1)).toBeCloseTo((plain[0] ?? 0) / (plain[1] ?? 1), 12);
  });
});

describe('a compiled semantic model', () => {
  it('keeps boilerplate out of letters, not out of what targets are compared by', () => {
    const { words, letterWords, targets, directions } = compileSemantics(MODEL, OCCURRENCES, [3, 4]);
    expect([...words.rowOf]).toEqual([-1, 0, -1, 1, -1]);
    expect([...letterWords.rowOf]).toEqual([-1, 0, -1, -1, -1]);
    expect(letterWords.values).toBe(words.values);
    expect([...targets]).toEqual([1, 0, 0, 0]);
    expect(directions).toEqual([Float64Array.of(0, 1)]);
  });

  it('survives storage as JSON', () => {
    const stored: SemanticModel = JSON.parse(JSON.stringify(MODEL));
    expect(compileSemantics(stored, OCCURRENCES, [])).toEqual(compileSemantics(MODEL, OCCURRENCES, []));
  });
});
