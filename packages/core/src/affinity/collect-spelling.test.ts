import { describe, expect, it } from 'vitest';
import { encodeDocumentFrequencies } from '../background/document-frequencies';
import { encodeLexicon } from '../background/lexicon';
import { collectSeenWords } from '../words/collect-seen-words';
import { buildSpeller, collectSpelling, joinTexts } from './collect-spelling';

const BACKGROUND = {
  documentFrequencies: encodeDocumentFrequencies(new Map(), 1),
  lexicon: encodeLexicon(['river', 'rivers']),
};

describe('words that count as spelt right', () => {
  it('are those of the projects, and those of three letters, documents included', () => {
    const applicants = [
      { id: 'a', letter: 'Halmari songs' },
      { id: 'b', letter: 'halmari', documents: ['Songs'] },
      { id: 'c', letter: 'Halmari, Halmari, songs.' },
      { id: 'd', letter: 'Tapes' },
    ];
    const targets = [{ id: 'p', title: 'Zither', description: 'old tunes', descriptions: { de: 'Weisen' } }];
    expect(collectSpelling(collectSeenWords(joinTexts(applicants)), targets)).toEqual({
      vocabulary: ['tunes', 'weisen', 'zither'],
      seen: [
        ['halmari', 3],
        ['songs', 3],
      ],
    });
  });

  it('make a speller only with tables, and unless it is turned off', () => {
    const spelling = { vocabulary: [], seen: [] };
    expect(buildSpeller(spelling, {})).toBeUndefined();
    expect(buildSpeller(spelling, { background: BACKGROUND, spelling: false })).toBeUndefined();
    expect(buildSpeller(spelling, { background: BACKGROUND })?.repair('rivver', 'rivver', false)?.to).toBe('river');
  });
});
