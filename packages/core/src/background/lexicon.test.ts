import { describe, expect, it } from 'vitest';
import { createLexicon, encodeLexicon, parseLexicon } from './lexicon';

describe('parseLexicon', () => {
  it('knows the words that were packed, how common they are and which are names', () => {
    const lexicon = parseLexicon(
      encodeLexicon(['tide', 'turing', 'tidal', 'tide'], {
        frequencyOf: (word) => word.length * 1000,
        isName: (word) => word === 'turing',
      }),
    );
    expect(lexicon.size).toBe(3);
    expect(lexicon.has('tidal')).toBe(true);
    expect(lexicon.has('tid')).toBe(false);
    expect(lexicon.entryOf('tide')).toEqual({ word: 'tide', frequency: 4000, isName: false });
    expect(lexicon.entryOf('turing')).toEqual({ word: 'turing', frequency: 6000, isName: true });
    expect(lexicon.entryOf('tid')).toBeUndefined();
  });

  it('finds words that differ in doubled letters only, names among them', () => {
    const lexicon = parseLexicon(
      encodeLexicon(['lagoon', 'lagon', 'lagonda', 'llagoon', 'moon'], { isName: (word) => word === 'lagon' }),
    );
    const found = lexicon.doubledOf('lagooon').map(({ word }) => word);
    expect(found.toSorted()).toEqual(['lagon', 'lagoon', 'llagoon']);
    expect(lexicon.doubledOf('lagun')).toEqual([]);
  });

  it('finds near words that are common enough and no names', () => {
    const lexicon = createLexicon(new Map(Object.entries({ tide: 9, tides: 3, tidal: 3, ride: 50, side: 2 })));
    const words = (limit: number, least: number) =>
      lexicon
        .nearOf('tidee', limit, least)
        .map(({ word }) => word)
        .toSorted();
    expect(words(1, 0)).toEqual(['tide', 'tides']);
    expect(words(1, 4)).toEqual(['tide']);
    expect(words(2, 0)).toEqual(['tidal', 'tide', 'tides']);
    expect(parseLexicon(encodeLexicon(['tide'], { isName: () => true })).nearOf('tidee', 1, 0)).toEqual([]);
  });

  it('lists its words in ascending order', () => {
    const lexicon = parseLexicon(encodeLexicon(['wave', 'tide', 'naïve']));
    expect(lexicon.entries().map(({ word }) => word)).toEqual(['naïve', 'tide', 'wave']);
  });

  it('counts a word once where nothing else is said', () => {
    expect(parseLexicon(encodeLexicon(['tide'])).entryOf('tide')).toEqual({
      word: 'tide',
      frequency: 1,
      isName: false,
    });
  });

  it('refuses bytes that are no table', () => {
    expect(() => parseLexicon(new Uint8Array(40))).toThrow(/core: the lexicon table is damaged/);
  });
});
