import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertCertificate } from './certificate';
import { solverNames } from './registry';
import { solveAssignment } from './solve-assignment';
import { bruteForce } from './solver-suite/brute-force';
import { anyDraft, packProblem, repeat } from './solver-suite/random-problem';

test('who would cost more than a place that stays empty stays out', () => {
  const draft = { scores: [[0.9], [0.2], [-0.5]], places: repeat([0, 1] as const, 3), seats: [[0, 3] as const] };
  const solve = (stayOutPrice: number) => solveAssignment({ ...packProblem(draft), stayOutPrice });
  expect(solve(0)).toMatchObject({ placed: 2, objective: 1.1, placePrice: 0, projectOf: Int32Array.of(0, 0, -1) });
  expect(solve(-0.3)).toMatchObject({ placed: 1, objective: 0.9 });
  expect(solve(0.6)).toMatchObject({ placed: 3 });
});

test('no other assignment has a larger total less the price of its empty places', () => {
  fc.assert(
    fc.property(anyDraft, fc.integer({ min: -8, max: 8 }), (draft, quarters) => {
      const stayOutPrice = quarters / 4;
      const wanted = draft.places.reduce((sum, [, most]) => sum + most, 0);
      const problem = { ...packProblem(draft), stayOutPrice };
      let best = Number.NEGATIVE_INFINITY;
      for (const [placed, total] of bruteForce(problem))
        best = Math.max(best, total - stayOutPrice * (wanted - placed));
      for (const solver of solverNames) {
        const outcome = solveAssignment(problem, { solver });
        assertCertificate(problem, outcome);
        if (outcome.status === 'infeasible') expect(best).toBe(Number.NEGATIVE_INFINITY);
        else expect(outcome.objective - stayOutPrice * (wanted - outcome.placed)).toBeCloseTo(best, 9);
      }
    }),
    { numRuns: 500 },
  );
});

test('stopped anywhere: the bound holds for as many places', () => {
  fc.assert(
    fc.property(anyDraft, fc.integer({ min: -8, max: 8 }), fc.nat(8), (draft, quarters, polls) => {
      const problem = { ...packProblem(draft), stayOutPrice: quarters / 4 };
      let left = polls;
      const outcome = solveAssignment(problem, { shouldStop: () => left-- <= 0 });
      assertCertificate(problem, outcome);
    }),
    { numRuns: 300 },
  );
});

test('a price that is no number, or another objective beside it, is an error', () => {
  const problem = packProblem({ scores: [[1]], seats: [[0, 1]] });
  expect(() => solveAssignment({ ...problem, stayOutPrice: Number.NaN })).toThrow('stayOutPrice must be a number');
  expect(() => solveAssignment({ ...problem, stayOutPrice: 1, objective: 'fair' })).toThrow(
    'goes with the objective "total"',
  );
});
