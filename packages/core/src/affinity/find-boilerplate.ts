import type { TextCounts } from '../vectors/count-texts';

/** With fewer letters or targets than these the contrast would drop most of a letter. */
const FEWEST_LETTERS = 20;
const FEWEST_TARGETS = 10;
/** Boilerplate is in more than this share of the letters, in at least so many, and so many times as common as among the targets. */
const LETTER_SHARE = 0.3;
const LEAST_LETTERS = 6;
const CONTRAST = 4;

/** In how many of some texts each term of a vocabulary stands. */
export interface TermFrequencies {
  readonly texts: number;
  readonly frequency: Uint32Array;
}

/**
 * Terms that nearly every letter holds and hardly a target, ascending: what is said because it is a letter, or because it is this programme.
 * Linear in the vocabulary.
 * @param letters without rich profiles and texts without a term.
 */
export function findBoilerplate(letters: TermFrequencies, targets: TermFrequencies): readonly number[] {
  if (letters.texts < FEWEST_LETTERS || targets.texts < FEWEST_TARGETS) return [];
  const found: number[] = [];
  for (let term = 0; term < letters.frequency.length; term += 1) {
    const inLetters = letters.frequency[term] ?? 0;
    const letterShare = inLetters / letters.texts;
    const targetShare = (targets.frequency[term] ?? 0) / targets.texts;
    if (letterShare > LETTER_SHARE && inLetters >= LEAST_LETTERS && letterShare > CONTRAST * targetShare)
      found.push(term);
  }
  return found;
}

/** Frequencies of parts of the texts, each numbered its own way, by places in a vocabulary of `terms` terms. */
export function sumFrequencies(
  parts: readonly Pick<TextCounts, 'documents' | 'frequency'>[],
  placesOf: readonly Uint32Array[],
  terms: number,
): TermFrequencies {
  const frequency = new Uint32Array(terms);
  parts.forEach((part, index) => {
    part.frequency.forEach((texts, term) => {
      const place = placesOf[index]?.[term];
      if (texts > 0 && place !== undefined) frequency[place]! += texts;
    });
  });
  return { texts: parts.reduce((sum, { documents }) => sum + documents, 0), frequency };
}
