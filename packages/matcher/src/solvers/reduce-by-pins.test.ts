import fc from 'fast-check';
import { expect, test } from 'vitest';
import { sumScores } from './certificate';
import { createRowReader } from './read-rows';
import { findPinConflict, reduceByPins } from './reduce-by-pins';
import { bestOf, bruteForce } from './solver-suite/brute-force';
import { anyDraft, packProblem } from './solver-suite/random-problem';

test('a pinned pair takes a place and a seat from minimum and maximum, and is forbidden', () => {
  const problem = packProblem({
    scores: [
      [1, 2],
      [3, 4],
    ],
    places: [
      [1, 2],
      [0, 1],
    ],
    seats: [
      [0, 2],
      [2, 2],
    ],
    pinned: [[0, 1]],
  });
  const free = reduceByPins(problem);
  expect(free.places).toEqual({ min: Uint32Array.of(0, 0), max: Uint32Array.of(1, 1) });
  expect(free.seats).toEqual({ min: Uint32Array.of(0, 1), max: Uint32Array.of(2, 1) });
  const row = new Float64Array(2);
  createRowReader(free).readRow(0, row);
  expect(Array.from(row)).toEqual([1, Number.NEGATIVE_INFINITY]);
});

test('the best assignment of the rest and the pins make the best assignment', () => {
  const layouts = fc.constantFrom('float64', 'float32', 'sparse');
  const pinnedDrafts = anyDraft.filter(({ pinned }) => pinned.length > 0);
  fc.assert(
    fc.property(pinnedDrafts, layouts, (draft, layout) => {
      const problem = packProblem(draft, layout as 'sparse');
      if (findPinConflict(problem) !== undefined) return;
      const [whole, rest] = [bestOf(bruteForce(problem)), bestOf(bruteForce(reduceByPins(problem)))];
      expect(rest === undefined).toBe(whole === undefined);
      if (rest === undefined || whole === undefined) return;
      expect(rest.placed + draft.pinned.length).toBe(whole.placed);
      expect(rest.total + sumScores(problem, draft.pinned)).toBeCloseTo(whole.total, 9);
    }),
    { numRuns: 500 },
  );
});
