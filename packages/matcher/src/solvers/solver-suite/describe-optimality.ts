import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { computeBound } from '../certificate';
import { conflictHolds, measureConflict } from '../conflict-holds';
import type { Infeasibility, Problem } from '../solver';
import { bestOf, bruteForce } from './brute-force';
import type { ProvedSolver } from './proved-solver';
import { anyDraft, drawDraft, packProblem, type RandomOptions, type Range } from './random-problem';

const DIGITS = 9;

/** Small problems against every assignment they have; larger ones by their certificates. */
export function describeOptimality({ name, solve }: ProvedSolver): void {
  describe(`${name}: against every assignment of small problems`, () => {
    test('status, places and total agree; conflicts are irreducible; the problem is not modified', () => {
      fc.assert(
        fc.property(anyDraft, (draft) => {
          const problem = packProblem(draft);
          const before = JSON.stringify(problem);
          const outcome = solve(problem);
          expect(JSON.stringify(problem)).toBe(before);
          const best = bestOf(bruteForce(problem));
          expect(outcome.status).toBe(best === undefined ? 'infeasible' : 'optimal');
          if (outcome.status === 'infeasible') {
            expectIrreducible(problem, outcome.conflict);
          } else {
            expect(outcome.placed).toBe(best?.placed);
            expect(outcome.objective).toBeCloseTo(best?.total ?? Number.NaN, DIGITS);
            const figures = [outcome.objective, outcome.bound, outcome.gap, outcome.placePrice, ...outcome.prices];
            expect(figures.some((figure) => Object.is(figure, -0))).toBe(false);
          }
        }),
        { numRuns: 2000 },
      );
    });

    test('a positive price is what one more seat adds, a negative one what one more person forced in costs', () => {
      fc.assert(
        fc.property(anyDraft, (draft) => {
          const outcome = solve(packProblem(draft));
          if (outcome.status !== 'optimal') return;
          const totalWith = (project: number, change: (quota: Range) => Range) => {
            const seats = draft.seats.map((quota, j) => (j === project ? change(quota) : quota));
            return bruteForce(packProblem({ ...draft, seats })).get(outcome.placed);
          };
          outcome.prices.forEach((price, project) => {
            const more = totalWith(project, ([min, max]) => [min, max + 1]) ?? Number.NaN;
            expect(more - outcome.objective).toBeCloseTo(Math.max(0, price), DIGITS);
            if (price >= 0) return;
            expect(draft.seats[project]![0]).toBeGreaterThan(0);
            const forced = totalWith(project, ([min, max]) => [min + 1, max + 1]);
            if (forced !== undefined) expect(forced - outcome.objective).toBeCloseTo(price, DIGITS);
          });
        }),
        { numRuns: 500 },
      );
    });

    test('the place price is what one place fewer adds, and at least 0 where nobody can take one more', () => {
      fc.assert(
        fc.property(anyDraft, (draft) => {
          const problem = packProblem(draft);
          const outcome = solve(problem);
          if (outcome.status !== 'optimal') return;
          const allowed = draft.scores.map((row) => row.filter((score) => score !== null).length);
          const wanted = draft.places.reduce((sum, [, max], i) => sum + Math.min(max, allowed[i]!), 0);
          const fewer = bruteForce(problem).get(outcome.placed - 1);
          if (outcome.placed === wanted) expect(outcome.placePrice).toBeGreaterThanOrEqual(0);
          else if (fewer !== undefined) expect(fewer - outcome.objective).toBeCloseTo(outcome.placePrice, DIGITS);
        }),
        { numRuns: 500 },
      );
    });

    test('no positive price can be lowered on its own', () => {
      fc.assert(
        fc.property(anyDraft, (draft) => {
          const problem = packProblem(draft);
          const outcome = solve(problem);
          if (outcome.status !== 'optimal') return;
          outcome.prices.forEach((price, project) => {
            if (price < 1e-6) return;
            const lowered = outcome.prices.map((other, j) => (j === project ? price - price / 16 : other));
            const bound = computeBound(problem, outcome.placed, lowered, outcome.placePrice);
            expect(bound).toBeGreaterThan(outcome.objective + price / 32);
          });
        }),
        { numRuns: 500 },
      );
    });
  });

  describe(`${name}: larger problems, by certificate`, () => {
    test.each<RandomOptions>([
      { applicants: 200, projects: 20, places: [1, 1], seats: [0, 10] },
      { applicants: 200, projects: 20, places: [1, 1], seats: [8, 12], forbidden: 0.3 },
      { applicants: 200, projects: 20, places: [0, 2], seats: [5, 12], levels: 5 },
      { applicants: 500, projects: 40, places: [1, 1], seats: [12, 13], levels: 3 },
      { applicants: 500, projects: 40, places: [1, 3], seats: [20, 25], forbidden: 0.6 },
      { applicants: 500, projects: 40, places: [0, 1], seats: [0, 9], forbidden: 0.9 },
      { applicants: 30, projects: 300, places: [3, 8], seats: [0, 1] },
      { applicants: 120, projects: 120, places: [1, 1], seats: [1, 1], forbidden: 0.7 },
    ])('%j', (options) => {
      for (const seed of [1, 2, 3]) {
        expect(solve(packProblem(drawDraft({ ...options, seed }))).status).toBe('optimal');
      }
    });

    test('a conflict among many is found and shrunk', () => {
      const draft = drawDraft({ applicants: 300, projects: 30, places: [1, 1], seats: [0, 12], forbidden: 0.5 });
      const crowd = (row: readonly (number | null)[]) => row.map((score, j) => (j < 3 ? (score ?? 0) : null));
      const problem = packProblem({ ...draft, scores: draft.scores.map((row, i) => (i < 40 ? crowd(row) : row)) });
      const outcome = solve(problem);
      if (outcome.status !== 'infeasible') throw new Error('expected a conflict');
      expect(outcome.conflict).toMatchObject({
        kind: 'too-few-seats',
        projects: [0, 1, 2],
        needed: 37,
        available: 36,
        neededByAll: 40,
      });
      expectIrreducible(problem, outcome.conflict);
    });
  });
}

function expectIrreducible(problem: Problem, conflict: Infeasibility): void {
  expect(conflictHolds(problem, conflict)).toBe(true);
  if (conflict.kind === 'pinned') return;
  for (const side of ['applicants', 'projects'] as const) {
    for (const dropped of conflict[side]) {
      const { kind, applicants, projects } = conflict;
      const rest = { kind, applicants, projects, [side]: conflict[side].filter((member) => member !== dropped) };
      expect(conflictHolds(problem, { ...rest, ...measureConflict(problem, rest) })).toBe(false);
    }
  }
}
