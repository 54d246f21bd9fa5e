import type { ProfileCounts } from '../words/read-texts';

/** With fewer letters or targets than these the contrast would drop most of a letter. */
const FEWEST_LETTERS = 20;
const FEWEST_TARGETS = 10;
/** Boilerplate is in more than this share of the letters, in at least so many, and so many times as common as among the targets. */
const LETTER_SHARE = 0.3;
const LEAST_LETTERS = 6;
const CONTRAST = 4;

/**
 * Terms that nearly every letter holds and hardly a target, ascending: what is said because it is a letter, or because it is this programme.
 * Rich profiles do not take part. Linear in the distinct terms of all texts.
 * @param letters by places in a vocabulary of `terms` terms, and so are `targets`.
 */
export function findBoilerplate(
  letters: readonly ProfileCounts[],
  targets: readonly ProfileCounts[],
  terms: number,
): readonly number[] {
  const compared = letters.filter((letter) => letter.shares === undefined && letter.terms.length > 0);
  if (compared.length < FEWEST_LETTERS || targets.length < FEWEST_TARGETS) return [];
  const inLetters = countTexts(compared, terms);
  const inTargets = countTexts(targets, terms);
  return [...inLetters.keys()].filter((term) => {
    const letterShare = (inLetters[term] ?? 0) / compared.length;
    const targetShare = (inTargets[term] ?? 0) / targets.length;
    return letterShare > LETTER_SHARE && (inLetters[term] ?? 0) >= LEAST_LETTERS && letterShare > CONTRAST * targetShare;
  });
}

function countTexts(texts: readonly ProfileCounts[], terms: number): Uint32Array {
  const frequency = new Uint32Array(terms);
  for (const text of texts) for (const term of text.terms) frequency[term] = (frequency[term] ?? 0) + 1;
  return frequency;
}
