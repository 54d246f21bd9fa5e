import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildSuggest, didYouMean, editDistance } from './suggest';

describe('buildSuggest', () => {
  it('finds what someone may have meant, in any case of letters', () => {
    const suggest = buildSuggest(['vision', 'Rivers', 'robotics', 'audio']);
    expect(suggest('visoin')).toEqual(['vision']);
    expect(suggest('RIVRES')).toEqual(['Rivers']);
    expect(suggest('chemistry')).toEqual([]);
    expect(didYouMean(suggest('visoin'))).toBe(' Did you mean "vision"?');
    expect(didYouMean([])).toBe('');
  });

  it('gives all that are equally near, and none where more than three are', () => {
    expect(buildSuggest(['p12', 'p11', 'q13'])('p13')).toEqual(['p11', 'p12', 'q13']);
    expect(buildSuggest(['p12', 'p11', 'q13', 'p10'])('p13')).toEqual([]);
  });

  it('allows fewer edits in shorter words', () => {
    expect(buildSuggest(['b'])('a')).toEqual([]);
    expect(buildSuggest(['abxy'])('abcd')).toEqual([]);
    expect(buildSuggest(['abcdefxy'])('abcdefgh')).toEqual(['abcdefxy']);
  });

  it('finds every candidate that a plain search finds', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', '1'), minLength: 1, maxLength: 8 });
    fc.assert(
      fc.property(fc.uniqueArray(word, { maxLength: 8 }), word, (candidates, text) => {
        const bound = text.length < 3 ? -1 : text.length < 6 ? 1 : 2;
        const distances = candidates.map((candidate) => plainDistance(text, candidate));
        const least = Math.min(...distances);
        const nearest = candidates.filter((_, index) => distances[index] === least && least <= bound);
        expect(buildSuggest(candidates)(text)).toEqual(nearest.length > 3 ? [] : nearest.toSorted());
      }),
    );
  });

  it('ends, whatever it is asked about', () => {
    const suggest = buildSuggest(Array.from({ length: 5_000 }, (_, index) => `id-${index}`));
    expect(suggest('idd-77')).toEqual(['id-77']);
    const asked = Array.from({ length: 20_000 }, (_, index) => suggest(`xd-${index}-`));
    expect(asked.at(-1)).toEqual([]);
  });
});

describe('editDistance', () => {
  it('counts insertions, deletions, replacements and swaps of neighbours', () => {
    expect(editDistance('letter', 'lettre', 3)).toBe(1);
    expect(editDistance('', 'abc', 3)).toBe(3);
    // No piece is edited twice: the restricted distance.
    expect(editDistance('ca', 'abc', 3)).toBe(3);
  });

  it('is exact up to the bound, and above it beyond', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c'), maxLength: 7 });
    fc.assert(
      fc.property(word, word, fc.integer({ min: 0, max: 4 }), (a, b, bound) => {
        const exact = plainDistance(a, b);
        const distance = editDistance(a, b, bound);
        if (exact <= bound) expect(distance).toBe(exact);
        else expect(distance).toBeGreaterThan(bound);
      }),
    );
  });
});

/** The definition, without bounds. */
function plainDistance(a: string, b: string): number {
  if (a === '' || b === '') return a.length + b.length;
  const [x, y] = [a.slice(0, -1), b.slice(0, -1)];
  const edits = [
    plainDistance(x, b) + 1,
    plainDistance(a, y) + 1,
    plainDistance(x, y) + (a.at(-1) === b.at(-1) ? 0 : 1),
  ];
  if (a.length > 1 && b.length > 1 && a.at(-1) === b.at(-2) && a.at(-2) === b.at(-1)) {
    edits.push(plainDistance(a.slice(0, -2), b.slice(0, -2)) + 1);
  }
  return Math.min(...edits);
}
