import { describe, expect, it } from 'vitest';
import { encodeDocumentFrequencies } from '../background/document-frequencies';
import { encodeLexicon } from '../background/lexicon';
import { PLAIN_WORDING } from '../words/wording';
import { openReader } from './open-reader';

const language = { spelling: { vocabulary: ['glacier'], seen: [] }, wording: PLAIN_WORDING };

describe('the reader of a model', () => {
  it('is one for all who read with the same model', () => {
    const reader = openReader(language, {});
    expect(openReader({ ...language }, { spelling: true })).toBe(reader);
  });

  it('is another where words are repaired or worded otherwise, and stays what it was', () => {
    const background = {
      documentFrequencies: encodeDocumentFrequencies(new Map(), 10),
      lexicon: encodeLexicon(['summer', 'valley']),
    };
    const repairing = openReader(language, { background });
    const plain = openReader(language, {});
    expect(plain).not.toBe(repairing);
    expect(openReader(language, { background, spelling: false })).toBe(plain);
    expect(openReader(language, { background })).toBe(repairing);
    const wordsOf = (reader: typeof plain) =>
      reader
        .read('I want to measure how the glaciar of our valley moves every summer.', 'letter')
        .words.map(({ form }) => form.word);
    expect(wordsOf(repairing)).toContain('glacier');
    expect(wordsOf(plain)).toContain('glaciar');

    const acronyms = [['xq', 'machine learning']] as const;
    const worded = openReader({ ...language, wording: { ...PLAIN_WORDING, acronyms } }, {});
    expect(worded.read('I like XQ.', 'letter').words.map(({ form }) => form.word)).toContain('machine');
  });
});
