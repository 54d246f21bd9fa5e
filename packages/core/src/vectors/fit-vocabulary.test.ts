import fc from 'fast-check';
import TfIdf from 'natural/lib/natural/tfidf/tfidf.js';
import { describe, expect, it } from 'vitest';
import type { TermCounts } from '../words/count-terms';
import { fitVocabulary, renumberTerms } from './fit-vocabulary';

/** Texts as lists of terms, counted by a table of them. */
function count(texts: readonly (readonly string[])[]): { table: string[]; counts: TermCounts[] } {
  const table = [...new Set(texts.flat())];
  const counts = texts.map((text) => {
    const terms = [...new Set(text)];
    return {
      terms: Uint32Array.from(terms, (term) => table.indexOf(term)),
      counts: Uint32Array.from(terms, (term) => text.filter((each) => each === term).length),
    };
  });
  return { table, counts };
}

describe('a vocabulary', () => {
  it('holds the terms in order, with ln((N + 1) / (df + 0.5))', () => {
    const { table, counts } = count([['robot', 'boat', 'boat'], ['boat'], []]);
    const vocabulary = fitVocabulary(counts, table, undefined);
    expect(vocabulary.terms).toEqual(['boat', 'robot']);
    expect(vocabulary.idf[0]).toBeCloseTo(Math.log(3 / 2.5), 15);
    expect(vocabulary.idf[1]).toBeCloseTo(Math.log(3 / 1.5), 15);
  });

  it('renumbers counts from the table to itself', () => {
    const { table, counts } = count([['robot', 'boat', 'boat']]);
    const vocabulary = fitVocabulary(counts, table, undefined);
    const renumbered = renumberTerms(counts[0] as TermCounts, vocabulary);
    expect(Array.from(renumbered.terms, (term, place) => [vocabulary.terms[term], renumbered.counts[place]])).toEqual([
      ['robot', 1],
      ['boat', 2],
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
        const { table, counts } = count(safe);
        const { terms, idf } = fitVocabulary(counts, table, undefined);
        expect(terms).toEqual([...new Set(safe.flat())].sort());
        terms.forEach((each, place) => {
          const frequency = safe.length / Math.exp(oracle.idf(each) - 1) - 1;
          expect(idf[place]).toBeCloseTo(Math.max(0, Math.log((safe.length + 1) / (frequency + 0.5))), 9);
        });
      }),
    );
  });

  it('is the same whatever the order of the texts, and of the table', () => {
    const text = fc.array(fc.constantFrom('a', 'b', 'c', 'd e', '__proto__', 'constructor'), { maxLength: 6 });
    fc.assert(
      fc.property(fc.array(text, { maxLength: 6 }), (texts) => {
        const [one, two] = [texts, texts.toReversed()].map((each) => {
          const { table, counts } = count(each);
          return fitVocabulary(counts, table, undefined);
        });
        expect(two?.terms).toEqual(one?.terms);
        expect(two?.idf).toEqual(one?.idf);
      }),
    );
  });

  it('leaves out terms of the table that no text uses', () => {
    expect(fitVocabulary([], ['boat'], undefined)).toMatchObject({ terms: [], idf: [] });
  });
});
