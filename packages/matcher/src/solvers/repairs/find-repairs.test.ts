import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveAssignment } from '../solve-assignment';
import { bruteForce } from '../solver-suite/brute-force';
import { anyDraft, type Draft, drawDraft, packProblem, repeat } from '../solver-suite/random-problem';
import { applyRepair } from './apply-repair';
import { type ConflictRepair, findRepairs } from './find-repairs';

describe('three applicants who may only go where there are two seats', () => {
  const problem = packProblem({
    scores: [[1, 1], ...repeat([1, null], 3)],
    seats: repeat([0, 2] as const, 2),
  });

  test('one seat more, one applicant less, or one pair allowed', () => {
    expect(findRepairs(problem)).toEqual([
      [{ kind: 'open-seats', count: 1, seats: [{ project: 0, more: 1 }], among: [0] }],
      [{ kind: 'leave-out', count: 1, places: [{ applicant: 3, fewer: 1 }], among: [1, 2, 3] }],
      [{ kind: 'allow-pairs', count: 1, pairs: [[3, 1]] }],
    ]);
  });

  test('a repaired problem can be solved, and the problem itself is left as it was', () => {
    const before = JSON.stringify(problem);
    for (const repair of findRepairs(problem)) {
      expect(solveAssignment(applyRepair(problem, repair)).status).toBe('optimal');
    }
    expect(JSON.stringify(problem)).toBe(before);
  });
});

test('minimums that too few people can fill are lowered, or more people may go there', () => {
  const scores = [
    [1, 1],
    [null, 1],
    [null, 1],
  ];
  expect(
    findRepairs(
      packProblem({
        scores,
        seats: [
          [3, 3],
          [0, 3],
        ],
      }),
    ),
  ).toEqual([
    [{ kind: 'lower-minimums', count: 2, minimums: [{ project: 0, fewer: 2 }], among: [0] }],
    [
      {
        kind: 'allow-pairs',
        count: 2,
        pairs: [
          [1, 0],
          [2, 0],
        ],
      },
    ],
  ]);
});

test('where both sides fail, every repair mends both', () => {
  const scores = [...repeat([1, null], 3), [null, 1]];
  const problem = packProblem({
    scores,
    places: repeat([1, 1] as const, 4),
    seats: [
      [0, 2],
      [2, 2],
    ],
  });
  const kinds = findRepairs(problem).map((repair) => repair.map(({ kind }) => kind));
  expect(kinds).toContainEqual(['open-seats', 'lower-minimums']);
  expect(kinds).toContainEqual(['leave-out', 'allow-pairs']);
});

test('where the pairs for one side mend the other too, nothing else comes with them', () => {
  const scores = [...repeat([1, null], 2), [1, 1]];
  const problem = packProblem({
    scores,
    seats: [
      [0, 1],
      [3, 4],
    ],
  });
  const kinds = findRepairs(problem).map((repair) => repair.map(({ kind }) => kind));
  expect(kinds).toContainEqual(['allow-pairs']);
  expect(kinds).toContainEqual(['open-seats', 'lower-minimums']);
  expect(kinds).not.toContainEqual(['open-seats', 'allow-pairs']);
});

test('a pin that is one too many comes out', () => {
  const problem = packProblem({
    scores: repeat([1, 1], 2),
    seats: [
      [0, 1],
      [0, 1],
    ],
    pinned: [
      [0, 0],
      [1, 0],
    ],
  });
  expect(findRepairs(problem)).toEqual([[{ kind: 'remove-pins', count: 1, pairs: [[1, 0]] }]]);
});

test('nothing is wrong with a problem that has an assignment', () => {
  expect(findRepairs(packProblem({ scores: [[1]], seats: [[1, 1]] }))).toEqual([]);
});

/** Takes one seat, place, minimum or pair off a change. */
function* weaken(repair: ConflictRepair): Generator<ConflictRepair> {
  for (const [at, change] of repair.entries()) {
    const replace = (weaker: ConflictRepair[number]) => repair.map((other, index) => (index === at ? weaker : other));
    switch (change.kind) {
      case 'open-seats':
        for (const { project } of change.seats) {
          const seats = change.seats.map((seat) =>
            seat.project === project ? { ...seat, more: seat.more - 1 } : seat,
          );
          yield replace({ ...change, seats });
        }
        break;
      case 'leave-out':
        for (const { applicant } of change.places) {
          const places = change.places.map((own) =>
            own.applicant === applicant ? { ...own, fewer: own.fewer - 1 } : own,
          );
          yield replace({ ...change, places });
        }
        break;
      case 'lower-minimums':
        for (const { project } of change.minimums) {
          const minimums = change.minimums.map((own) =>
            own.project === project ? { ...own, fewer: own.fewer - 1 } : own,
          );
          yield replace({ ...change, minimums });
        }
        break;
      case 'allow-pairs':
        for (const pair of change.pairs)
          yield replace({ ...change, pairs: change.pairs.filter((other) => other !== pair) });
        break;
      case 'remove-pins':
        break;
    }
  }
}

/** The fewest seats that make a small problem feasible, by trying every way to open them, up to a limit. */
function fewestSeats(draft: Draft, limit: number): number {
  const tryOpen = (seats: Draft['seats'], left: number, from: number): boolean => {
    if (left === 0) return bruteForce(packProblem({ ...draft, seats })).size > 0;
    return seats.some(
      (_, project) =>
        project >= from &&
        tryOpen(
          seats.map(([min, max], j) => (j === project ? ([min, max + 1] as const) : ([min, max] as const))),
          left - 1,
          project,
        ),
    );
  };
  for (let count = 0; count < limit; count++) if (tryOpen(draft.seats, count, 0)) return count;
  return limit;
}

describe('small problems of every kind', () => {
  test('each repair makes the problem feasible, and one seat, place, minimum or pair less does not', () => {
    const seen = new Map<string, number>();
    fc.assert(
      fc.property(anyDraft, fc.constantFrom('float64', 'sparse'), (draft, layout) => {
        const problem = packProblem(draft, layout as 'sparse');
        const repairs = findRepairs(problem);
        if (solveAssignment(problem).status === 'optimal') {
          expect(repairs).toEqual([]);
          return;
        }
        for (const repair of repairs) {
          for (const { kind } of repair) seen.set(kind, (seen.get(kind) ?? 0) + 1);
          expect(solveAssignment(applyRepair(problem, repair)).status).toBe('optimal');
          for (const weaker of weaken(repair)) {
            // A pair allowed for one side may happen to help the other.
            const helpsBoth =
              problem.seats.min.some((min) => min > 0) && repair.some(({ kind }) => kind === 'allow-pairs');
            if (!helpsBoth) expect(solveAssignment(applyRepair(problem, weaker)).status).toBe('infeasible');
          }
        }
      }),
      { numRuns: 800 },
    );
    expect([...seen.keys()].sort()).toEqual([
      'allow-pairs',
      'leave-out',
      'lower-minimums',
      'open-seats',
      'remove-pins',
    ]);
  });

  test('no fewer seats opened anywhere would do', () => {
    fc.assert(
      fc.property(
        anyDraft.filter(({ scores, seats }) => scores.length <= 4 && seats.length <= 4),
        (draft) => {
          for (const repair of findRepairs(packProblem(draft))) {
            const [change] = repair;
            if (repair.length > 1 || change?.kind !== 'open-seats' || change.count > 3) continue;
            expect(fewestSeats(draft, 4)).toBe(change.count);
          }
        },
      ),
      { numRuns: 400 },
    );
  });
});

test('a crowd of thousands is repaired at once', () => {
  const draft = drawDraft({ applicants: 2000, projects: 100, places: [1, 1], seats: [5, 20], forbidden: 0.2 });
  const scores = draft.scores.map((row, i) => (i < 100 ? row.map((score, j) => (j < 3 ? (score ?? 0) : null)) : row));
  const problem = packProblem({ ...draft, scores, seats: draft.seats.map(([min]) => [min, 25] as const) });
  const [open] = findRepairs(problem)[0] ?? [];
  expect(open).toMatchObject({ kind: 'open-seats', count: 25, among: [0, 1, 2] });
});
