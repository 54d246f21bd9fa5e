import { DisjointSets } from './disjoint-sets';
import type { FingerprintIndex } from './fingerprint-index';
import { MASKED } from './fold-words';
import { SHINGLE_WORDS } from './winnow';

/** Fewer letters are too few to tell a form's wording from a copied one. */
const FEWEST_LETTERS = 20;
/** What stands in a larger share of the letters is the form's wording. */
const FORM_SHARE = 0.2;

/** A half-open range of a letter's words. */
export interface WordRange {
  readonly letter: number;
  readonly start: number;
  readonly end: number;
}

/** Whether a fingerprint is held by so many letters that it is no letter's own. */
export function createFormTest({ holders, numbers }: FingerprintIndex): (number: number) => boolean {
  const most = numbers.length < FEWEST_LETTERS ? Number.POSITIVE_INFINITY : FORM_SHARE * numbers.length;
  return (number) => (holders.get(number)?.length ?? 1) > most;
}

/**
 * Passages of fingerprints that pass a test, as ranges of words: one list for each passage, with every letter that holds it or a part of it.
 * Linear in the number of fingerprints.
 */
export function findPassages(
  { positions, numbers }: FingerprintIndex,
  isMeant: (number: number) => boolean,
): readonly (readonly WordRange[])[] {
  const sets = new DisjointSets(1 + numbers.reduce((most, own) => own.reduce((a, b) => Math.max(a, b), most), 0));
  const runs: { readonly range: WordRange; readonly number: number }[] = [];
  numbers.forEach((own, letter) => {
    let opening = -1;
    own.forEach((number, index) => {
      if (!isMeant(number)) {
        opening = -1;
        return;
      }
      const end = (positions[letter]?.[index] ?? 0) + SHINGLE_WORDS;
      if (opening === -1) opening = index;
      else runs.pop();
      const first = own[opening] ?? number;
      sets.join(first, number);
      runs.push({ range: { letter, start: positions[letter]?.[opening] ?? 0, end }, number: first });
    });
  });
  const passages = new Map<number, WordRange[]>();
  for (const { range, number } of runs) {
    const passage = passages.get(sets.find(number));
    if (passage === undefined) passages.set(sets.find(number), [range]);
    else passage.push(range);
  }
  return [...passages.values()];
}

/** Masks words, so that no passage holds them. */
export function maskWords(words: readonly Int32Array[], passages: readonly (readonly WordRange[])[]): void {
  for (const { letter, start, end } of passages.flat()) words[letter]?.fill(MASKED, start, end);
}
