import fc from 'fast-check';
import { expect, test } from 'vitest';
import { priceOfOneSeatFewer } from './seat-prices';
import { solveAssignment } from './solve-assignment';
import { bestOf, bruteForce } from './solver-suite/brute-force';
import { anyDraft, packProblem } from './solver-suite/random-problem';

const problem = packProblem({
  scores: [
    [0.9, 0.1],
    [0.8, 0.7],
    [0.6, 0.2],
  ],
  places: [
    [1, 1],
    [1, 1],
    [1, 1],
  ],
  seats: [
    [0, 2],
    [0, 2],
  ],
});

test('one seat fewer in a full project costs what the best way to do without it costs', () => {
  // Applicants 0 and 2 are in project 0, 1 in project 1: the cheapest to move is 2, at 0.6 - 0.2.
  const outcome = solveAssignment(problem);
  expect(priceOfOneSeatFewer(problem, outcome, 0)).toMatchObject({ status: 'exact', placed: 0 });
  expect(priceOfOneSeatFewer(problem, outcome, 0)).toHaveProperty('total', expect.closeTo(0.4, 9));
  expect(priceOfOneSeatFewer(problem, outcome, 1)).toEqual({ status: 'exact', placed: 0, total: 0 });
});

test('the loss is that between the best assignments with and without the seat', () => {
  fc.assert(
    fc.property(anyDraft, fc.nat(4), (draft, project) => {
      const [min, max] = draft.seats[project] ?? [0, 0];
      const any = packProblem(draft);
      const outcome = solveAssignment(any);
      if (outcome.status !== 'optimal' || max === 0) return;
      const seats = draft.seats.map((quota, j) =>
        j === project ? ([Math.min(min, max - 1), max - 1] as const) : quota,
      );
      const fewer = bestOf(bruteForce(packProblem({ ...draft, seats })));
      const loss = priceOfOneSeatFewer(any, outcome, project);
      expect(loss.status).toBe(fewer === undefined ? 'infeasible' : 'exact');
      if (loss.status === 'infeasible' || fewer === undefined) return;
      expect(loss.placed).toBe(outcome.placed - fewer.placed);
      expect(loss.total).toBeCloseTo(outcome.objective - fewer.total, 9);
    }),
    { numRuns: 500 },
  );
});

test('a project without a seat, or an outcome that is not optimal, is refused', () => {
  const outcome = solveAssignment(problem);
  expect(() => priceOfOneSeatFewer(problem, outcome, 2)).toThrow('project 2 has no seat to take');
  const stopped = solveAssignment(problem, { shouldStop: () => true });
  expect(() => priceOfOneSeatFewer(problem, stopped, 0)).toThrow('outcome must be optimal, got cancelled');
});
