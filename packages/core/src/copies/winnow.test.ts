import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashShingles, SHINGLE_WORDS, WINDOW_SHINGLES, winnow } from './winnow';

const words = fc.array(fc.integer({ min: 1, max: 1000 }), { maxLength: 60 }).map((list) => Int32Array.from(list));

describe('winnow', () => {
  it('takes the least of every window, the rightmost of equals', () => {
    expect(winnow(Int32Array.of(9, 8, 7, 6, 5, 4, 3, 9, 9))).toEqual([6]);
    expect(winnow(Int32Array.of(1, 1, 1, 1, 1, 1, 1, 1))).toEqual([6, 7]);
    expect(winnow(Int32Array.of(5, 2))).toEqual([1]);
    expect(winnow(new Int32Array())).toEqual([]);
  });

  it('gives every window a fingerprint', () => {
    fc.assert(
      fc.property(words, (given) => {
        const chosen = new Set(winnow(given));
        for (let start = 0; start + WINDOW_SHINGLES <= given.length; start += 1) {
          const window = Array.from({ length: WINDOW_SHINGLES }, (_, offset) => start + offset);
          const least = Math.min(...window.map((at) => given[at] ?? 0));
          expect(window.some((at) => chosen.has(at) && given[at] === least)).toBe(true);
        }
      }),
    );
  });

  it('gives two texts that share enough words in a row a fingerprint in common', () => {
    const passage = fc.array(fc.integer({ min: 1, max: 1000 }), {
      minLength: SHINGLE_WORDS + WINDOW_SHINGLES - 1,
      maxLength: 30,
    });
    fc.assert(
      fc.property(words, words, passage, (before, after, shared) => {
        const hashes = [Int32Array.of(...before, ...shared), Int32Array.of(...shared, ...after)].map((text) => {
          const shingles = hashShingles(text);
          return winnow(shingles).map((at) => shingles[at]);
        });
        expect(hashes[0]?.some((hash) => hashes[1]?.includes(hash))).toBe(true);
      }),
    );
  });
});
