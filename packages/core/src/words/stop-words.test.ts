import { describe, expect, it } from 'vitest';
import { isStopWord } from './stop-words';

describe('stop words', () => {
  it.each([
    ['en', 'the'],
    ['en', 'twenty'],
    ['en', 'very'],
    ['ru', 'который'],
    ['ru', 'еще'],
    ['de', 'außerdem'],
    ['fr', 'toutes'],
    ['es', 'también'],
    ['it', 'perché'],
    ['pt', 'também'],
  ])('in %s hold %s', (language, word) => {
    expect(isStopWord(word, language)).toBe(true);
  });

  it.each(['robot', 'model', 'network', 'data', 'language', 'speech', 'image', 'music', 'water'])(
    'hold no topic: %s',
    (word) => {
      expect(isStopWord(word, 'en')).toBe(false);
    },
  );

  it('are of one language each', () => {
    expect(isStopWord('und', 'en')).toBe(false);
    expect(isStopWord('die', 'en')).toBe(false);
    expect(isStopWord('the', 'xx')).toBe(false);
  });
});
