import { describe, expect, it } from 'vitest';
import { encodeLexicon, parseLexicon } from './lexicon';

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

  it('visits entries with the initial that a matcher accepts', () => {
    const lexicon = parseLexicon(encodeLexicon(['tide', 'tides', 'turing', 'wave']));
    const found: string[] = [];
    lexicon.search('t', { advance: () => true, accepts: (length) => length > 4 }, (entry) => found.push(entry.word));
    expect(found).toEqual(['tides', 'turing']);
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
