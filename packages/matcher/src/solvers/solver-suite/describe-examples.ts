import { describe, expect, test } from 'vitest';
import type { ProvedSolver } from './proved-solver';
import { packProblem, type Range, repeat } from './random-problem';

/** Small problems that a reader can check, and published ones. */
export function describeExamples({ name, solve, solveOptimal }: ProvedSolver): void {
  describe(`${name}: examples`, () => {
    const none: Range = [0, 0];
    const upToOne: Range = [0, 1];
    const upToTwo: Range = [0, 2];

    test('three applicants and two projects: the best total, with prices that say what a seat is worth', () => {
      const scores = [
        [0.9, 0.1],
        [0.8, 0.7],
        [0.6, 0.2],
      ];
      const outcome = solveOptimal(packProblem({ scores, seats: [upToOne, upToTwo] }));
      expect(Array.from(outcome.projectOf)).toEqual([0, 1, 1]);
      expect(outcome.objective).toBeCloseTo(0.9 + 0.7 + 0.2, 9);
      // With one more seat in project 0 the third applicant would move there: 0.6 - 0.2.
      expect(outcome.prices[0]).toBeCloseTo(0.4, 9);
      expect(outcome.prices[1]).toBe(0);
      expect(outcome.placePrice).toBe(0);
    });

    test('two seats for three applicants who may stay out: the two best, and what the last place is worth', () => {
      const outcome = solveOptimal(
        packProblem({ scores: [[0.3], [0.5], [0.9]], places: repeat(upToOne, 3), seats: [upToTwo] }),
      );
      expect(Array.from(outcome.projectOf)).toEqual([-1, 0, 0]);
      expect(outcome.placed).toBe(2);
      expect(outcome.placePrice).toBeCloseTo(-0.5, 9);
    });

    test('as many places as possible come before the total', () => {
      const scores = [
        [1, 0],
        [-1, -5],
      ];
      const outcome = solveOptimal(packProblem({ scores, places: repeat(upToOne, 2), seats: repeat(upToOne, 2) }));
      expect(outcome).toMatchObject({ placed: 2, objective: -1 });
    });

    test('minimums come before the total, and a project that people are forced into has a negative price', () => {
      const outcome = solveOptimal(
        packProblem({
          scores: repeat([3, 1], 3),
          seats: [
            [0, 3],
            [1, 3],
          ],
        }),
      );
      expect(outcome).toMatchObject({ placed: 3, objective: 7, prices: Float64Array.of(0, -2) });
    });

    test('a project that is empty and has no minimum is free, whatever the others cost', () => {
      const scores = repeat([1, 0, null], 2);
      const outcome = solveOptimal(packProblem({ scores, seats: [upToTwo, [1, 2], upToTwo] }));
      expect(outcome).toMatchObject({ placed: 2, objective: 1, prices: Float64Array.of(0, -1, 0) });
    });

    test('several places are several projects', () => {
      const scores = [
        [5, 4, 1],
        [5, 1, 0],
      ];
      const outcome = solveOptimal(
        packProblem({ scores, places: repeat([2, 2], 2), seats: [[0, 2], upToOne, upToOne] }),
      );
      expect(Array.from(outcome.projectOf)).toEqual([0, 1, 0, 2]);
    });

    test.each([1, 2, 10, 60])('Machol and Wien (1976): costs i x j of size %i pair the first with the last', (size) => {
      const index = Array.from({ length: size }, (_, at) => at + 1);
      const scores = index.map((i) => index.map((j) => -i * j));
      const outcome = solveOptimal(packProblem({ scores, seats: repeat(upToOne, size) }));
      expect(Array.from(outcome.projectOf)).toEqual(index.map((i) => size - i));
      expect(outcome.objective).toBe(-(size * (size + 1) * (size + 2)) / 6);
    });

    test('a project with fewer applicants than its minimum is a conflict that names it and them', () => {
      const scores = [
        [1, 1],
        [null, 1],
        [null, 1],
      ];
      expect(
        solve(
          packProblem({
            scores,
            seats: [
              [2, 3],
              [0, 3],
            ],
          }),
        ),
      ).toEqual({
        status: 'infeasible',
        conflict: { kind: 'too-few-applicants', projects: [0], applicants: [0], needed: 2, available: 1 },
      });
    });

    test('applicants who may only go to projects with too few seats are a conflict', () => {
      const scores = [[1, 1], ...repeat([1, null], 3)];
      expect(solve(packProblem({ scores, seats: repeat(upToTwo, 2) }))).toEqual({
        status: 'infeasible',
        conflict: {
          kind: 'too-few-seats',
          projects: [0],
          applicants: [1, 2, 3],
          needed: 3,
          available: 2,
          neededByAll: 3,
        },
      });
    });

    test('minimums of seats above what all places can give are a conflict', () => {
      const problem = packProblem({ scores: repeat([1, 1], 3), places: repeat(upToOne, 3), seats: repeat([2, 3], 2) });
      expect(solve(problem)).toEqual({
        status: 'infeasible',
        conflict: { kind: 'too-few-applicants', projects: [0, 1], applicants: [0, 1, 2], needed: 4, available: 3 },
      });
    });

    test('an applicant who must have more places than may be had is a conflict of one', () => {
      const problem = packProblem({
        scores: [[1, 1, null], repeat(1, 3)],
        places: [[3, 3], none],
        seats: repeat(upToTwo, 3),
      });
      expect(solve(problem)).toEqual({
        status: 'infeasible',
        conflict: { kind: 'too-few-seats', projects: [], applicants: [0], needed: 1, available: 0, neededByAll: 1 },
      });
    });

    test('pins hold, count in every figure, and conflict by themselves where they are one too many', () => {
      const draft = { scores: repeat([5, 0], 3), seats: repeat(upToTwo, 2) };
      const outcome = solveOptimal(packProblem({ ...draft, pinned: [[1, 1]] }));
      expect(Array.from(outcome.projectOf)).toEqual([0, 1, 0]);
      expect(outcome).toMatchObject({ placed: 3, objective: 10 });
      const twice = packProblem({
        ...draft,
        pinned: [
          [1, 1],
          [1, 0],
        ],
      });
      const conflict = { kind: 'pinned', applicant: 1, project: 0 };
      expect(solve(twice)).toMatchObject({ status: 'infeasible', conflict });
    });
  });
}
