import { describe, expect, it } from 'vitest';
import type { Problem } from '../solvers/solver';
import { packProblem } from '../solvers/solver-suite/random-problem';
import { describeRepair } from './describe-repair';
import { listRepairs } from './list-repairs';

const ids = { applicants: ['ada', 'ben', 'cy', 'dora'], targets: ['hive', 'storm'] };
const describeAll = (problem: Problem) => listRepairs(problem, ids).map(({ message }) => message);

describe('a repair in words', () => {
  it('says what to open, who may stay out, and who may go elsewhere', () => {
    const scores = [
      [1, 1],
      [1, null],
      [1, null],
      [1, null],
    ];
    const seats = [
      [0, 2],
      [0, 2],
    ] as const;
    expect(describeAll(packProblem({ scores, seats }))).toEqual([
      'Open 1 more place: 1 in hive.',
      'Let people do without 1 place: for instance dora. 2 others compete for the same places.',
      'Let 1 more person go where they may not go now: for instance dora to storm.',
    ]);
  });

  it('says which minimum to lower, and which lock to remove first', () => {
    const scores = [
      [1, 1],
      [null, 1],
      [null, 1],
      [null, 1],
    ];
    const seats = [
      [3, 3],
      [0, 1],
    ] as const;
    const places = scores.map(() => [0, 1] as const);
    const pinned = [[1, 0]] as const;
    expect(describeAll(packProblem({ scores, seats, places, pinned }))[0]).toBe(
      'Remove the lock of ben in hive. Lower the minimum of hive by 2.',
    );
  });

  it('uses the names it is given', () => {
    const seats = [{ project: 'hive', more: 2 }];
    const changes = [{ kind: 'open-seats', count: 2, seats, among: ['hive', 'storm'] }] as const;
    const names = { applicant: (id: string) => id, project: (id: string) => `“The ${id}”` };
    expect(describeRepair({ changes }, names)).toBe(
      'Open 2 more places: 2 in “The hive”. 1 other project is full with them.',
    );
  });

  it('cuts long lists', () => {
    const pairs = Array.from({ length: 8 }, () => ({ applicant: 'ada', project: 'storm' }));
    expect(describeRepair({ changes: [{ kind: 'allow-pairs', count: 8, pairs }] })).toMatch(
      /(ada to storm, ){5}ada to storm and 2 more\.$/,
    );
  });
});

describe('the list of repairs', () => {
  it('begins with the fewest changes, names ids in their order and ends after five', () => {
    // Three too many for the hive, and a minimum of one that nobody may fill.
    const scores = [...Array(4).fill([1, null, null]), [null, 1, null]];
    const problem = packProblem({
      scores,
      seats: [
        [0, 1],
        [0, 4],
        [1, 1],
      ],
    });
    const repairs = listRepairs(problem, {
      applicants: ['eve', 'dan', 'cy', 'ben', 'ada'],
      targets: ['hive', 'storm', 'void'],
    });
    expect(repairs).toHaveLength(5);
    expect(repairs.map(({ changes }) => changes.map(({ kind }) => kind))).toContainEqual([
      'open-seats',
      'lower-minimums',
    ]);
    const counts = repairs.map(({ changes }) => changes.reduce((sum, { count }) => sum + count, 0));
    expect(counts).toEqual(counts.toSorted((a, b) => a - b));
    expect(repairs.flatMap(({ changes }) => changes)).toContainEqual({
      kind: 'leave-out',
      count: 3,
      places: ['ben', 'cy', 'dan'].map((applicant) => ({ applicant, fewer: 1 })),
      among: ['ben', 'cy', 'dan', 'eve'],
    });
  });
});
