import type { WordMatcher } from '../background/parse-word-table';

/**
 * Accepts the words at a restricted Damerau-Levenshtein distance (optimal string alignment: insert, delete, replace, swap neighbours) of
 * at most `limit` from `word`. A row of the table of distances for each letter read, only `limit` cells either side of the diagonal:
 * words that share a prefix share its rows, and a prefix whose row exceeds the limit ends the search below it (Ukkonen 1985).
 */
export function matchEdits(word: string, limit: number): WordMatcher {
  const width = word.length + 1;
  const deepest = word.length + limit;
  const over = limit + 1;
  const target = Uint16Array.from({ length: word.length }, (_, index) => word.charCodeAt(index));
  const rows = new Uint8Array((deepest + 1) * width).fill(over);
  const read = new Uint16Array(deepest);
  for (let column = 0; column <= Math.min(limit, word.length); column += 1) rows[column] = column;

  return {
    advance(depth, letter) {
      if (depth >= deepest) return false;
      read[depth] = letter;
      const row = depth + 1;
      const here = row * width;
      const above = depth * width;
      const first = Math.max(0, row - limit);
      const last = Math.min(word.length, row + limit);
      let smallest = over;
      // Cells outside the band keep `over`; the one left of it may hold an older prefix's distance.
      if (first > 0) rows[here + first - 1] = over;
      for (let column = first; column <= last; column += 1) {
        let distance = column === 0 ? row : Math.min(over, rows[here + column - 1]! + 1);
        if (column < row + limit) distance = Math.min(distance, rows[above + column]! + 1);
        if (column > 0) {
          const same = target[column - 1] === letter;
          distance = Math.min(distance, rows[above + column - 1]! + (same ? 0 : 1));
          const swapped =
            column > 1 && depth > 0 && target[column - 2] === letter && target[column - 1] === read[depth - 1];
          if (swapped) distance = Math.min(distance, rows[above - width + column - 2]! + 1);
        }
        rows[here + column] = distance;
        if (distance < smallest) smallest = distance;
      }
      return smallest <= limit;
    },
    accepts: (length) => rows[length * width + word.length]! <= limit && Math.abs(length - word.length) <= limit,
  };
}
