import { expect, test } from 'vitest';
import { findBadEntry } from './find-bad-entry';

test.each([4, 100_000])(
  'names the first entry that is out of range or comes twice in its row, of %i columns',
  (columns) => {
    const last = columns - 1;
    const find = (...rows: readonly (readonly number[])[]) => {
      const rowStart = Uint32Array.of(0, ...rows.map((_, row) => rows.slice(0, row + 1).flat().length));
      return findBadEntry(rowStart, Uint32Array.from(rows.flat()), columns);
    };
    expect(find([0, last], [], [last, 0], [1, 2])).toBeUndefined();
    expect(find([0, 1], [2, 1, 2])).toEqual({ row: 1, entry: 4 });
    expect(find([0, 1], [last, columns], [0, 0])).toEqual({ row: 1, entry: 3 });
    expect(find()).toBeUndefined();
  },
);
