import { expect, test } from 'vitest';
import { MatcherError } from '../../matcher-error';
import { solveStable } from './solve-stable';
import type { StableOptions, StableProblem } from './stable-problem';

/** Two applicants, two projects; every list is complete. */
const lists: StableProblem = {
  applicants: 2,
  projects: 2,
  applicantPreferences: { rowStart: Uint32Array.of(0, 2, 4), project: Uint32Array.of(0, 1, 1, 0) },
  projectPreferences: { kind: 'lists', rowStart: Uint32Array.of(0, 2, 4), applicant: Uint32Array.of(0, 1, 0, 1) },
  seats: { min: Uint32Array.of(0, 0), max: Uint32Array.of(1, 1) },
};
const { applicantPreferences, projectPreferences } = lists;
const scores = (...values: number[]) => ({ kind: 'scores', values: Float64Array.from(values) }) as const;

const cases: readonly (readonly [string, object, RegExp])[] = [
  ['a count that is none', { applicants: -1 }, /applicants must be a whole number, at least 0, got -1\. Count them/],
  [
    'negative seats',
    { seats: { min: Uint32Array.of(0, 0), max: [1, -1] } },
    /seats\.max must be a Uint32Array, got an array \[1,-1\]\. Use/,
  ],
  [
    'too few seats',
    { seats: { min: Uint32Array.of(0), max: Uint32Array.of(1) } },
    /seats\.min must hold 2 numbers.*got 1/,
  ],
  [
    'min above max',
    { seats: { min: Uint32Array.of(0, 2), max: Uint32Array.of(1, 1) } },
    /seats of project 1.*got min 2, max 1\. Lower min/,
  ],
  ['several places', { places: 2 }, /places must be 1 for each applicant.*got 2\. .*objective total/],
  [
    'several places for one',
    { places: { min: Uint32Array.of(0, 0), max: Uint32Array.of(1, 3) } },
    /places must be 1.*got 3/,
  ],
  [
    'no lists',
    { applicantPreferences: undefined },
    /applicantPreferences must hold rowStart and project, got undefined/,
  ],
  [
    'rows that do not start at 0',
    { applicantPreferences: { ...applicantPreferences, rowStart: Uint32Array.of(1, 2, 4) } },
    /must start at 0, got 1/,
  ],
  [
    'rows that fall',
    { applicantPreferences: { ...applicantPreferences, rowStart: Uint32Array.of(0, 5, 4) } },
    /must not fall: applicant 1, got 5, then 4/,
  ],
  [
    'rows that end early',
    { applicantPreferences: { ...applicantPreferences, rowStart: Uint32Array.of(0, 2, 3) } },
    /must end at 4.*got 3/,
  ],
  [
    'a project that is not there',
    { applicantPreferences: { ...applicantPreferences, project: Uint32Array.of(0, 1, 1, 7) } },
    /project in the list of applicant 1 is out of range, got 7\. Use 0 to 1/,
  ],
  [
    'a project listed twice',
    { applicantPreferences: { ...applicantPreferences, project: Uint32Array.of(0, 0, 1, 0) } },
    /applicant 0 lists one project twice, got project 0/,
  ],
  [
    'an applicant listed twice',
    { projectPreferences: { ...projectPreferences, applicant: Uint32Array.of(0, 1, 1, 1) } },
    /project 1 lists one applicant twice, got applicant 1/,
  ],
  [
    'a rank that is no number',
    { applicantPreferences: { ...applicantPreferences, rank: Float64Array.of(1, 2, Number.NaN, 2) } },
    /rank of entry 2 must be a finite number, got NaN/,
  ],
  [
    'a rank that falls',
    { applicantPreferences: { ...applicantPreferences, rank: Uint32Array.of(2, 1, 1, 2) } },
    /must not fall within the list of applicant 0, got 2, then 1/,
  ],
  [
    'too few ranks',
    { applicantPreferences: { ...applicantPreferences, rank: Uint32Array.of(1) } },
    /applicantPreferences\.rank must hold 4 numbers.*got 1/,
  ],
  ['too few scores', { projectPreferences: scores(1, 2) }, /values must hold 4 numbers.*got 2/],
  [
    'a score that is no number',
    { projectPreferences: scores(1, 2, Number.NaN, 4) },
    /values of pair 2 must be a number below Infinity, got NaN\. Use -Infinity/,
  ],
  ['an unknown kind', { projectPreferences: { kind: 'ranks' } }, /kind must be 'lists' or 'scores', got ranks/],
  [
    'a supervisor who is not there',
    { supervisors: { of: Uint32Array.of(0, 3), seats: Uint32Array.of(1) } },
    /supervisor of project 1 is out of range, got 3\. Use 0 to 0/,
  ],
  [
    'lists by project where there are supervisors',
    { supervisors: { of: Uint32Array.of(0, 0), seats: Uint32Array.of(1) } },
    /rowStart must hold 2 numbers, one more than there are supervisors, got 3/,
  ],
];

test.each(cases)('%s is refused with what stands there and the remedy', (_, change, message) => {
  expect(codeOf(() => solveStable({ ...lists, ...change }), message)).toBe('invalid-problem');
});

const options: readonly (readonly [string, object, RegExp])[] = [
  ['an unknown side', { side: 'mentors' }, /side must be 'applicants' or 'projects', got mentors/],
  [
    'a line that is too short',
    { tieOrder: { applicants: Uint32Array.of(0) } },
    /tieOrder\.applicants must be a Uint32Array of 2 numbers, got 1 numbers/,
  ],
  [
    'a line with two in one place',
    { tieOrder: { projects: Uint32Array.of(1, 1) } },
    /tieOrder\.projects must hold each place in line once, got 1/,
  ],
];

test.each(options)('%s is refused', (_, option, message) => {
  expect(codeOf(() => solveStable(lists, option as StableOptions), message)).toBe('invalid-option');
});

function codeOf(act: () => unknown, message: RegExp): string {
  try {
    act();
  } catch (error) {
    if (!(error instanceof MatcherError)) throw error;
    expect(error.message).toMatch(message);
    return error.code;
  }
  throw new Error('nothing was refused');
}
