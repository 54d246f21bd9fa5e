import { MASKED } from './fold-words';
import { hashShingles, NO_SHINGLE, SHINGLE_WORDS } from './winnow';

/** A passage that stands in two letters, as half-open ranges of their words. */
export interface Alignment {
  readonly startInFirst: number;
  readonly endInFirst: number;
  readonly startInSecond: number;
  readonly endInSecond: number;
  /** Words that are the same in both. */
  readonly words: number;
}

/** So many words may be changed, added or left out between parts of a passage … */
const LONGEST_GAP = 3;
/** … if it then goes on with so many of the same. */
const WORDS_BEHIND_GAP = 3;

/** Finds the passages that a letter shares with another one. */
export type Aligner = (second: Int32Array) => readonly Alignment[];

/**
 * An aligner of one letter with others. A passage starts from a shingle of equal words and goes on both ways over small changes;
 * passages do not overlap in the second letter. Linear in the words of each letter.
 */
export function createAligner(first: Int32Array): Aligner {
  const places = new Map<number, number>();
  hashShingles(first).forEach((shingle, at) => {
    if (shingle !== NO_SHINGLE && !places.has(shingle)) places.set(shingle, at);
  });
  return (second) => {
    const alignments: Alignment[] = [];
    const shingles = hashShingles(second);
    let at = 0;
    let free = 0;
    while (at < shingles.length) {
      const place = shingles[at] === NO_SHINGLE ? undefined : places.get(shingles[at] ?? NO_SHINGLE);
      const ahead = place === undefined ? undefined : extend(first, place, second, at, 1, second.length);
      if (place === undefined || ahead === undefined || ahead.words < SHINGLE_WORDS) {
        at += 1;
        continue;
      }
      const behind = extend(first, place - 1, second, at - 1, -1, free - 1);
      alignments.push({
        startInFirst: behind.first + 1,
        endInFirst: ahead.first,
        startInSecond: behind.second + 1,
        endInSecond: ahead.second,
        words: behind.words + ahead.words,
      });
      free = ahead.second;
      at = Math.max(at + 1, free);
    }
    return alignments;
  };
}

/** Goes on from a pair of words while they are the same, over gaps; gives the first places beyond the last words that are the same. */
function extend(first: Int32Array, i: number, second: Int32Array, j: number, step: 1 | -1, limit: number) {
  const end = { first: i, second: j, words: 0 };
  let [gapInFirst, gapInSecond] = [0, 0];
  const isSame = (inFirst: number, inSecond: number): boolean => {
    if (step * (limit - inSecond) <= 0) return false;
    const word = first[inFirst] ?? MASKED;
    return word !== MASKED && word === second[inSecond];
  };
  const goesOn = (): boolean => {
    for (let offset = 0; offset < WORDS_BEHIND_GAP; offset += 1) {
      const [inFirst, inSecond] = [gapInFirst + offset, gapInSecond + offset];
      if (!isSame(end.first + step * inFirst, end.second + step * inSecond)) return false;
    }
    return true;
  };
  for (;;) {
    while (isSame(end.first, end.second)) {
      end.first += step;
      end.second += step;
      end.words += 1;
    }
    let isFound = false;
    for (let size = 1; size <= 2 * LONGEST_GAP && !isFound; size += 1) {
      for (gapInFirst = Math.max(0, size - LONGEST_GAP); gapInFirst <= Math.min(size, LONGEST_GAP); gapInFirst += 1) {
        gapInSecond = size - gapInFirst;
        isFound = goesOn();
        if (isFound) break;
      }
    }
    if (!isFound) return end;
    end.first += step * gapInFirst;
    end.second += step * gapInSecond;
  }
}
