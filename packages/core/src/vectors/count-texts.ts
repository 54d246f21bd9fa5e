import type { TermCounts } from '../words/count-terms';
import type { TermList } from '../words/term-table';

/** In how many texts, and how often, each term of a list occurs. Such counts of different texts add up. */
export interface TextCounts {
  readonly list: TermList;
  /** Texts that hold a term. */
  readonly documents: number;
  readonly frequency: Uint32Array;
  /** How often each term occurs in all texts. */
  readonly occurrences: Float64Array;
}

/** Counts texts without terms as none. Linear in the distinct terms of the texts. */
export function countTexts(texts: Iterable<TermCounts>, list: TermList): TextCounts {
  const frequency = new Uint32Array(list.first.length);
  const occurrences = new Float64Array(list.first.length);
  let documents = 0;
  for (const { terms, counts } of texts) {
    if (terms.length > 0) documents += 1;
    for (let index = 0; index < terms.length; index += 1) {
      const term = terms[index]!;
      frequency[term]! += 1;
      occurrences[term]! += counts[index]!;
    }
  }
  return { list, documents, frequency, occurrences };
}
