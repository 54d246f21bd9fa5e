import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveAssignment } from '../solve-assignment';
import type { Problem, SolveOutcome } from '../solver';
import { compareVectors, eachOnes, everyAssignment, scoresOf, totalOf } from '../solver-suite/every-assignment';
import { anyDraft, type Draft, drawDraft, packProblem, type Range, repeat } from '../solver-suite/random-problem';
import { assertFairness } from './assert-fairness';
import { findWorst } from './fair-for-several';

function solve(problem: Problem): SolveOutcome {
  const outcome = solveAssignment({ ...problem, objective: 'fair' });
  if (outcome.status !== 'infeasible') assertFairness(problem, outcome);
  return outcome;
}

function solveFeasible(problem: Problem) {
  const outcome = solve(problem);
  if (outcome.status === 'infeasible' || outcome.fairness === undefined) throw new Error('expected places');
  return { ...outcome, fairness: outcome.fairness };
}

/** At most one place each. */
export const anySingleDraft = anyDraft.map((draft): Draft => {
  const places = draft.places.map(([min, max]): Range => [Math.min(min, 1), Math.min(max, 1)]);
  return { ...draft, places };
});

const upToOne: Range = [0, 1];
const round = (score: number) => Math.round(score * 1000) + 0;

describe('solveFair: examples', () => {
  test('the worst-off is raised first, though the total falls', () => {
    const scores = [
      [1, 0.5],
      [0.6, 0.1],
    ];
    const outcome = solveFeasible(packProblem({ scores, seats: repeat(upToOne, 2) }));
    // The best total is 1 + 0.1, or 0.5 + 0.6 with nobody below 0.5.
    expect([...outcome.projectOf]).toEqual([1, 0]);
    expect(outcome).toMatchObject({ status: 'optimal', fairness: { kind: 'leximin', worst: 0.5 } });
  });

  test('with the worst-off as high as can be, the next is raised too, though the total falls', () => {
    const scores = [
      [0.1, null, null],
      [null, 0.9, 0.4],
      [null, 0.6, 0],
    ];
    const outcome = solveFeasible(packProblem({ scores, seats: repeat(upToOne, 3) }));
    expect([...outcome.projectOf]).toEqual([0, 2, 1]);
    expect(outcome.fairness.steps.map(({ key, count }) => [key, count])).toEqual([
      [100, 1],
      [400, 1],
      [600, 1],
    ]);
  });

  test('as many places as possible come first, however low', () => {
    const scores = [
      [0.9, null],
      [0.8, 0],
    ];
    const outcome = solveFeasible(packProblem({ scores, places: repeat(upToOne, 2), seats: repeat(upToOne, 2) }));
    expect(outcome).toMatchObject({ placed: 2, fairness: { worst: 0 } });
  });

  test('who stays out is chosen so that the others are well off', () => {
    const scores = [[0.2], [0.7], [0.5]];
    const outcome = solveFeasible(packProblem({ scores, places: repeat(upToOne, 3), seats: [[0, 2]] }));
    expect([...outcome.projectOf]).toEqual([-1, 0, 0]);
    expect(outcome.fairness.worst).toBe(0.5);
  });

  test('rules that cannot all hold are the same answer as for the total', () => {
    const problem = packProblem({ scores: [[1], [1]], seats: [upToOne] });
    expect(solve(problem)).toEqual(solveAssignment(problem));
  });
});

describe('solveFair: one place each, against every assignment', () => {
  test('scores in thousandths, ascending, are the lexicographically largest, and then the total is', () => {
    fc.assert(
      fc.property(anySingleDraft, (draft) => {
        const problem = packProblem(draft);
        const outcome = solve(problem);
        const all = everyAssignment(problem);
        expect(outcome.status).toBe(all.length === 0 ? 'infeasible' : 'optimal');
        if (outcome.status === 'infeasible') return;
        const vectorOf = (assignment: readonly (readonly number[])[]) =>
          scoresOf(problem, assignment)
            .map(round)
            .sort((a, b) => a - b);
        const best = all.reduce((most, each) => (compareVectors(vectorOf(each), vectorOf(most)) > 0 ? each : most));
        expect(vectorOf(eachOnes(problem, outcome.projectOf))).toEqual(vectorOf(best));
        const equals = all.filter((each) => compareVectors(vectorOf(each), vectorOf(best)) === 0);
        const total = Math.max(...equals.map((each) => totalOf(problem, each)));
        expect(outcome.objective).toBeCloseTo(total, 9);
      }),
      { numRuns: 400 },
    );
  });
});

describe('solveFair: several places each', () => {
  test('no total of an applicant with a place is above the bound, and the outcome is near to the best there is', () => {
    let found = 0;
    let best = 0;
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const problem = packProblem(draft);
        const outcome = solve(problem);
        const all = everyAssignment(problem);
        expect(outcome.status === 'infeasible').toBe(all.length === 0);
        if (outcome.status === 'infeasible' || outcome.fairness?.worst == null) return;
        if (outcome.fairness.kind === 'leximin') return;
        const worsts = all.map((each) => worstOf(problem, each));
        const highest = Math.max(...worsts);
        expect(outcome.fairness.worst).toBeLessThanOrEqual(highest + 1e-9);
        expect(outcome.fairness.worstBound).toBeGreaterThanOrEqual(highest - 1e-9);
        found += outcome.fairness.worst >= highest - 1e-9 ? 1 : 0;
        best += 1;
      }),
      { numRuns: 100, seed: 7 },
    );
    expect(found / best).toBeGreaterThan(0.7);
  });

  test('reviewers of papers: the bound is met closely', () => {
    const problem = packProblem(drawDraft({ applicants: 60, projects: 20, places: [3, 3], seats: [0, 10] }));
    const { fairness, projectOf } = solveFeasible(problem);
    expect(fairness.worst).toBe(findWorst(problem, projectOf));
    expect(fairness.worst! / fairness.worstBound).toBeGreaterThan(0.85);
  });
});

function worstOf(problem: Problem, assignment: readonly (readonly number[])[]): number {
  const sums = assignment
    .map((own, applicant) => ({
      own,
      sum: totalOf(
        problem,
        assignment.map((each, at) => (at === applicant ? each : [])),
      ),
    }))
    .filter(({ own }) => own.length > 0)
    .map(({ sum }) => sum);
  return Math.min(...sums);
}
