import type { TermTable } from './term-table';
import type { Word } from './word';

/**
 * Visits the terms of a text in order, by number and with the first and the last word of each place: the stems of its content words, and
 * phrases of two neighbouring words of which one at least is a content word.
 * Silent words between neighbours are passed over within a sentence. Terms that a closed table lacks are left out.
 * Linear in the number of words.
 */
export function visitTerms(
  words: readonly Word[],
  table: TermTable,
  visit: (term: number, first: Word, last: Word) => void,
): void {
  let previous: Word | undefined;
  for (const word of words) {
    if (word.role === 'silent') continue;
    const isContent = word.role === 'content';
    if (previous !== undefined && previous.sentence === word.sentence && (isContent || previous.role === 'content')) {
      const pair = table.indexOfPair(previous.form, word.form);
      if (pair >= 0) visit(pair, previous, word);
    }
    if (isContent) {
      const term = table.indexOfStem(word.form);
      if (term >= 0) visit(term, word, word);
    }
    previous = word;
  }
}
