import type { WordMatcher } from '../background/parse-word-table';

/** A word with every run of one letter written once: "committee" and "comitte" both give "comite". */
export function collapseDoubledLetters(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}

/** Accepts the words that differ from `word` in nothing but how often a letter is repeated. */
export function matchDoubledLetters(word: string): WordMatcher {
  const key = collapseDoubledLetters(word);
  /** By letters read: letters of the key matched. */
  const matched: number[] = [0];
  return {
    advance(depth, letter) {
      const before = matched[depth] ?? 0;
      if (letter === key.charCodeAt(before)) matched[depth + 1] = before + 1;
      else if (before > 0 && letter === key.charCodeAt(before - 1)) matched[depth + 1] = before;
      else return false;
      return true;
    },
    accepts: (length) => matched[length] === key.length,
  };
}
