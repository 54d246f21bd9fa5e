import fc from 'fast-check';
import { expect, test } from 'vitest';
import { withoutMinimums } from './certificate';
import { computeMostPlaces, findDeficiencySet } from './most-places';
import { findPinConflict } from './reduce-by-pins';
import { bruteForce } from './solver-suite/brute-force';
import { anyDraft, packProblem } from './solver-suite/random-problem';

/** Three applicants may go to project 0 with its one seat; only the last may also go to project 1. */
const problem = packProblem({
  scores: [
    [1, null],
    [1, null],
    [1, 1],
  ],
  places: [
    [0, 1],
    [0, 1],
    [0, 1],
  ],
  seats: [
    [0, 1],
    [0, 5],
  ],
});

test('the project that everyone waits for proves how many places there are', () => {
  expect(findDeficiencySet(problem, Int32Array.of(0, -1, 1))).toEqual([0]);
  expect(computeMostPlaces(problem, [0])).toBe(2);
  expect(computeMostPlaces(problem, [])).toBe(3);
});

test('where an exchange makes room there is no such proof', () => {
  expect(findDeficiencySet(problem, Int32Array.of(-1, -1, 0))).toBeUndefined();
});

test('any projects bound the places of every assignment', () => {
  fc.assert(
    fc.property(anyDraft, fc.subarray([0, 1, 2, 3, 4]), (draft, named) => {
      const any = withoutMinimums(packProblem(draft));
      if (findPinConflict(any) !== undefined) return;
      const projects = named.filter((project) => project < draft.seats.length);
      expect(computeMostPlaces(any, projects)).toBeGreaterThanOrEqual(Math.max(...bruteForce(any).keys()));
    }),
    { numRuns: 500 },
  );
});
