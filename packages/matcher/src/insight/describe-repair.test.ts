import { describe, expect, it } from 'vitest';
import { findRepairs } from '../solvers';
import { packProblem } from '../solvers/solver-suite/random-problem';
import { describeRepair } from './describe-repair';

const named = { applicants: ['ada', 'ben', 'cy', 'dora'], targets: ['hive', 'storm'] };
const describeAll = (problem: Parameters<typeof findRepairs>[0]) =>
  findRepairs(problem).map((repair) => describeRepair(repair, named));

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
      'Open 1 more: 1 in hive.',
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

  it('cuts long lists', () => {
    const pairs = Array.from({ length: 8 }, () => [0, 1] as const);
    expect(describeRepair([{ kind: 'allow-pairs', count: 8, pairs }], named)).toMatch(
      /(ada to storm, ){5}ada to storm and 2 more\.$/,
    );
  });
});
