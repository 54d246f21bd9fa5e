import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveAssignment } from '../solve-assignment';
import type { Problem, SolveOutcome } from '../solver';
import { type EachOnes, everyAssignment, totalOf } from '../solver-suite/every-assignment';
import { anyDraft, drawDraft, packProblem, type Range, repeat } from '../solver-suite/random-problem';
import { assertNash } from './assert-nash';

function solve(problem: Problem): SolveOutcome {
  const outcome = solveAssignment({ ...problem, objective: 'nash' });
  if (outcome.status !== 'infeasible') assertNash(problem, outcome);
  return outcome;
}

const upToOne: Range = [0, 1];

describe('solveNash: examples', () => {
  test('a product of scores shares what a total would give to one', () => {
    const scores = [
      [1, 0.2],
      [0.8, 0.1],
    ];
    // Totals: 1 + 0.1 and 0.2 + 0.8. Products: 0.1 and 0.16.
    const outcome = solve(packProblem({ scores, seats: repeat(upToOne, 2) }));
    expect(outcome).toMatchObject({ status: 'optimal', projectOf: Int32Array.of(1, 0) });
  });

  test('one more person above 0 comes before any product', () => {
    const scores = [
      [1, 0.01],
      [0.5, 0],
    ];
    const outcome = solve(packProblem({ scores, seats: repeat(upToOne, 2) }));
    expect(outcome).toMatchObject({ projectOf: Int32Array.of(1, 0), nash: { positive: 2 } });
  });

  test('where nobody can be above 0 there is no product', () => {
    const outcome = solve(packProblem({ scores: [[0, -1]], seats: repeat(upToOne, 2) }));
    expect(outcome).toMatchObject({ status: 'optimal', nash: { positive: 0, sumOfLogs: 0, sumOfLogsBound: 0 } });
  });
});

describe('solveNash: against every assignment', () => {
  test('one place each: most above 0, then the largest sum of logarithms; several: no sum is above the bound', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const problem = packProblem(draft);
        const outcome = solve(problem);
        const all = everyAssignment(problem);
        expect(outcome.status === 'infeasible').toBe(all.length === 0);
        if (outcome.status === 'infeasible' || outcome.nash === undefined) return;
        const welfares = all.map((each) => welfareOf(problem, each));
        const positive = Math.max(...welfares.map((each) => each.positive));
        const { nash } = outcome;
        expect(nash.positiveBound).toBeGreaterThanOrEqual(positive);
        const logs = welfares.filter((each) => each.positive === nash.positive).map(({ sumOfLogs }) => sumOfLogs);
        expect(nash.sumOfLogsBound).toBeGreaterThanOrEqual(Math.max(...logs) - 1e-9);
        if (draft.places.some(([, max]) => max > 1)) return;
        expect(outcome.status).toBe('optimal');
        expect(nash.positive).toBe(positive);
        expect(nash.sumOfLogs).toBeCloseTo(Math.max(...logs), 9);
        expect(nash.sumOfLogsBound).toBeCloseTo(nash.sumOfLogs, 9);
      }),
      { numRuns: 150 },
    );
  });

  test('several places each: the bound is met closely', () => {
    const problem = packProblem(drawDraft({ applicants: 60, projects: 20, places: [3, 3], seats: [0, 10] }));
    const outcome = solve(problem);
    if (outcome.status === 'infeasible' || outcome.nash === undefined) throw new Error('expected places');
    // The geometric mean of the totals is within one percent.
    expect((outcome.nash.sumOfLogsBound - outcome.nash.sumOfLogs) / 60).toBeLessThan(0.01);
  });
});

function welfareOf(problem: Problem, assignment: EachOnes) {
  const sums = assignment.map((_, applicant) =>
    totalOf(
      problem,
      assignment.map((own, at) => (at === applicant ? own : [])),
    ),
  );
  const above = sums.filter((sum) => sum > 0);
  return { positive: above.length, sumOfLogs: above.reduce((total, sum) => total + Math.log(sum), 0) };
}
