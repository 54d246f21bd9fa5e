import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeLexicon, parseLexicon } from '../background/lexicon';
import { LONGEST_EDITED_WORD, matchEdits } from './match-edits';

function accepts(word: string, limit: number, candidate: string): boolean {
  const matcher = matchEdits(word, limit);
  for (let depth = 0; depth < candidate.length; depth += 1) {
    if (!matcher.advance(depth, candidate.charCodeAt(depth))) return false;
  }
  return matcher.accepts(candidate.length);
}

/** Restricted Damerau-Levenshtein distance by its recurrence. */
function computeDistance(from: string, to: string): number {
  const rows: number[][] = Array.from({ length: from.length + 1 }, (_, row) => [row]);
  for (let column = 0; column <= to.length; column += 1) rows[0]![column] = column;
  for (let row = 1; row <= from.length; row += 1) {
    for (let column = 1; column <= to.length; column += 1) {
      const replaced = rows[row - 1]![column - 1]! + (from[row - 1] === to[column - 1] ? 0 : 1);
      let distance = Math.min(replaced, rows[row - 1]![column]! + 1, rows[row]![column - 1]! + 1);
      if (row > 1 && column > 1 && from[row - 1] === to[column - 2] && from[row - 2] === to[column - 1]) {
        distance = Math.min(distance, rows[row - 2]![column - 2]! + 1);
      }
      rows[row]![column] = distance;
    }
  }
  return rows[from.length]![to.length]!;
}

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), minLength: 1, maxLength: 9 });

describe('matchEdits', () => {
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
      fc.property(words, words, fc.integer({ min: 1, max: 3 }), (word, candidate, limit) => {
        expect(accepts(word, limit, candidate)).toBe(computeDistance(word, candidate) <= limit);
      }),
      { numRuns: 2000 },
    );
  });

  it('finds in a lexicon what a comparison with each word finds', () => {
    fc.assert(
      fc.property(
        fc.uniqueArray(words, { maxLength: 80 }),
        words,
        fc.integer({ min: 1, max: 2 }),
        (listed, word, limit) => {
          const found: string[] = [];
          parseLexicon(encodeLexicon(listed)).search(word.charAt(0), matchEdits(word, limit), (entry) =>
            found.push(entry.word),
          );
          const wanted = listed.filter((each) => each[0] === word[0] && computeDistance(word, each) <= limit);
          expect(found).toEqual(wanted.sort());
        },
      ),
    );
  });

  it('reads a word of the greatest length', () => {
    const longest = 'ab'.repeat(LONGEST_EDITED_WORD).slice(0, LONGEST_EDITED_WORD);
    expect(accepts(longest, 1, longest)).toBe(true);
    expect(accepts(longest, 1, `${longest}c`)).toBe(true);
    expect(accepts(longest, 1, `${longest}cc`)).toBe(false);
    expect(accepts(longest, 1, longest.slice(2))).toBe(false);
    expect(accepts(longest, 2, longest.slice(2))).toBe(true);
  });

  it('takes a letter beyond ASCII for one that the word does not have', () => {
    expect(accepts('cafe', 1, 'café')).toBe(true);
    expect(accepts('cafe', 1, 'cáfé')).toBe(false);
  });
});
