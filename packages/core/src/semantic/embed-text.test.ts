import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { embedText, type WeightedWords } from './embed-text';
import { lengthOf, product } from './test-support';
import type { TextUnits } from './text-units';

/** Rows of words; the last two places have none. */
function wordsOf(rows: readonly (readonly number[])[]): WeightedWords {
  return {
    dimensions: rows[0]?.length ?? 0,
    rowOf: Int32Array.from([...rows.keys(), -1, -1]),
    values: Float64Array.from(rows.flat()),
  };
}

function unitsOf(units: readonly (readonly number[])[]): TextUnits {
  let end = 0;
  return {
    terms: Uint32Array.from(units.flat()),
    ends: Uint32Array.from(units, (unit) => {
      end += unit.length;
      return end;
    }),
  };
}

const row = fc.array(fc.integer({ min: -20, max: 20 }), { minLength: 3, maxLength: 3 });
const rows = fc.array(row, { minLength: 4, maxLength: 4 });
const units = fc.array(fc.array(fc.nat(5), { maxLength: 6 }), { maxLength: 4 });
const direction = row
  .filter((entries) => lengthOf(entries) > 0)
  .map((entries) => {
    const length = lengthOf(entries);
    return Float64Array.from(entries, (entry) => entry / length);
  });

describe('the vector of a text', () => {
  it('is the normalised mean of its units, each the normalised sum of its words', () => {
    const words = wordsOf([
      [3, 0],
      [0, 4],
    ]);
    // The first unit points to (3, 4) / 5, the second to (1, 0): together (1.6, 0.8).
    const { vector, shares, known } = embedText(unitsOf([[0, 1], [0]]), words);
    expect(vector[0]).toBeCloseTo(2 / Math.sqrt(5), 12);
    expect(vector[1]).toBeCloseTo(1 / Math.sqrt(5), 12);
    expect(known).toBe(2);
    expect(shares[0]).toBeCloseTo(1 / 5 / Math.sqrt(3.2), 12);
    expect(shares[1]).toBeCloseTo(1 / 3 / Math.sqrt(3.2), 12);
  });

  it('is what its definition says', () => {
    fc.assert(
      fc.property(rows, units, (matrix, text) => {
        const sums = text.map((unit) => {
          const sum = [0, 1, 2].map((index) => unit.reduce((total, term) => total + (matrix[term]?.[index] ?? 0), 0));
          const length = lengthOf(sum);
          return length === 0 ? sum : sum.map((value) => value / length);
        });
        const mean = [0, 1, 2].map((index) => sums.reduce((total, each) => total + (each[index] ?? 0), 0));
        const length = lengthOf(mean);
        const { vector } = embedText(unitsOf(text), wordsOf(matrix));
        for (const index of [0, 1, 2])
          expect(vector[index]).toBeCloseTo(length < 1e-9 ? 0 : (mean[index] ?? 0) / length, 9);
      }),
    );
  });

  it('is orthogonal to the directions that were removed, and of unit length or zero', () => {
    fc.assert(
      fc.property(rows, units, direction, (matrix, text, common) => {
        const { vector } = embedText(unitsOf(text), wordsOf(matrix), [common]);
        expect(Math.abs(product(vector, common))).toBeLessThan(1e-12);
        const length = lengthOf(vector);
        if (length !== 0) expect(length).toBeCloseTo(1, 12);
      }),
    );
  });

  it('is made of its words by their units: shares reproduce it against any vector without the directions', () => {
    fc.assert(
      fc.property(rows, units, direction, row, (matrix, text, common, aimed) => {
        const { vector, shares } = embedText(unitsOf(text), wordsOf(matrix), [common]);
        const along = product(aimed, common);
        const aim = aimed.map((value, index) => value - along * (common[index] ?? 0));
        const byWords = text.map((unit, index) =>
          unit.reduce((sum, term) => sum + (shares[index] ?? 0) * product(matrix[term] ?? [], aim), 0),
        );
        const sum = byWords.reduce((a, b) => a + b, 0);
        if (lengthOf(vector) > 0) expect(sum).toBeCloseTo(product(vector, aim), 7);
        else expect(shares.every((share) => share === 0)).toBe(true);
      }),
    );
  });

  it('knows no word that has no vector, and counts a word once', () => {
    const words = wordsOf([[1, 0]]);
    expect(embedText(unitsOf([[0, 2, 0], [1]]), words)).toEqual({
      vector: Float64Array.of(1, 0),
      shares: Float64Array.of(0.5, 0),
      known: 1,
    });
    expect(embedText(unitsOf([[1, 2]]), words)).toEqual({
      vector: new Float64Array(2),
      shares: new Float64Array(1),
      known: 0,
    });
  });

  it('is zero where hardly anything but a direction is in it: what is left would be rounding', () => {
    const words = wordsOf([[0.3, 0.1, 0.7]]);
    const length = lengthOf(words.values);
    const common = words.values.map((value) => value / length);
    const { vector, shares } = embedText(unitsOf([[0], [0, 0], [0]]), words, [common]);
    expect([...vector, ...shares]).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('is zero for a text without units', () => {
    expect(embedText(unitsOf([]), wordsOf([[1, 2]]))).toEqual({
      vector: new Float64Array(2),
      shares: new Float64Array(),
      known: 0,
    });
  });
});
