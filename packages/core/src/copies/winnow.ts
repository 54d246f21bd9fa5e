import { MASKED } from './fold-words';

/** Words of a shingle: six in a row are rarely the same by chance, and a slip of the pen spoils no more than six. */
export const SHINGLE_WORDS = 6;
/** Of so many shingles in a row one at least becomes a fingerprint. */
export const WINDOW_SHINGLES = 7;
/** No shingle: one of its words is masked. The largest hash there is, so that it becomes a fingerprint last. */
export const NO_SHINGLE = 0x7fffffff;

/** The hash of every run of `SHINGLE_WORDS` words, by its first word. */
export function hashShingles(words: Int32Array): Int32Array {
  const shingles = new Int32Array(Math.max(0, words.length - SHINGLE_WORDS + 1));
  for (let at = 0; at < shingles.length; at += 1) {
    let hash = 0;
    let isWhole = true;
    for (let offset = 0; offset < SHINGLE_WORDS; offset += 1) {
      const word = words[at + offset] ?? MASKED;
      if (word === MASKED) isWhole = false;
      hash = Math.imul(hash ^ word, 0x9e3779b1);
      hash ^= hash >>> 15;
    }
    shingles[at] = isWhole ? hash : NO_SHINGLE;
  }
  return shingles;
}

/**
 * Positions of a text's fingerprints: of every window of `WINDOW_SHINGLES` shingles the least, the rightmost of equals.
 * Two texts that share `SHINGLE_WORDS + WINDOW_SHINGLES - 1` words in a row share a fingerprint there.
 * Source: Schleimer, Wilkerson, Aiken, Winnowing: local algorithms for document fingerprinting, SIGMOD 2003.
 * @complexity linear in the number of shingles.
 */
export function winnow(shingles: Int32Array): readonly number[] {
  const positions: number[] = [];
  const isAtMost = (a: number, b: number): boolean => (shingles[a] ?? NO_SHINGLE) <= (shingles[b] ?? NO_SHINGLE);
  const windows = Math.max(shingles.length > 0 ? 1 : 0, shingles.length - WINDOW_SHINGLES + 1);
  let least = -1;
  for (let start = 0; start < windows; start += 1) {
    const end = Math.min(start + WINDOW_SHINGLES, shingles.length);
    const previous = least;
    if (least < start) {
      least = start;
      for (let at = start + 1; at < end; at += 1) if (isAtMost(at, least)) least = at;
    } else if (isAtMost(end - 1, least)) {
      least = end - 1;
    }
    if (least !== previous) positions.push(least);
  }
  return positions;
}
