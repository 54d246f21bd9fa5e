import { describe, expect, test } from 'vitest';
import { findBlockingPairs } from './find-blocking-pairs';
import { solveStable } from './solve-stable';
import { listStableAssignments } from './stable-suite/brute-force-stable';
import { solveProved } from './stable-suite/solve-proved';
import { packStable, type StableDraft, strict } from './stable-suite/stable-draft';

describe('examples', () => {
  test('Gale and Shapley (1962), example 1: three stable assignments, each side has the best of its own', () => {
    const draft = {
      applicants: [strict(0, 1, 2), strict(1, 2, 0), strict(2, 0, 1)],
      owners: [strict(1, 2, 0), strict(2, 0, 1), strict(0, 1, 2)],
      seats: [1, 1, 1],
    };
    expect(solveProved(draft).places).toEqual([0, 1, 2]);
    expect(solveProved(draft, { side: 'projects' }).places).toEqual([2, 0, 1]);
  });

  test('Gale and Shapley (1962), example 2: the only stable assignment', () => {
    const draft = {
      applicants: [strict(0, 1, 2, 3), strict(0, 3, 2, 1), strict(1, 0, 2, 3), strict(3, 1, 2, 0)],
      owners: [strict(3, 2, 0, 1), strict(1, 3, 0, 2), strict(3, 0, 1, 2), strict(2, 1, 0, 3)],
      seats: [1, 1, 1, 1],
    };
    expect(solveProved(draft).places).toEqual([2, 3, 0, 1]);
    expect(solveProved(draft, { side: 'projects' }).places).toEqual([2, 3, 0, 1]);
  });

  test('a workshop with two seats: who is turned away proposes on, and the unplaced are told why', () => {
    const draft = {
      applicants: [strict(0, 1), strict(0, 1), strict(0), strict(0), [], strict(2), strict(3)],
      owners: [strict(3, 2, 1, 0), strict(1, 0), [], strict(6)],
      seats: [2, 1, 1, 0],
      min: [0, 1, 1, 0],
    };
    const outcome = solveProved(draft);
    expect(outcome.places).toEqual([-1, 1, 0, 0, -1, -1, -1]);
    expect(outcome.placed).toBe(3);
    expect(outcome.unplaced).toEqual({
      nothingListed: Uint32Array.of(4),
      nobodyAccepts: Uint32Array.of(5),
      noSeats: Uint32Array.of(6),
      othersPreferred: Uint32Array.of(0),
    });
    expect(outcome.minimumsMissed).toEqual([{ project: 2, min: 1, placed: 0, inEveryStableAssignment: true }]);
    expect(outcome.blockingPairs).toEqual([]);
  });

  test('Abraham, Irving and Manlove (2007), figure 1: seven students, eight projects, three lecturers', () => {
    const draft: StableDraft = {
      applicants: [
        strict(0, 6),
        strict(0, 1, 2, 3, 4, 5),
        strict(1, 0, 3),
        strict(1),
        strict(0, 1, 2, 3),
        strict(1, 2, 3, 4, 5),
        strict(4, 2, 7),
      ],
      owners: [strict(6, 3, 0, 2, 1, 4, 5), strict(2, 1, 5, 6, 4), strict(0, 6)],
      seats: [2, 1, 1, 1, 1, 1, 1, 1],
      supervisors: { of: [0, 0, 0, 1, 1, 1, 2, 2], seats: [3, 2, 2] },
    };
    expect(listStableAssignments(draft, true)).toContainEqual(solveProved(draft).places);
    expect(solveProved(draft).places).toEqual([0, 4, 3, 1, -1, -1, 2]);
    expect(solveProved(draft, { side: 'projects' }).places).toEqual([0, 4, 3, 1, -1, -1, 2]);
  });

  test('a supervisor with one seat for two projects: each side has another optimum', () => {
    const draft: StableDraft = {
      applicants: [strict(0, 2), strict(2, 1)],
      owners: [strict(1, 0), strict(0, 1)],
      seats: [1, 1, 1],
      supervisors: { of: [0, 0, 1], seats: [1, 1] },
    };
    expect(solveProved(draft).places).toEqual([0, 2]);
    expect(solveProved(draft, { side: 'projects' }).places).toEqual([2, 1]);
  });

  test('a minimum that one stable assignment misses and another fills is not said to be lost for good', () => {
    const draft: StableDraft = {
      applicants: [strict(0, 2), strict(2, 1)],
      owners: [strict(1, 0), strict(0, 1)],
      seats: [1, 1, 1],
      min: [0, 1, 0],
      supervisors: { of: [0, 0, 1], seats: [1, 1] },
    };
    expect(solveProved(draft).minimumsMissed).toEqual([
      { project: 1, min: 1, placed: 0, inEveryStableAssignment: false },
    ]);
    expect(solveProved(draft, { side: 'projects' }).minimumsMissed).toEqual([]);
  });

  test('scores state what projects want, and ties go to the smaller place in line', () => {
    const draft = { applicants: [strict(0), strict(0), strict(0)], scores: [[0.5], [0.9], [0.5]], seats: [2] };
    expect(solveProved(draft).places).toEqual([0, 0, -1]);
    expect(solveProved(draft, { tieOrder: { applicants: Uint32Array.of(2, 1, 0) } }).places).toEqual([-1, 0, 0]);
    const tied = { applicants: [[[1, 0]]], scores: [[1, 1]], seats: [1, 1] };
    expect(solveProved(tied).places).toEqual([0]);
    expect(solveProved(tied, { tieOrder: { projects: Uint32Array.of(1, 0) } }).places).toEqual([1]);
  });
});

describe('degenerate problems', () => {
  const cases: readonly (readonly [string, StableDraft, readonly number[]])[] = [
    ['nobody and nothing', { applicants: [], owners: [], seats: [] }, []],
    ['no applicants', { applicants: [], owners: [[]], seats: [1] }, []],
    ['no projects', { applicants: [[], []], owners: [], seats: [] }, [-1, -1]],
    ['one pair', { applicants: [strict(0)], owners: [strict(0)], seats: [1] }, [0]],
    ['one sided wishes', { applicants: [strict(0)], owners: [[]], seats: [1] }, [-1]],
    [
      'all tied',
      { applicants: [[[0, 1]], [[0, 1]], [[0, 1]]], owners: [[[2, 1, 0]], [[2, 1, 0]]], seats: [1, 1] },
      [0, 1, -1],
    ],
    ['seats without end', { applicants: [strict(0), strict(0)], owners: [strict(1, 0)], seats: [2 ** 32 - 1] }, [0, 0]],
    [
      'a supervisor without seats',
      { applicants: [strict(0)], owners: [strict(0)], seats: [1], supervisors: { of: [0], seats: [0] } },
      [-1],
    ],
    [
      'a supervisor without projects',
      { applicants: [strict(0)], owners: [[], strict(0)], seats: [1], supervisors: { of: [1], seats: [5, 5] } },
      [0],
    ],
  ];
  test.each(cases)('%s', (_, draft, expected) => {
    expect(solveProved(draft).places).toEqual(expected);
    expect(solveProved(draft, { side: 'projects' }).places).toEqual(expected);
  });
});

describe('stopping', () => {
  test.each(['applicants', 'projects'] as const)('stopped at once, nobody is placed: %s', (side) => {
    const problem = packStable({ applicants: [strict(0)], owners: [strict(0)], seats: [1] });
    const outcome = solveStable(problem, { side, shouldStop: () => true });
    expect(outcome).toEqual({ status: 'stopped', projectOf: Int32Array.of(-1), placed: 0 });
  });

  test('stopped on the way, seats hold', () => {
    const count = 100_000;
    const problem = packStable({
      applicants: Array.from({ length: count }, () => strict(0, 1)),
      scores: Array.from({ length: count }, (_, applicant) => [applicant, -applicant]),
      seats: [60_000, 60_000],
    });
    for (const side of ['applicants', 'projects'] as const) {
      let polls = 0;
      const outcome = solveStable(problem, { side, shouldStop: () => ++polls > 1 });
      expect(outcome.status).toBe('stopped');
      expect(() => findBlockingPairs(problem, outcome.projectOf, { most: 1 })).not.toThrow();
    }
  });
});
