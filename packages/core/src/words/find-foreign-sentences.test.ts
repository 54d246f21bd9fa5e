import { describe, expect, it } from 'vitest';
import { createWordReader } from './read-words';

/** Takes every long word for a misspelt one. */
const spelling = {
  repair: (word: string) => (word.length < 6 ? undefined : { to: `${word}e`, reason: 'one-edit' as const }),
};
const ENGLISH =
  'I built the gauge that measures how the river behind our school floods, and I would like to know where the water comes from.';
const GERMAN =
  'Die Überschwemmungen habe ich mit einem Modell der Niederschläge für das ganze Tal verglichen, und es war nicht genau.';

function foreignIn(text: string): readonly (readonly [string, string])[] {
  const { letter, foreign } = createWordReader().read(text, 'letter');
  return [...foreign].map(([sentence, language]) => {
    const { start, end } = letter.sentences[sentence] ?? { start: 0, end: 0 };
    return [text.slice(start, end), language];
  });
}

describe('sentences in another language', () => {
  it('are found by their function words', () => {
    expect(foreignIn(`${ENGLISH} ${ENGLISH}\n${GERMAN}`)).toEqual([[GERMAN, 'de']]);
    expect(foreignIn(`${GERMAN} ${GERMAN}\n${ENGLISH}`)).toEqual([[ENGLISH, 'en']]);
  });

  it('are stemmed in it, and not repaired as English', () => {
    const text = `${ENGLISH} ${ENGLISH}\n${GERMAN}`;
    const { words, repairs } = createWordReader(spelling).read(text, 'letter');
    const plain = createWordReader().read(`${GERMAN} ${GERMAN}`, 'letter').words;
    const stemOf = (all: typeof words, word: string) => all.find(({ form }) => form.word === word)?.form.stem;
    for (const word of ['überschwemmungen', 'niederschläge']) expect(stemOf(words, word)).toBe(stemOf(plain, word));
    const german = text.indexOf(GERMAN);
    expect(repairs.length).toBeGreaterThan(0);
    expect(repairs.filter(({ start }) => start >= german)).toEqual([]);
  });

  it('are not seen in a letter of one language, nor where a name or a title is quoted', () => {
    for (const text of [`${ENGLISH} ${ENGLISH}`, `${GERMAN} ${GERMAN}`, `${ENGLISH} I read "Der Fluss" by day.`])
      expect(foreignIn(text)).toEqual([]);
    expect(foreignIn('')).toEqual([]);
  });

  it('are not guessed in a language whose function words are not known', () => {
    const dutch =
      'Het is was we water van de rivier en het dal, en de overstroming is niet ver van ons huis in het dorp geweest.';
    expect(foreignIn(`${dutch} ${dutch} ${dutch}`)).toEqual([]);
  });
});
