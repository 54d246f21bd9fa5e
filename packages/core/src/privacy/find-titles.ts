import { wordSet } from './ordinary-words';
import type { Removal } from './removal';
import { gapBetween, type TextWord } from './scan-text-words';

/** Forms of address that tell a gender, as they are written. */
const TITLES = wordSet(
  'Mr Mrs Ms Miss Mister Missus Sir Madam Herr Frau Monsieur Madame Mme Mlle Señor Señora Señorita Господин Госпожа Господину Госпоже господин госпожа господину госпоже',
);
/** Before a name alone: "Ms" is also a unit, "Miss" a verb, "Frau" a noun. */
const BEFORE_NAMES = wordSet('Mr Mrs Ms Miss Mister Herr Frau Madame Monsieur Mme');
const GENDERS = wordSet(
  'woman women girl female lady man male guy boy gentleman transgender nonbinary девушка девушки женщина женщины парень парня мужчина мужчины',
);
const BEFORE_GENDERS =
  /(?:\bas an?|\bi am an?|\bi['’]m an?|\bbeing an?|(?<!\p{L})как|(?<!\p{L})будучи|(?<!\p{L})я)(?: (?:young|only|black|asian|russian|african|latina|queer|trans|молодая|молодой|единственная))?[ \n]$/iu;
const ABBREVIATED = /(?<!\p{L})(?:г-н|г-жа|г-ну|г-же)(?!\p{L})/giu;
const PRONOUNS =
  /[([]?\b(?:she|he|they)\s?\/\s?(?:her|him|hers|his|them|theirs?|they)(?:\s?\/\s?(?:hers|his|theirs))?\b[)\]]?/giu;
const LABELLED = /(?<!\p{L})(?:gender|sex|pronouns|пол|местоимения)[ \t]{0,3}[:：=][ \t]{0,3}([\p{L}/-]{1,24})/giu;

/** Forms of address and of self-reference that tell a gender. Russian past tenses tell it too, and stay. Linear in the text's length. */
export function findTitles(text: string, words: readonly TextWord[]): readonly Removal[] {
  const found: Removal[] = [];
  const add = (start: number, end: number) => found.push({ kind: 'title', start, end });
  words.forEach((word, at) => {
    if (TITLES.has(word.text) || (isAddressed(words, at) && /^(?:sir|madam|sirs|madams|мадам|сэр)$/.test(word.lower))) {
      const dot = text.charAt(word.end) === '.' && BEFORE_NAMES.has(word.text) ? 1 : 0;
      const next = words[at + 1];
      const gap = gapBetween(text, word, next);
      const isBeforeName =
        next !== undefined && (next.isCapital || /\[\p{L}/u.test(gap)) && /^\.?[ \t\u00a0/]{0,2}\[?$/.test(gap);
      if (!BEFORE_NAMES.has(word.text) || isBeforeName || dot === 1) add(word.start, word.end + dot);
    }
    if (GENDERS.has(word.lower) && BEFORE_GENDERS.test(text.slice(Math.max(0, word.start - 40), word.start)))
      add(word.start, word.end);
  });
  for (const pattern of [ABBREVIATED, PRONOUNS])
    for (const match of text.matchAll(pattern)) add(match.index, match.index + match[0].length);
  for (const match of text.matchAll(LABELLED)) {
    const end = match.index + match[0].length;
    add(end - (match[1]?.length ?? 0), end);
  }
  return found;
}

function isAddressed(words: readonly TextWord[], at: number): boolean {
  return [1, 2, 3].some((back) => /^(?:dear|respected|уважаемый|уважаемая|hello)$/.test(words[at - back]?.lower ?? ''));
}
