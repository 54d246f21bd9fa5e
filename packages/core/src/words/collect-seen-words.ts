import { parseLetter } from '../letter/parse-letter';
import { tokenize } from './tokenize';

/** Words seen in this many letters count as spelt right. */
export const SEEN_IN_LETTERS = 3;

/** In how many of the texts each word occurs, as it is written, lower case. */
export function collectSeenWords(texts: Iterable<string>): ReadonlyMap<string, number> {
  const seen = new Map<string, number>();
  for (const text of texts) {
    const words = new Set(tokenize(parseLetter(text)).map((token) => token.word));
    for (const word of words) seen.set(word, (seen.get(word) ?? 0) + 1);
  }
  return seen;
}
