import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { collapseDoubledLetters } from '../spelling/collapse-doubled-letters';
import { createWordIndex, packWords, wordAt } from './word-index';

const words = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 8 });

describe('an index of words', () => {
  it('gives the value of a word, and the places of those that differ in doubled letters', () => {
    const columns = packWords(new Map(Object.entries({ committee: 3, comitee: 5, comet: 0 })));
    const index = createWordIndex(columns);
    expect(['committee', 'comitee', 'comet', 'comite', 'c', ''].map(index.valueOf)).toEqual([
      3,
      5,
      0,
      undefined,
      undefined,
      undefined,
    ]);
    const found = index.doubledOf('comittee').map((place) => wordAt(columns, place));
    expect(found.toSorted()).toEqual(['comitee', 'committee']);
  });

  it('finds what a comparison with each word finds', () => {
    fc.assert(
      fc.property(fc.uniqueArray(words, { maxLength: 60 }), words, (listed, word) => {
        const columns = packWords(new Map(listed.map((each, value) => [each, value])));
        const index = createWordIndex(columns);
        const found = index.doubledOf(word).map((place) => wordAt(columns, place));
        const key = collapseDoubledLetters(word);
        expect(found.toSorted()).toEqual(listed.filter((each) => collapseDoubledLetters(each) === key).sort());
        expect(index.valueOf(word)).toBe(listed.includes(word) ? listed.indexOf(word) : undefined);
      }),
    );
  });

  it('is empty without words, and holds no endless one', () => {
    expect(createWordIndex(packWords(new Map())).valueOf('tide')).toBeUndefined();
    expect(createWordIndex(packWords(new Map([['tide', 1]]))).valueOf('a'.repeat(300))).toBeUndefined();
  });
});
