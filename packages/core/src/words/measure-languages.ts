import { stemLanguage } from './stem';
import type { LetterWords } from './word';

/** A language and how much of a letter is in it. */
export interface LanguageShare {
  /** ISO 639-1, or `und`. */
  readonly language: string;
  /** Of the letter's words; the shares sum to 1. */
  readonly share: number;
}

const CYRILLIC = /^\p{Script=Cyrillic}/u;
const EASTERN = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Thai}]/u;
const CYRILLIC_LANGUAGES = new Set(['ru', 'uk', 'be', 'bg', 'sr', 'mk', 'kk']);
const EASTERN_LANGUAGES = new Set(['zh', 'ja', 'ko', 'th']);

/** The languages of a letter, most first, sentence by sentence: by script, and by function words. Linear in the number of words. */
export function measureLanguages({ letter, words, foreign }: LetterWords): readonly LanguageShare[] {
  const sentences = new Map<number, string[]>();
  let latest = -1;
  for (const { start, end, sentence } of words) {
    // An acronym stands for several words at one place.
    if (start === latest) continue;
    latest = start;
    const known = sentences.get(sentence) ?? [];
    sentences.set(sentence, known);
    known.push(letter.text.slice(start, end));
  }
  const counts = new Map<string, number>();
  let total = 0;
  for (const [sentence, written] of sentences) {
    const language = foreign.get(sentence) ?? languageByScript(written, letter.language);
    counts.set(language, (counts.get(language) ?? 0) + written.length);
    total += written.length;
  }
  return Array.from(counts, ([language, count]) => ({ language, share: count / total })).sort(
    (a, b) => b.share - a.share || (a.language < b.language ? -1 : 1),
  );
}

function languageByScript(words: readonly string[], letterLanguage: string): string {
  const inCyrillic = words.filter((word) => CYRILLIC.test(word)).length;
  if (2 * inCyrillic > words.length) return CYRILLIC_LANGUAGES.has(letterLanguage) ? letterLanguage : 'ru';
  const eastern = words.filter((word) => EASTERN.test(word));
  const [first] = eastern;
  if (first === undefined || 2 * eastern.length <= words.length) return letterLanguage;
  return EASTERN_LANGUAGES.has(letterLanguage) ? letterLanguage : stemLanguage(first, letterLanguage);
}
