import type { TermCounts } from '../words/count-terms';
import { inverseDocumentFrequency, type Rarity } from './inverse-document-frequency';

/** The terms of a programme's texts and how rare each is. */
export interface Vocabulary {
  /** Ascending. */
  readonly terms: readonly string[];
  readonly idf: readonly number[];
  /** Place in `terms` of each number of the table that the texts were counted by. */
  readonly placeOf: Uint32Array;
}

/**
 * Counts in how many texts each term occurs, and weighs it by rarity; texts without terms do not count. The order of the texts changes nothing.
 * Linear in the number of distinct terms of all texts, and a sort of the vocabulary.
 * @param table terms by the numbers that `texts` use.
 */
export function fitVocabulary(
  texts: Iterable<TermCounts>,
  table: readonly string[],
  background: Rarity | undefined,
): Vocabulary {
  const frequency = new Uint32Array(table.length);
  let documents = 0;
  for (const { terms } of texts) {
    if (terms.length > 0) documents += 1;
    for (const term of terms) frequency[term] = (frequency[term] ?? 0) + 1;
  }
  const frequencyOf = new Map(table.map((term, number) => [term, frequency[number] ?? 0]));
  const terms = table.filter((_, number) => frequency[number] !== 0).sort();
  const place = new Map(terms.map((term, position) => [term, position]));
  return {
    terms,
    idf: terms.map((term) => inverseDocumentFrequency(term, frequencyOf.get(term) ?? 0, documents, background)),
    placeOf: Uint32Array.from(table, (term) => place.get(term) ?? 0),
  };
}

/** Counts by places in a vocabulary. */
export function renumberTerms({ terms, counts }: TermCounts, { placeOf }: Vocabulary): TermCounts {
  return { terms: terms.map((term) => placeOf[term] ?? 0), counts };
}
