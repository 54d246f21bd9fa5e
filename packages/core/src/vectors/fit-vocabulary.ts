import type { TermCounts } from '../words/count-terms';
import { inverseDocumentFrequency, type Rarity } from './inverse-document-frequency';

/** The terms of a programme's texts and how rare each is. */
export interface Vocabulary {
  /** Ascending. */
  readonly terms: readonly string[];
  readonly idf: readonly number[];
  /** How often each term occurs in all texts. */
  readonly occurrences: readonly number[];
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
  const occurrences = new Float64Array(table.length);
  let documents = 0;
  for (const { terms, counts } of texts) {
    if (terms.length > 0) documents += 1;
    terms.forEach((term, index) => {
      frequency[term] = (frequency[term] ?? 0) + 1;
      occurrences[term] = (occurrences[term] ?? 0) + (counts[index] ?? 0);
    });
  }
  const numberOf = new Map(table.map((term, number) => [term, number]));
  const terms = table.filter((_, number) => frequency[number] !== 0).sort();
  const place = new Map(terms.map((term, position) => [term, position]));
  return {
    terms,
    idf: terms.map((term) =>
      inverseDocumentFrequency(term, frequency[numberOf.get(term) ?? 0] ?? 0, documents, background),
    ),
    occurrences: terms.map((term) => occurrences[numberOf.get(term) ?? 0] ?? 0),
    placeOf: Uint32Array.from(table, (term) => place.get(term) ?? 0),
  };
}

/** The same counts, or other data of terms, by places in a vocabulary. */
export function renumberTerms<Terms extends { readonly terms: Uint32Array }>(
  counted: Terms,
  { placeOf }: Pick<Vocabulary, 'placeOf'>,
): Terms {
  return { ...counted, terms: counted.terms.map((term) => placeOf[term] ?? 0) };
}
