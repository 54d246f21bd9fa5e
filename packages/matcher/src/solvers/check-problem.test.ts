import { expect, test } from 'vitest';
import { MatcherError } from '../matcher-error';
import { checkProblem } from './check-problem';
import type { Problem } from './solver';

const quota = (min: readonly number[], max: readonly number[]) => ({
  min: Uint32Array.from(min),
  max: Uint32Array.from(max),
});

/** Two applicants, three projects. */
const dense: Problem = {
  applicants: 2,
  projects: 3,
  scores: { kind: 'dense', values: Float64Array.of(1, 2, 3, 4, 5, 6) },
  places: 1,
  seats: quota([0, 0, 0], [1, 1, 1]),
};

const sparse = (rowStart: readonly number[], project: readonly number[], values: readonly number[]): Problem => ({
  ...dense,
  scores: {
    kind: 'sparse',
    rowStart: Uint32Array.from(rowStart),
    project: Uint32Array.from(project),
    values: Float64Array.from(values),
  },
});

const withScores = (values: readonly number[], forbidden?: readonly number[]): Problem => ({
  ...dense,
  scores: {
    kind: 'dense',
    values: Float64Array.from(values),
    ...(forbidden === undefined ? {} : { forbidden: Uint8Array.from(forbidden) }),
  },
});

const valid: readonly (readonly [string, Problem])[] = [
  ['dense scores', dense],
  ['32-bit scores', { ...dense, scores: { kind: 'dense', values: new Float32Array(6) } }],
  ['sparse scores in any order', sparse([0, 2, 3], [2, 0, 1], [1, 2, 3])],
  ['an applicant without a pair', sparse([0, 0, 1], [2], [1])],
  ['any value where the pair is forbidden', withScores([1, 2, 3, 4, Number.NaN, 6], [0b010000])],
  ['places by applicant', { ...dense, places: quota([0, 1], [3, 1]) }],
  [
    'pins',
    {
      ...dense,
      places: 2,
      pinned: [
        [0, 1],
        [0, 2],
      ],
    },
  ],
  ['quotas that cannot all hold', { ...dense, seats: quota([1, 1, 1], [1, 1, 1]) }],
  ['nobody', { ...dense, applicants: 0, scores: { kind: 'dense', values: new Float64Array(0) }, places: 9 }],
];

test.each(valid)('accepts %s', (_, problem) => {
  const before = JSON.stringify(problem);
  checkProblem(problem);
  expect(JSON.stringify(problem)).toBe(before);
});

const misuse = (problem: object): Problem => ({ ...dense, ...problem }) as Problem;
const invalid: readonly (readonly [string, Problem, string])[] = [
  ['no scores', misuse({ scores: undefined }), "scores.kind must be 'dense' or 'sparse'"],
  ['an unknown layout', misuse({ scores: { kind: 'csr' } }), '{"kind":"csr"}'],
  ['a fraction of an applicant', misuse({ applicants: 1.5 }), 'applicants must be a whole number, at least 0, got 1.5'],
  ['a negative number of projects', misuse({ projects: -1 }), 'projects must be a whole number, at least 0, got -1'],
  ['NaN', withScores([1, 2, 3, 4, Number.NaN, 6]), 'score of applicant 1 for project 1'],
  ['an infinite score', withScores([1, 2, Number.NEGATIVE_INFINITY, 4, 5, 6]), 'got -Infinity. Forbid the pair'],
  ['a score too large to add up', withScores([1e101, 2, 3, 4, 5, 6]), 'score of applicant 0 for project 0'],
  ['NaN beside a forbidden pair', withScores([1, 2, 3, 4, 5, Number.NaN], [0b010000]), 'applicant 1 for project 2'],
  ['too few scores', withScores([1, 2, 3]), 'scores.values must hold 6 numbers, 2 applicants x 3 projects, got 3'],
  ['too few bits', withScores([1, 2, 3, 4, 5, 6], []), 'scores.forbidden must hold 1 numbers'],
  ['plain arrays', misuse({ scores: { kind: 'dense', values: [1, 2, 3, 4, 5, 6] } }), 'got an array'],
  ['a row too few', sparse([0, 2], [0, 1], [1, 1]), 'scores.rowStart must hold 3 numbers'],
  ['rows that fall', sparse([0, 3, 2], [0, 1], [1, 1]), 'must not fall or pass its end: applicant 0, got 0, then 3'],
  ['rows that fall later', { ...sparse([0, 2, 1, 2], [0, 1], [1, 1]), applicants: 3 }, 'applicant 1, got 2, then 1'],
  ['rows that start late', sparse([1, 1, 2], [0, 1], [1, 1]), 'scores.rowStart must start at 0, got 1'],
  ['rows that end early', sparse([0, 1, 1], [0, 1], [1, 1]), 'must end at 2, the number of entries, got 1'],
  ['a score for each entry', sparse([0, 1, 2], [0, 1], [1]), 'scores.values must hold 2 numbers'],
  [
    'an unknown project',
    sparse([0, 1, 2], [0, 3], [1, 1]),
    'project of applicant 1 is out of range, got 3. Use 0 to 2',
  ],
  ['a pair listed twice', sparse([0, 1, 3], [0, 2, 2], [1, 1, 1]), 'applicant 1 lists a project twice, got project 2'],
  ['a sparse NaN', sparse([0, 1, 2], [0, 2], [1, Number.NaN]), 'score of applicant 1 for project 2'],
  ['negative places', misuse({ places: -1 }), 'places must be a whole number, at least 0, got -1'],
  ['more places than projects', misuse({ places: 4 }), 'places must not be above the 3 projects there are, got 4'],
  ['one with more places than projects', misuse({ places: quota([0, 0], [1, 4]) }), 'places.max of applicant 1'],
  [
    'places of one',
    misuse({ places: quota([0], [1]) }),
    'places.min must hold 2 numbers, one for each applicant, got 1',
  ],
  ['no places', misuse({ places: undefined }), 'places must hold min and max'],
  [
    'signed seats',
    misuse({ seats: { min: Int32Array.of(0, 0, -1), max: new Uint32Array(3) } }),
    'seats.min must be a Uint32Array',
  ],
  [
    'fewest above most',
    misuse({ seats: quota([0, 2, 0], [1, 1, 1]) }),
    'seats of project 1: min must not be above max, got min 2, max 1',
  ],
  [
    'a pin of nobody',
    misuse({
      pinned: [
        [0, 0],
        [2, 0],
      ],
    }),
    'pinned pair 1 is out of range, got [2,0]',
  ],
  ['a pin to nowhere', misuse({ pinned: [[0, 0.5]] }), 'pinned pair 0 is out of range'],
  [
    'a pin that is twice there',
    misuse({
      pinned: [
        [0, 1],
        [1, 1],
        [0, 1],
      ],
    }),
    'pinned pair 2 is pinned twice, got [0,1]',
  ],
  ['a pin that is no pair', misuse({ pinned: [7] }), 'pinned pair 0 is out of range'],
];

test.each(invalid)('refuses %s', (_, problem, message) => {
  let thrown: unknown;
  try {
    checkProblem(problem);
  } catch (error) {
    thrown = error;
  }
  expect(thrown).toBeInstanceOf(MatcherError);
  expect(thrown).toMatchObject({ code: 'invalid-problem', message: expect.stringContaining(message) });
});
