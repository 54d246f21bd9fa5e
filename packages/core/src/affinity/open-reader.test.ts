import { describe, expect, it } from 'vitest';
import { PLAIN_WORDING } from '../words/wording';
import { openReader } from './open-reader';

const language = { spelling: { vocabulary: ['glacier'], seen: [] }, wording: PLAIN_WORDING };

describe('the reader of a model', () => {
  it('is one for all who read with the same model', () => {
    const reader = openReader(language, {});
    expect(openReader({ ...language }, { spelling: true })).toBe(reader);
  });

  it('is another where words are repaired or worded otherwise', () => {
    const reader = openReader(language, {});
    expect(openReader(language, { spelling: false })).not.toBe(reader);
    const acronyms = [['ml', 'machine learning']] as const;
    const worded = openReader({ ...language, wording: { ...PLAIN_WORDING, acronyms } }, {});
    expect(worded.read('I like ML.', 'letter').words.map(({ form }) => form.word)).toContain('machine');
    const plain = openReader(language, {});
    expect(plain.read('I like XQ.', 'letter').words.map(({ form }) => form.word)).toEqual(['i', 'like', 'xq']);
  });
});
