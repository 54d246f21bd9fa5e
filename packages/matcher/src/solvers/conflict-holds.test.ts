import { expect, test } from 'vitest';
import { conflictHolds, measureConflict } from './conflict-holds';
import type { Infeasibility } from './solver';
import { packProblem } from './solver-suite/random-problem';

/** Applicants 0 to 2 may only go to project 0, which has two seats; project 1 wants two of whom only 3 may come. */
const problem = packProblem({
  scores: [
    [1, null],
    [1, null],
    [1, null],
    [1, 1],
  ],
  places: [
    [1, 1],
    [1, 1],
    [1, 1],
    [0, 2],
  ],
  seats: [
    [0, 2],
    [2, 4],
  ],
});

const seats: Infeasibility = { kind: 'too-few-seats', applicants: [0, 1, 2], projects: [0], needed: 3, available: 2 };
const people: Infeasibility = { kind: 'too-few-applicants', applicants: [3], projects: [1], needed: 2, available: 1 };

test('a conflict holds on either side', () => {
  expect(conflictHolds(problem, seats)).toBe(true);
  expect(conflictHolds(problem, people)).toBe(true);
});

test('what all applicants need may be told beside it', () => {
  const two = { ...problem, seats: { min: Uint32Array.of(0, 0), max: Uint32Array.of(1, 4) } };
  const conflict = { ...seats, applicants: [0, 2], needed: 2, available: 1 };
  expect(conflictHolds(two, { ...conflict, neededByAll: 3 })).toBe(true);
  expect(conflictHolds(two, { ...conflict, neededByAll: 2 })).toBe(false);
});

test.each<[string, Infeasibility]>([
  ['an applicant too few', { ...seats, applicants: [0, 1], needed: 2 }],
  ['a project too few', { ...seats, projects: [], needed: 0, available: 0 }],
  ['a wrong figure', { ...seats, needed: 4 }],
  ['another wrong figure', { ...people, available: 0 }],
  ['somebody twice', { ...seats, applicants: [0, 1, 1] }],
  ['somebody who does not exist', { ...seats, applicants: [0, 1, 4] }],
  ['somebody left out', { ...people, applicants: [], available: 0 }],
  ['a pin that is none', { kind: 'pinned', applicant: 0, project: 1, reason: 'the pair is forbidden' }],
])('a conflict does not hold with %s', (_, conflict) => {
  expect(conflictHolds(problem, conflict)).toBe(false);
});

test('pinned pairs take up places and seats first', () => {
  const pinned = { ...problem, pinned: [[0, 0] as const] };
  const rest = { ...seats, applicants: [1, 2] };
  expect(measureConflict(pinned, rest)).toEqual({ needed: 2, available: 1 });
});

test('a pinned pair conflicts by itself where it is forbidden or one too many', () => {
  const reason = 'any';
  const forbidden = { ...problem, pinned: [[0, 1] as const] };
  expect(conflictHolds(forbidden, { kind: 'pinned', applicant: 0, project: 1, reason })).toBe(true);
  const crowded = { ...problem, pinned: [[0, 0] as const, [1, 0] as const, [2, 0] as const] };
  expect(conflictHolds(crowded, { kind: 'pinned', applicant: 2, project: 0, reason })).toBe(true);
  expect(conflictHolds(crowded, { kind: 'pinned', applicant: 1, project: 0, reason })).toBe(false);
});
