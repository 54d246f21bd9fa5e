/// <reference path="../natural.d.ts" />
import fc from 'fast-check';
import natural from 'natural/lib/natural/stemmers/porter_stemmer.js';
import { describe, expect, it } from 'vitest';
import { LONGEST_STEMMED, porterStem } from './porter-stem';

/** Every ending that some step looks for, and letters on which its conditions turn. */
const PIECES = [
  'ational tional enci anci izer abli bli alli entli eli ousli ization ation ator alism iveness fulness ousness aliti iviti biliti logi',
  'icate ative alize iciti ical ful ness ement ance ence able ible ment ant ent ism ate iti ous ive ize al er ic ou sion tion ion',
  'ed ing eed at bl iz es s ies sses y e ll ss zz tt yy ay ya a b c d i l o r s t u w x z',
].flatMap((line) => line.split(' '));

describe("Porter's stem", () => {
  it.each([
    ['relational', 'relat'],
    ['conditional', 'condit'],
    ['hopping', 'hop'],
    ['filing', 'file'],
    ['agreed', 'agre'],
    ['happy', 'happi'],
    ['controlling', 'control'],
    ['adoption', 'adopt'],
    ['is', 'is'],
  ])('of %s is %s', (word, stem) => {
    expect(porterStem(word)).toBe(stem);
  });

  it("is natural's, whatever endings a word has", () => {
    const word = fc
      .array(fc.constantFrom(...PIECES), { minLength: 1, maxLength: 6 })
      .map((pieces) => pieces.join('').slice(0, LONGEST_STEMMED));
    fc.assert(
      fc.property(word, (each) => porterStem(each) === natural.stem(each)),
      { numRuns: 5000 },
    );
  });

  it('is nothing for nothing', () => {
    expect(porterStem('')).toBe('');
  });
});
