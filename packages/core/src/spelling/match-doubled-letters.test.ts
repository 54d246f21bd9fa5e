import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseDoubledLetters, matchDoubledLetters } from './match-doubled-letters';

function accepts(word: string, candidate: string): boolean {
  const matcher = matchDoubledLetters(word);
  for (let depth = 0; depth < candidate.length; depth += 1) {
    if (!matcher.advance(depth, candidate.charCodeAt(depth))) return false;
  }
  return matcher.accepts(candidate.length);
}

const words = fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength: 8 });

describe('matchDoubledLetters', () => {
  it('accepts a word that differs in doubled letters only', () => {
    expect(accepts('comittee', 'committee')).toBe(true);
    expect(accepts('admitteed', 'admitted')).toBe(true);
    expect(accepts('lagooon', 'lagoon')).toBe(true);
    expect(accepts('lagoon', 'lagonda')).toBe(false);
    expect(accepts('lagonda', 'lagoon')).toBe(false);
  });

  it('accepts exactly the words with the same collapsed form', () => {
    fc.assert(
      fc.property(words, words, (word, candidate) => {
        expect(accepts(word, candidate)).toBe(collapseDoubledLetters(word) === collapseDoubledLetters(candidate));
      }),
      { numRuns: 1000 },
    );
  });
});
