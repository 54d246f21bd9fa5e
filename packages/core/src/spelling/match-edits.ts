import type { WordMatcher } from '../background/parse-word-table';

/** A set of prefixes of a word, the empty one among them, is held in the bits of one number. */
export const LONGEST_EDITED_WORD = 31;

const ASCII = 128;

/**
 * Accepts the words at a restricted Damerau-Levenshtein distance (insert, delete, replace, swap two neighbours, no part edited twice)
 * of at most `limit` from `word`, which has 1 to 31 letters, all ASCII.
 *
 * Bit-parallel after Wu and Manber, "Fast text searching allowing errors" (1992), with swaps added: bit j of `within[edits]` at a depth
 * says that the letters read so far are within `edits` of the first j letters of `word`. Words that share a prefix share its sets.
 * Reading a letter takes `limit + 1` steps, whatever the length.
 */
export function matchEdits(word: string, limit: number): WordMatcher {
  const whole = 1 << word.length;
  const deepest = word.length + limit;
  /** By letter: bit j where the word's j-th letter, counted from 1, is that letter. */
  const places = new Int32Array(ASCII);
  for (let index = 0; index < word.length; index += 1) {
    const letter = word.charCodeAt(index);
    places[letter] = (places[letter] ?? 0) | (2 << index);
  }
  const within = Array.from({ length: limit + 1 }, () => new Int32Array(deepest + 1));
  for (let edits = 0; edits <= limit; edits += 1) within[edits]![0] = (2 << edits) - 1;
  const read = new Int32Array(deepest + 1);

  return {
    advance(depth, letter) {
      if (depth >= deepest) return false;
      const here = letter < ASCII ? places[letter]! : 0;
      read[depth + 1] = here;
      let fewer = 0;
      let fewerBefore = 0;
      for (let edits = 0; edits <= limit; edits += 1) {
        const sets = within[edits]!;
        const before = sets[depth]!;
        let reached = (before << 1) & here;
        if (edits > 0) {
          const replaced = fewerBefore << 1;
          const inserted = fewerBefore;
          const deleted = fewer << 1;
          reached |= replaced | inserted | deleted;
          // The letter before stands one place on in the word, this one where that one should have been.
          if (depth > 0) reached |= (within[edits - 1]![depth - 1]! << 2) & read[depth]! & (here << 1);
        }
        sets[depth + 1] = reached;
        fewer = reached;
        fewerBefore = before;
      }
      return (fewer & ((whole << 1) - 1)) !== 0;
    },
    accepts: (length) => (within[limit]![length]! & whole) !== 0,
  };
}
