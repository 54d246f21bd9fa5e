import fc from 'fast-check';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { describe, expect, it } from 'vitest';
import type { TermCounts } from '../words/count-terms';
import { countTexts, type TextCounts } from './count-texts';
import { fitVocabulary } from './fit-vocabulary';

/** Texts as lists of terms, counted by a list of them. */
function count(texts: readonly (readonly string[])[], table = [...new Set(texts.flat())]): TextCounts {
  const stems = [...new Set(table.flatMap((term) => term.split(' ')))];
  const list = {
    stems,
    first: Uint32Array.from(table, (term) => stems.indexOf(term.split(' ')[0] ?? '')),
    second: Int32Array.from(table, (term) => stems.indexOf(term.split(' ')[1] ?? 'none')),
  };
  return countTexts(
    texts.map((text): TermCounts => {
      const terms = [...new Set(text)];
      return {
        terms: Uint32Array.from(terms, (term) => table.indexOf(term)),
        counts: Uint32Array.from(terms, (term) => text.filter((each) => each === term).length),
      };
    }),
    list,
  );
}

describe('a vocabulary', () => {
  it('holds the terms in order, with ln((N + 1) / (df + 0.5))', () => {
    const vocabulary = fitVocabulary([count([['robot', 'boat', 'boat'], ['boat'], []])], undefined);
    expect(vocabulary.terms).toEqual(['boat', 'robot']);
    expect(vocabulary.idf[0]).toBeCloseTo(Math.log(3 / 2.5), 15);
    expect(vocabulary.idf[1]).toBeCloseTo(Math.log(3 / 1.5), 15);
  });

  it('finds the place of each number of each part, and counts terms over all of them', () => {
    const parts = [count([['robot', 'boat', 'boat']]), count([['crane', 'boat robot'], ['boat']])];
    const { terms, occurrences, placesOf } = fitVocabulary(parts, undefined);
    expect(terms).toEqual(['boat', 'boat robot', 'crane', 'robot']);
    expect(occurrences).toEqual([3, 1, 1, 1]);
    expect(placesOf.map((places) => [...places])).toEqual([
      [3, 0],
      [2, 1, 0],
    ]);
  });

  it('counts texts as the TfIdf of natural does', () => {
    const term = fc.constantFrom('robot', 'boat', 'robot boat', 'сталь', 'c++', 'constructor', '__proto__', 'kalman');
    fc.assert(
      fc.property(fc.array(fc.array(term, { minLength: 1, maxLength: 8 }), { minLength: 1, maxLength: 8 }), (texts) => {
        const safe = texts.map((text) => text.filter((each) => each !== '__proto__'));
        fc.pre(safe.every((text) => text.length > 0));
        const oracle = new TfIdf();
        for (const text of safe) oracle.addDocument([...text]);
        const { terms, idf } = fitVocabulary([count(safe)], undefined);
        expect(terms).toEqual([...new Set(safe.flat())].sort());
        terms.forEach((each, place) => {
          const frequency = safe.length / Math.exp(oracle.idf(each) - 1) - 1;
          expect(idf[place]).toBeCloseTo(Math.max(0, Math.log((safe.length + 1) / (frequency + 0.5))), 9);
        });
      }),
    );
  });

  it('is the same whatever the order of the texts, and however they are parted', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd e', 'd', 'd-e', '__proto__', 'constructor'), {
      maxLength: 6,
    });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), fc.nat(6), (texts, cut) => {
        const { placesOf: _, ...whole } = fitVocabulary([count(texts)], undefined);
        const parts = [texts.slice(cut).toReversed(), texts.slice(0, cut)].map((part) => count(part));
        expect(fitVocabulary(parts, undefined)).toMatchObject(whole);
        expect(whole.terms).toEqual([...new Set(texts.flat())].sort());
      }),
    );
  });

  it('leaves out terms of the list that no text uses', () => {
    expect(fitVocabulary([count([], ['boat', 'boat robot'])], undefined)).toMatchObject({ terms: [], idf: [] });
  });
});
