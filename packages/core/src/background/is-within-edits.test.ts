import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isWithinEdits } from './is-within-edits';
import { editDistance } from './is-within-edits.fixture';

/** The candidate stands between other letters. */
function accepts(word: string, limit: number, candidate: string): boolean {
  const units = Uint16Array.from(`xt${candidate}tx`, (letter) => letter.charCodeAt(0));
  return isWithinEdits(word, units, 2, 2 + candidate.length, limit);
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 't'), minLength: 1, maxLength: 9 });

describe('isWithinEdits', () => {
  it.each([
    ['the word itself', 'robot'],
    ['a letter more', 'robbot'],
    ['a letter less', 'root'],
    ['a letter replaced', 'rabot'],
    ['two neighbours swapped', 'rboot'],
    ['a letter more at the end', 'robots'],
    ['a letter less at the end', 'robo'],
  ])('accepts %s within one edit', (_, candidate) => {
    expect(accepts('robot', 1, candidate)).toBe(true);
  });

  it('counts a swap with a letter between as more than one edit', () => {
    expect(accepts('robot', 1, 'rboat')).toBe(false);
    expect(accepts('abc', 2, 'bxa')).toBe(false);
    expect(accepts('ca', 2, 'abc')).toBe(false);
  });

  it('accepts exactly the words within the restricted Damerau-Levenshtein distance', () => {
    fc.assert(
      fc.property(words, words, fc.integer({ min: 0, max: 3 }), (word, candidate, limit) => {
        expect(accepts(word, limit, candidate)).toBe(editDistance(word, candidate) <= limit);
      }),
      { numRuns: 2000 },
    );
  });
});
