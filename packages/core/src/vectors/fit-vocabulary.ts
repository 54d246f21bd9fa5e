import type { DocumentFrequencies } from '../background';
import { inverseDocumentFrequency } from './inverse-document-frequency';

/** The terms of a programme's texts and how rare each is. */
export interface Vocabulary {
  /** Ascending. */
  readonly terms: readonly string[];
  readonly idf: readonly number[];
  readonly index: ReadonlyMap<string, number>;
}

/**
 * Counts in how many texts each term occurs, and weighs it by rarity. The order of the texts changes nothing.
 * Linear in the number of distinct terms of all texts, and a sort of the vocabulary.
 */
export function fitVocabulary(
  texts: Iterable<ReadonlyMap<string, number>>,
  background: DocumentFrequencies | undefined,
): Vocabulary {
  const frequency = new Map<string, number>();
  let documents = 0;
  for (const counts of texts) {
    if (counts.size === 0) continue;
    documents += 1;
    for (const term of counts.keys()) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  }
  const terms = [...frequency.keys()].sort((a, b) => (a < b ? -1 : a > b ? 1 : 0));
  return {
    terms,
    idf: terms.map((term) => inverseDocumentFrequency(term, frequency.get(term) ?? 0, documents, background)),
    index: new Map(terms.map((term, position) => [term, position])),
  };
}
