/** Longer words are not compared. */
export const LONGEST_EDITED_WORD = 31;

/**
 * Whether two words are at a restricted Damerau-Levenshtein distance (insert, delete, replace, swap two neighbours, no part edited twice) of
 * at most `limit`. Linear in their length for a limit that is small.
 * @param letters holds the second word at `[from, to)`.
 */
export function isWithinEdits(word: string, letters: Uint16Array, from: number, to: number, limit: number): boolean {
  return isRestWithin(word, 0, letters, from, to, limit);
}

/** Equal letters at the beginning are never edited: an optimal alignment can always leave them. */
function isRestWithin(
  word: string,
  at: number,
  letters: Uint16Array,
  from: number,
  to: number,
  limit: number,
): boolean {
  while (at < word.length && from < to && word.charCodeAt(at) === letters[from]) {
    at += 1;
    from += 1;
  }
  const left = word.length - at;
  const others = to - from;
  if (left === 0 || others === 0) return left + others <= limit;
  if (limit === 0 || Math.abs(left - others) > limit) return false;
  const rest = limit - 1;
  return (
    isRestWithin(word, at + 1, letters, from + 1, to, rest) ||
    isRestWithin(word, at + 1, letters, from, to, rest) ||
    isRestWithin(word, at, letters, from + 1, to, rest) ||
    (letters[from + 1] === word.charCodeAt(at) &&
      from + 1 < to &&
      word.charCodeAt(at + 1) === letters[from] &&
      isRestWithin(word, at + 2, letters, from + 2, to, rest))
  );
}
