import fc from 'fast-check';
import { expect, test } from 'vitest';
import { conflictHolds, measureConflict } from '../conflict-holds';
import { findPinConflict, reduceByPins } from '../reduce-by-pins';
import type { Infeasibility, Problem } from '../solver';
import { bruteForce } from '../solver-suite/brute-force';
import { anyDraft, drawDraft, packProblem, repeat } from '../solver-suite/random-problem';
import { findConflict } from './find-conflict';

/** The conflict by itself proves that there is no assignment, and without any one member it does not. */
function expectIrreducible(problem: Problem, conflict: Infeasibility): void {
  expect(conflictHolds(problem, conflict)).toBe(true);
  if (conflict.kind === 'pinned') return;
  for (const members of ['applicants', 'projects'] as const) {
    for (const member of conflict[members]) {
      const fewer = { ...conflict, [members]: conflict[members].filter((other) => other !== member) };
      const { needed, available } = measureConflict(problem, fewer);
      expect(needed).toBeLessThanOrEqual(available);
    }
  }
}

test('four hundred who may only go to three projects compete for their 360 seats', () => {
  const scores = Array.from({ length: 1000 }, (_, i) =>
    repeat(1, 20).map((score, j) => (i < 400 && j > 2 ? null : score)),
  );
  const seats = Array.from({ length: 20 }, (_, j) => [0, j < 3 ? 120 : 200] as const);
  const problem = packProblem({ scores, seats });
  const conflict = findConflict(reduceByPins(problem));
  expect(conflict).toMatchObject({ kind: 'too-few-seats', projects: [0, 1, 2], needed: 361, available: 360 });
  expect(conflict).toMatchObject({ neededByAll: 400 });
});

test('there is a conflict where there is no assignment, irreducible, in any layout', () => {
  const seen = new Set<string>();
  fc.assert(
    fc.property(anyDraft, fc.constantFrom('float64', 'sparse'), (draft, layout) => {
      const problem = packProblem(draft, layout as 'sparse');
      if (findPinConflict(problem) !== undefined) return;
      const conflict = findConflict(reduceByPins(problem));
      expect(conflict === undefined).toBe(bruteForce(problem).size > 0);
      if (conflict === undefined) return;
      seen.add(conflict.kind);
      expectIrreducible(problem, conflict);
    }),
    { numRuns: 1500 },
  );
  expect([...seen].sort()).toEqual(['too-few-applicants', 'too-few-seats']);
});

test('where everyone may go anywhere, sums are enough for one place, and not for several', () => {
  const scores = repeat([1, 1], 3);
  const whole = packProblem({ scores, seats: repeat([1, 2] as const, 2) });
  expect(
    findConflict(reduceByPins({ ...whole, scores: { kind: 'dense', values: new Float64Array(6) } })),
  ).toBeUndefined();
  // Six places and six seats, but nobody takes two in one project.
  const seats = { min: Uint32Array.of(0, 0), max: Uint32Array.of(2, 4) };
  const two = { ...whole, scores: { kind: 'dense', values: new Float64Array(6) } as const, places: 2, seats };
  expect(findConflict(reduceByPins(two))).toMatchObject({ kind: 'too-few-seats' });
});

test('larger conflicts are irreducible too', () => {
  for (const seed of [1, 2, 3]) {
    const draft = drawDraft({ applicants: 120, projects: 24, places: [1, 2], seats: [0, 6], forbidden: 0.8, seed });
    const minimums = draft.seats.map(([, max], j) => [j < 8 ? max : 0, max] as const);
    const scarce = draft.scores.map((row, i) => row.map((score, j) => (j < 8 && i > 30 ? null : score)));
    for (const problem of [
      packProblem(draft),
      packProblem({ ...draft, scores: scarce, places: repeat([0, 1] as const, 120), seats: minimums }),
    ]) {
      const conflict = findConflict(reduceByPins(problem));
      if (conflict !== undefined) expectIrreducible(problem, conflict);
    }
  }
});
