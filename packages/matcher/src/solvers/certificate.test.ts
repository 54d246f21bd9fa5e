import fc from 'fast-check';
import { expect, test } from 'vitest';
import { assertCertificate, computeBound, selectLargest } from './certificate';
import { solveAssignment } from './solve-assignment';
import type { SolveOutcome } from './solver';
import { bruteForce } from './solver-suite/brute-force';
import { anyDraft, packProblem } from './solver-suite/random-problem';

const problem = packProblem({
  scores: [
    [5, 3, null],
    [4, null, 1],
  ],
  places: [
    [1, 2],
    [0, 1],
  ],
  seats: [
    [0, 1],
    [0, 2],
    [1, 1],
  ],
});

test('the bound adds what applicants would take at these prices to what the seats would fetch, less the places', () => {
  // At prices 2, 1, -3 and 0.5 a place: the first takes 3.5 + 2.5, the second the larger of 2.5 and 4.5.
  // Seats: 1 x 2 + 2 x 1 + 1 x -3. Three places: -1.5.
  expect(computeBound(problem, 3, Float64Array.of(2, 1, -3), 0.5)).toBe(3.5 + 2.5 + 4.5 + 2 + 2 - 3 - 1.5);
});

test('an applicant takes at least the fewest places at a loss, and no further place at a loss', () => {
  // At prices of 10 the first must take one place, at -5; the second none.
  expect(computeBound(problem, 1, Float64Array.of(10, 10, 10), 0)).toBe(-5 + 10 + 20 + 10);
});

test('a pinned pair counts its score, and no longer its place or its seat', () => {
  const pinned = { ...problem, pinned: [[1, 2] as const] };
  expect(computeBound(pinned, 3, Float64Array.of(0, 0, 7), 1)).toBe(1 + (6 + 4) - 2);
});

test('there is no assignment, so no bound, where an applicant has fewer allowed projects than places', () => {
  const stuck = packProblem({
    scores: [[null, 1]],
    places: [[2, 2]],
    seats: [
      [0, 1],
      [0, 1],
    ],
  });
  expect(computeBound(stuck, 2, new Float64Array(2), 0)).toBe(Number.NEGATIVE_INFINITY);
});

test('any prices bound the best total of any number of places', () => {
  const number = fc.double({ min: -2, max: 2, noNaN: true });
  fc.assert(
    fc.property(anyDraft, fc.array(number, { minLength: 5, maxLength: 5 }), number, (draft, prices, placePrice) => {
      const any = packProblem(draft);
      for (const [placed, total] of bruteForce(any)) {
        const bound = computeBound(any, placed, Float64Array.from(prices.slice(0, draft.seats.length)), placePrice);
        expect(bound).toBeGreaterThan(total - 1e-9);
      }
    }),
    { numRuns: 1000 },
  );
});

test('the largest values come first, equal ones all count, forbidden ones never', () => {
  const values = Float64Array.of(1, 3, Number.NEGATIVE_INFINITY, 3, 2);
  expect(selectLargest(values, 3)).toEqual([3, 3, 2]);
  expect(selectLargest(values, 9)).toEqual([3, 3, 2, 1]);
  expect(selectLargest(values, 0)).toEqual([]);
});

const outcome = solveAssignment(problem);

test('a solved problem is proved', () => {
  expect(outcome).toMatchObject({ status: 'optimal', placed: 3, objective: 9, bound: 9, gap: 0 });
  expect(() => assertCertificate(problem, outcome)).not.toThrow();
});

// The first applicant has projects 0 and 1, the second has project 2.
const forgeries: readonly (readonly [string, object, string])[] = [
  ['a better objective', { objective: 10, gap: -1 }, 'objective is 9'],
  ['a lower bound', { bound: 8.5 }, 'bound is 9'],
  ['a smaller gap', { gap: -0.25 }, 'gap is 0'],
  ['other prices', { prices: Float64Array.of(0, 0, 0) }, 'bound is'],
  ['a price too few', { prices: Float64Array.of(0, 0) }, 'prices must be finite'],
  ['an infinite price', { prices: Float64Array.of(0, 0, Number.NEGATIVE_INFINITY) }, 'prices must be finite'],
  ['one place more', { placed: 4 }, '3 places are filled, not 4'],
  ['a forbidden pair', { projectOf: Int32Array.of(0, 2, 2, -1) }, 'applicant 0 may not go to project 2'],
  ['a project twice', { projectOf: Int32Array.of(0, 0, 2, -1) }, 'projects must ascend'],
  ['projects out of order', { projectOf: Int32Array.of(1, 0, 2, -1) }, 'projects must ascend'],
  ['a gap in a row', { projectOf: Int32Array.of(-1, 1, 2, -1) }, 'projects must ascend'],
  ['an unknown project', { projectOf: Int32Array.of(0, 3, 2, -1) }, 'projects must ascend'],
  ['too short a row', { projectOf: Int32Array.of(0, 2) }, 'projectOf must hold 2 x 2 numbers'],
  ['a minimum not met', { projectOf: Int32Array.of(0, 1, -1, -1), placed: 2 }, 'project 2 has 0, not 1 to 1'],
  ['too many people', { projectOf: Int32Array.of(0, 1, 0, -1) }, 'project 0 has 2, not 0 to 1'],
  ['nobody', { projectOf: new Int32Array(4).fill(-1), placed: 0 }, 'applicant 0 has 0, not 1 to 2'],
];

test.each(forgeries)('a forged outcome is refused: %s', (_, forged, reason) => {
  const claim = { ...outcome, ...forged } as SolveOutcome;
  expect(() => assertCertificate(problem, claim)).toThrow(reason);
});

test('an assignment that is not the best is refused even where all its figures are true', () => {
  const worse = { projectOf: Int32Array.of(1, -1, 2, -1), placed: 2, objective: 4 };
  const prices = Float64Array.of(5, 3, 1);
  const bound = computeBound(problem, 2, prices, 0);
  const claim = { ...outcome, ...worse, prices, placePrice: 0, bound, gap: bound - 4 } as SolveOutcome;
  expect(() => assertCertificate(problem, claim)).toThrow('above the tolerance');
});

test('an assignment that is the best of too few places is refused', () => {
  // At 2 places nothing beats 5 + 1: only the number of places is wrong.
  const prices = Float64Array.of(0, 0, -3);
  const few = {
    projectOf: Int32Array.of(0, -1, 2, -1),
    placed: 2,
    objective: 6,
    prices,
    placePrice: -3,
    bound: 6,
    gap: 0,
  };
  expect(computeBound(problem, 2, prices, -3)).toBe(6);
  expect(() => assertCertificate(problem, { ...outcome, ...few } as SolveOutcome)).toThrow('more than 2 places');
});

test('a missing pin is refused', () => {
  const pinned = { ...problem, pinned: [[0, 1] as const] };
  const claim = { ...outcome, projectOf: Int32Array.of(0, -1, 2, -1), placed: 2 } as SolveOutcome;
  expect(() => assertCertificate(pinned, claim)).toThrow('applicant 0 is pinned to project 1');
});

test('a conflict that leaves room is refused', () => {
  const conflict = { kind: 'too-few-seats', applicants: [0], projects: [0], needed: 2, available: 1 } as const;
  expect(() => assertCertificate(problem, { status: 'infeasible', conflict })).toThrow('leaves room');
});
