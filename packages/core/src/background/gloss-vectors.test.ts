import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeGlossVectors, parseGlossVectors } from './gloss-vectors';

const DIMENSIONS = 5;
const stem = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ж'), minLength: 1, maxLength: 5 });
const row = fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: DIMENSIONS, maxLength: DIMENSIONS });
const table = fc.uniqueArray(fc.tuple(stem, row), { selector: ([word]) => word, maxLength: 20 });

const EXAMPLE = encodeGlossVectors(['river', 'flow', 'zero'], Float64Array.of(0.6, 0.8, -1, 0, 0, 0), 2);
const lengthOf = (vector: Iterable<number>) => Math.hypot(...vector);
const invalid = expect.objectContaining({
  code: 'invalid-table',
  message: expect.stringContaining('gloss vector table is damaged'),
});

describe('gloss vectors', () => {
  it('come back for the stems they were packed for', () => {
    const vectors = parseGlossVectors(EXAMPLE);
    expect(vectors).toMatchObject({ dimensions: 2, size: 3 });
    expect(vectors.vectorOf('river')?.[0]).toBeCloseTo(0.6, 2);
    expect([...(vectors.vectorOf('flow') ?? [])].map(Math.abs)).toEqual([1, 0]);
    expect(vectors.vectorOf('flow')?.[0]).toBe(-1);
    expect(vectors.vectorOf('zero')).toBeUndefined();
    expect(vectors.vectorOf('lake')).toBeUndefined();
  });

  it('are unit vectors within the rounding of a byte a number', () => {
    fc.assert(
      fc.property(table, (entries) => {
        const values = Float64Array.from(entries.flatMap(([, vector]) => vector));
        const packed = encodeGlossVectors(
          entries.map(([word]) => word),
          values,
          DIMENSIONS,
        );
        const { vectorOf, size } = parseGlossVectors(packed);
        expect(size).toBe(entries.length);
        for (const [word, vector] of entries) {
          const length = lengthOf(vector);
          const back = vectorOf(word);
          expect(back === undefined).toBe(length === 0);
          if (back === undefined) continue;
          expect(lengthOf(back)).toBeCloseTo(1, 12);
          const step = Math.max(...vector.map(Math.abs)) / length / 127;
          const apart = lengthOf(vector.map((value, index) => value / length - (back[index] ?? 0)));
          expect(apart).toBeLessThanOrEqual(step * Math.sqrt(DIMENSIONS));
        }
      }),
    );
  });

  it('are read from within a larger buffer', () => {
    const larger = new Uint8Array(EXAMPLE.length + 9);
    larger.set(EXAMPLE, 5);
    const vectors = parseGlossVectors(larger.subarray(5, 5 + EXAMPLE.length));
    expect(vectors.vectorOf('river')).toEqual(parseGlossVectors(EXAMPLE).vectorOf('river'));
  });

  it('may be none', () => {
    expect(parseGlossVectors(encodeGlossVectors([], new Float64Array(), 4))).toMatchObject({ dimensions: 4, size: 0 });
  });

  it('are refused with any byte changed, missing or added', () => {
    for (let index = 0; index < EXAMPLE.length; index += 1) {
      const changed = EXAMPLE.map((byte, at) => (at === index ? byte ^ 1 : byte));
      expect(() => parseGlossVectors(changed)).toThrow(invalid);
      expect(() => parseGlossVectors(EXAMPLE.subarray(0, index))).toThrow(invalid);
    }
    expect(() => parseGlossVectors(Uint8Array.of(...EXAMPLE, 0))).toThrow(invalid);
  });
});
