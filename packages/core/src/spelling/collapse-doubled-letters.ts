/** A word with every run of one letter written once: "committee" and "comitte" both give "comite". */
export function collapseDoubledLetters(word: string): string {
  return word.replace(/(.)\1+/gu, '$1');
}
