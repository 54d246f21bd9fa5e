import type { TermOccurrence } from '../types';
import type { Word } from './read-words';

/**
 * Terms of a text: the stems of its content words, and phrases of two neighbouring words of which one at least is a content word.
 * Silent words between neighbours are skipped over within a sentence. Linear in the number of words.
 */
export function extractTerms(words: readonly Word[]): readonly TermOccurrence[] {
  const terms: TermOccurrence[] = [];
  let previous: Word | undefined;
  for (const word of words) {
    if (word.role === 'silent') continue;
    if (
      previous !== undefined &&
      previous.sentence === word.sentence &&
      (previous.role === 'content' || word.role === 'content')
    ) {
      terms.push({
        term: `${previous.stem} ${word.stem}`,
        start: previous.start,
        end: word.end,
        sentence: word.sentence,
      });
    }
    if (word.role === 'content')
      terms.push({ term: word.stem, start: word.start, end: word.end, sentence: word.sentence });
    previous = word;
  }
  return terms;
}

/** How often each term occurs. */
export function countTerms(
  terms: readonly TermOccurrence[],
  weight = 1,
  into = new Map<string, number>(),
): Map<string, number> {
  for (const { term } of terms) into.set(term, (into.get(term) ?? 0) + weight);
  return into;
}
