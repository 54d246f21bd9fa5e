import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../letter/test-support';
import { createTermCounter } from './count-terms';
import { createWordReader } from './read-words';
import { createTermTable } from './term-table';
import { visitTerms } from './visit-terms';

describe('counted terms', () => {
  it('are how often each term occurs, by weight', () => {
    const table = createTermTable();
    const counter = createTermCounter(table);
    const reader = createWordReader();
    counter.add(reader.read('Robots', 'description').words, 3);
    counter.add(reader.read('A robot swims. Robots sink.', 'description').words);
    const { terms, counts } = counter.take();
    expect(Object.fromEntries(Array.from(terms, (term, place) => [table.terms[term], counts[place]]))).toEqual({
      robot: 5,
      'robot swim': 1,
      swim: 1,
      'robot sink': 1,
      sink: 1,
    });
    expect(counter.take()).toEqual({ terms: new Uint32Array(), counts: new Uint32Array() });
  });

  it('add up to the terms visited, each once, for one text after the other', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const table = createTermTable();
        const counter = createTermCounter(table);
        const reader = createWordReader();
        for (const text of texts) {
          const { words } = reader.read(text, 'letter');
          const expected = new Map<number, number>();
          visitTerms(words, table, (term) => expected.set(term, (expected.get(term) ?? 0) + 1));
          counter.add(words);
          const { terms, counts } = counter.take();
          expect(new Map(Array.from(terms, (term, place) => [term, counts[place]]))).toEqual(expected);
        }
      }),
    );
  });
});
