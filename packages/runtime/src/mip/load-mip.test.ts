import { describe, expect, it } from 'vitest';
import { loadMip } from './load-mip';

/** max 3x + 2y, x + y <= 4, x + 3y <= 6, x <= 3.5 */
const small = {
  columns: 2,
  rows: 2,
  cost: Float64Array.of(3, 2),
  columnLower: Float64Array.of(0, 0),
  columnUpper: Float64Array.of(3.5, Infinity),
  integer: Uint8Array.of(1, 1),
  rowLower: Float64Array.of(-Infinity, -Infinity),
  rowUpper: Float64Array.of(4, 6),
  columnStart: Uint32Array.of(0, 2, 4),
  rowIndex: Uint32Array.of(0, 1, 0, 1),
  values: Float64Array.of(1, 1, 1, 3),
};

describe('loadMip', () => {
  it('gives the best whole numbers, proved', async () => {
    const solve = await loadMip();
    expect(solve(small)).toMatchObject({ status: 'optimal', objective: 11, values: Float64Array.of(3, 1) });
  });

  it('gives the relaxation with what one more unit of each row adds', async () => {
    const solve = await loadMip();
    const solution = solve(small, { relax: true });
    expect(solution).toMatchObject({ status: 'optimal', objective: 11.5 });
    if (solution.status !== 'optimal') throw new Error('unsolved');
    expect([...solution.rowDual!]).toEqual([2, 0]);
  });

  it('says where rows contradict each other', async () => {
    const solve = await loadMip();
    expect(solve({ ...small, rowLower: Float64Array.of(9, -Infinity) }).status).toBe('infeasible');
    expect(
      solve({ ...small, rowLower: Float64Array.of(9, -Infinity), rowUpper: Float64Array.of(4, 6) }, { relax: true })
        .status,
    ).toBe('infeasible');
  });

  it('ends without columns or rows', async () => {
    const solve = await loadMip();
    const nothing = new Float64Array();
    const none = new Uint32Array();
    expect(
      solve({
        columns: 0,
        rows: 0,
        cost: nothing,
        columnLower: nothing,
        columnUpper: nothing,
        integer: new Uint8Array(),
        rowLower: nothing,
        rowUpper: nothing,
        columnStart: Uint32Array.of(0),
        rowIndex: none,
        values: nothing,
      }),
    ).toMatchObject({ status: 'optimal', objective: 0 });
  });
});
