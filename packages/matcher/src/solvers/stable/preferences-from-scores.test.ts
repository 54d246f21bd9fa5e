import fc from 'fast-check';
import { expect, test } from 'vitest';
import { anyDraft, packProblem } from '../solver-suite/random-problem';
import { assertStable } from './find-blocking-pairs';
import { preferencesFromScores } from './preferences-from-scores';
import { solveStable } from './solve-stable';

const problem = packProblem({
  scores: [
    [0.9, 0.5, 0.5, null],
    [0.1, 0.2, 0.3, 0.4],
  ],
  seats: [
    [0, 1],
    [0, 1],
    [0, 1],
    [0, 1],
  ],
});

test('more is better, equal is a tie, forbidden is unacceptable', () => {
  expect(preferencesFromScores(problem)).toEqual({
    applicantPreferences: {
      rowStart: Uint32Array.of(0, 3, 7),
      project: Uint32Array.of(0, 1, 2, 3, 2, 1, 0),
      rank: Uint32Array.of(1, 2, 2, 1, 2, 3, 4),
    },
    projectPreferences: { kind: 'scores', values: Float64Array.of(0.9, 0.5, 0.5, 0.4, 0.3, 0.2, 0.1) },
  });
});

test('projects that an applicant names come first, and may be all they would have', () => {
  const applicants = { rowStart: Uint32Array.of(0, 2, 2), project: Uint32Array.of(3, 2) };
  expect(preferencesFromScores(problem, { applicants }).applicantPreferences).toEqual({
    rowStart: Uint32Array.of(0, 3, 7),
    project: Uint32Array.of(2, 0, 1, 3, 2, 1, 0),
  });
  expect(preferencesFromScores(problem, { applicants, onlyNamed: true }).applicantPreferences).toEqual({
    rowStart: Uint32Array.of(0, 1, 5),
    project: Uint32Array.of(2, 3, 2, 1, 0),
  });
});

test('applicants whom a project names come before all others', () => {
  const projects = {
    kind: 'lists',
    rowStart: Uint32Array.of(0, 1, 1, 1, 1),
    applicant: Uint32Array.of(1),
  } as const;
  const { projectPreferences } = preferencesFromScores(problem, { projects });
  // The pair of applicant 1 and project 0 is the last; that of applicant 0, who has the larger score, the first.
  expect(projectPreferences.values[6]).toBeGreaterThan(projectPreferences.values[0]!);
  expect(Array.from(projectPreferences.values.subarray(0, 6))).toEqual([0.9, 0.5, 0.5, 0.4, 0.3, 0.2]);
});

test('applicants whom a supervisor names keep their order in all projects of that supervisor', () => {
  const projects = { kind: 'lists', rowStart: Uint32Array.of(0, 2), applicant: Uint32Array.of(1, 0) } as const;
  const supervisors = { of: new Uint32Array(4), seats: Uint32Array.of(2) };
  const { values } = preferencesFromScores(problem, { projects, supervisors }).projectPreferences;
  expect(new Set(values.subarray(0, 3)).size).toBe(1);
  expect(new Set(values.subarray(3)).size).toBe(1);
  expect(values[3]).toBeGreaterThan(values[0]!);
});

test('dense and sparse scores give the same stable assignment', () => {
  fc.assert(
    fc.property(anyDraft, (draft) => {
      const solved = (['float64', 'sparse'] as const).map((layout) => {
        const packed = packProblem(draft, layout);
        const stable = { ...packed, places: 1, ...preferencesFromScores(packed) };
        const outcome = solveStable(stable);
        assertStable(stable, outcome.projectOf);
        return outcome;
      });
      expect(solved[1]).toEqual(solved[0]);
    }),
    { numRuns: 200 },
  );
});

test('scores and lists that mean nothing are refused', () => {
  const scores = { kind: 'dense', values: Float64Array.of(Number.NaN) } as const;
  expect(() => preferencesFromScores({ applicants: 1, projects: 1, scores })).toThrow(/score of applicant 0/);
  const applicants = { rowStart: Uint32Array.of(0, 1, 1), project: Uint32Array.of(9) };
  expect(() => preferencesFromScores(problem, { applicants })).toThrow(/applicant 0 is out of range, got 9/);
  const projects = { kind: 'lists', rowStart: Uint32Array.of(0, 0), applicant: new Uint32Array() } as const;
  const supervisors = { of: Uint32Array.of(0, 0, 0, 5), seats: Uint32Array.of(1) };
  expect(() => preferencesFromScores(problem, { projects, supervisors })).toThrow(
    /supervisor of project 3 is out of range/,
  );
});
