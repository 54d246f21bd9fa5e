/** Up to as many columns what was seen last stays in the processor's first cache. */
const FEW_COLUMNS = 2 ** 13;

export interface BadEntry {
  readonly row: number;
  readonly entry: number;
}

/** The first entry of rows that is none of the columns, or is in its row already. O(entries + columns). */
export function findBadEntry(rowStart: Uint32Array, entries: Uint32Array, columns: number): BadEntry | undefined {
  return columns <= FEW_COLUMNS ? findBadOfFew(rowStart, entries, columns) : findBadOfMany(rowStart, entries, columns);
}

/** Remembers the row that each column was last seen in. */
function findBadOfFew(rowStart: Uint32Array, entries: Uint32Array, columns: number): BadEntry | undefined {
  const seenBy = new Int32Array(columns).fill(-1);
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const end = rowStart[row + 1]!;
    for (let entry = rowStart[row]!; entry < end; entry++) {
      const column = entries[entry]!;
      if (column >= columns || seenBy[column] === row) return { row, entry };
      seenBy[column] = row;
    }
  }
  return undefined;
}

/** A bit for each column, cleared after each row: memory that is written all over costs more than a second look at the row. */
function findBadOfMany(rowStart: Uint32Array, entries: Uint32Array, columns: number): BadEntry | undefined {
  const isSeen = new Int32Array((columns >>> 5) + 1);
  for (let row = 0; row + 1 < rowStart.length; row++) {
    const start = rowStart[row]!;
    const end = rowStart[row + 1]!;
    for (let entry = start; entry < end; entry++) {
      const column = entries[entry]!;
      if (column >= columns) return { row, entry };
      const bit = 1 << (column & 31);
      const seen = isSeen[column >>> 5]!;
      if ((seen & bit) !== 0) return { row, entry };
      isSeen[column >>> 5] = seen | bit;
    }
    for (let entry = start; entry < end; entry++) isSeen[entries[entry]! >>> 5] = 0;
  }
  return undefined;
}
