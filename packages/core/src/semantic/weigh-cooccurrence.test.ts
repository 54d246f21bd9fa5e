import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyUnits, type Matrix, multiply } from './test-support';
import { multiplyUpper, type UpperMatrix, weighCooccurrence } from './weigh-cooccurrence';

function dense({ size, start, column, value }: UpperMatrix): number[][] {
  const rows = Array.from({ length: size }, () => new Array<number>(size).fill(0));
  for (let row = 0; row < size; row += 1) {
    for (let place = start[row] ?? 0; place < (start[row + 1] ?? 0); place += 1) {
      const other = column[place] ?? 0;
      const [own, opposite] = [rows[row] ?? [], rows[other] ?? []];
      own[other] = value[place] ?? 0;
      opposite[row] = value[place] ?? 0;
    }
  }
  return rows;
}

/** max(0, ln(P(a, b) / (P(a) P(b)))) over ordered pairs of different words that share a unit. */
function pairByPair(units: readonly Uint32Array[], words: number): Matrix {
  const pairs = units.flatMap((unit) => {
    const distinct = [...new Set(unit)];
    return distinct.flatMap((a) => distinct.filter((b) => b !== a).map((b) => [a, b] as const));
  });
  const share = (test: (pair: readonly [number, number]) => boolean) => pairs.filter(test).length / pairs.length;
  const all = [...new Array<number>(words).keys()];
  return all.map((a) =>
    all.map((b) => {
      const both = share(([first, second]) => first === a && second === b);
      if (a === b || !(both > 0)) return 0;
      return Math.max(0, Math.log(both / (share(([first]) => first === a) * share(([, second]) => second === b))));
    }),
  );
}

describe('the weight of words that keep company', () => {
  it('is ln(P(a, b) / (P(a) P(b))) where they meet more often than by chance', () => {
    const matrix = dense(weighCooccurrence([Uint32Array.of(0, 1), Uint32Array.of(2, 3), Uint32Array.of(2, 3)], 4));
    // Of six ordered pairs two are of words 0 and 1: P(0, 1) = 1/6 and P(0) = P(1) = 1/6.
    expect(matrix[0]?.[1]).toBeCloseTo(Math.log(6), 6);
    expect(matrix[2]?.[3]).toBeCloseTo(Math.log(3), 6);
    expect(matrix[0]?.[2]).toBe(0);
    expect(matrix[1]?.[1]).toBe(0);
  });

  it('is what its definition says, pair by pair', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const expected = pairByPair(units, 9);
        const found = dense(weighCooccurrence(units, 9));
        found.forEach((row, a) => {
          row.forEach((value, b) => {
            expect(Math.abs(value - (expected[a]?.[b] ?? Number.NaN))).toBeLessThan(1e-6);
          });
        });
      }),
    );
  });

  it('is the same in whatever order units and their words come, and however often a unit repeats a word', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const turned = units.toReversed().map((unit) => Uint32Array.from([...unit, ...unit].toReversed()));
        expect(weighCooccurrence(turned, 9)).toEqual(weighCooccurrence(units, 9));
      }),
    );
  });

  it('stands in the upper half: columns ascend and lie right of the diagonal', () => {
    fc.assert(
      fc.property(anyUnits, (units) => {
        const { size, start, column, value } = weighCooccurrence(units, 9);
        for (let row = 0; row < size; row += 1) {
          const columns = [...column.subarray(start[row], start[row + 1])];
          expect(columns).toEqual([...new Set(columns)].sort((a, b) => a - b));
          expect(columns.every((each) => each > row)).toBe(true);
        }
        expect(start[size]).toBe(column.length);
        expect(value.every((each) => each > 0)).toBe(true);
      }),
    );
  });

  it('is nothing without units, in units of one word, and without words', () => {
    for (const units of [[], [Uint32Array.of()], [Uint32Array.of(1), Uint32Array.of(2, 2, 2)]])
      expect(dense(weighCooccurrence(units, 3)).flat()).toEqual(new Array(9).fill(0));
    expect(weighCooccurrence([], 0)).toMatchObject({ size: 0, column: new Uint32Array() });
  });
});

describe('the product of an upper half with a vector', () => {
  it('is that of the whole matrix, whatever the result held before', () => {
    const vector = fc.array(fc.double({ min: -2, max: 2, noNaN: true }), { minLength: 9, maxLength: 9 });
    fc.assert(
      fc.property(anyUnits, vector, (units, entries) => {
        const matrix = weighCooccurrence(units, 9);
        const result = new Float64Array(9).fill(7);
        multiplyUpper(matrix, Float64Array.from(entries), result);
        const expected = multiply(dense(matrix), entries);
        result.forEach((value, row) => {
          expect(value).toBeCloseTo(expected[row] ?? Number.NaN, 12);
        });
      }),
    );
  });
});
