import type { OpenWord } from './mark-formalities';

/** Function words that a sentence of another language has at least. */
const FEWEST_SIGNS = 3;
const KNOWN = new Set(['de', 'en', 'es', 'fr', 'it', 'pt', 'ru', 'uk', 'ja', 'ko', 'zh', 'th']);
/** So many times as many as of the letter's own language. */
const MAJORITY = 2;

/**
 * The sentences of a letter that are clearly in another language than its main one, by their function words (Grefenstette 1995):
 * the other language by the sentence's index. Linear in the number of words.
 */
export function findForeignSentences(words: readonly OpenWord[], language: string): ReadonlyMap<number, string> {
  const foreign = new Map<number, string>();
  // Of a language that is not known here, such as Dutch, sentences may look like its neighbours'.
  if (!KNOWN.has(language)) return foreign;
  const counts = new Map<number, Map<string, number>>();
  for (const { form, sentence } of words) {
    if (form.functionWordOf === '') continue;
    const signs = counts.get(sentence) ?? new Map<string, number>();
    counts.set(sentence, signs.set(form.functionWordOf, (signs.get(form.functionWordOf) ?? 0) + 1));
  }
  for (const [sentence, signs] of counts) {
    const [best] = [...signs].sort(([a, some], [b, others]) => others - some || (a < b ? -1 : 1));
    if (best === undefined || best[0] === language || best[1] < FEWEST_SIGNS) continue;
    if (best[1] >= MAJORITY * (signs.get(language) ?? 0)) foreign.set(sentence, best[0]);
  }
  return foreign;
}
