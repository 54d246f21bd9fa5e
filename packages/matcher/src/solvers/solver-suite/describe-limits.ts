import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { withoutMinimums } from '../certificate';
import type { SolvedFields } from '../solver';
import { bruteForce } from './brute-force';
import type { ProvedSolver } from './proved-solver';
import { anyDraft, drawDraft, packProblem, type Range, repeat } from './random-problem';

/** Degenerate problems, and searches that are stopped. */
export function describeLimits({ name, solve }: ProvedSolver): void {
  describe(`${name}: degenerate problems`, () => {
    const one: Range = [1, 1];
    const upToOne: Range = [0, 1];
    const none: Range = [0, 0];
    const cases: readonly (readonly [string, Parameters<typeof packProblem>[0], Partial<SolvedFields>])[] = [
      ['nobody and nothing', { scores: [], seats: [] }, { placed: 0, objective: 0 }],
      ['no applicants', { scores: [], seats: repeat(upToOne, 2) }, { placed: 0, prices: new Float64Array(2) }],
      ['no projects', { scores: [[], []], places: repeat(none, 2), seats: [] }, { projectOf: new Int32Array(0) }],
      ['one pair', { scores: [[0.5]], seats: [one] }, { placed: 1, objective: 0.5, prices: new Float64Array(1) }],
      ['one project for all', { scores: [[1], [2]], seats: [[2, 2]] }, { placed: 2, objective: 3 }],
      ['nobody wants a place', { scores: [[1, 2]], places: [none], seats: repeat(upToOne, 2) }, { placed: 0 }],
      ['no seats', { scores: [[1, 2]], places: [upToOne], seats: repeat(none, 2) }, { placed: 0 }],
      [
        'one applicant without a project',
        { scores: [[null], [1]], places: repeat(upToOne, 2), seats: [[0, 2]] },
        { placed: 1 },
      ],
      ['all zero', { scores: repeat([0, 0], 2), seats: repeat(upToOne, 2) }, { placed: 2, objective: 0, bound: 0 }],
      [
        'all negative',
        { scores: [[-3, -1]], places: [upToOne], seats: repeat(upToOne, 2) },
        { placed: 1, objective: -1 },
      ],
      ['huge scores', { scores: [[1e100, -1e100]], seats: [upToOne, one] }, { objective: -1e100, bound: -1e100 }],
      ['seats without end', { scores: repeat([0.5], 3), seats: [[0, 2 ** 32 - 1]] }, { objective: 1.5, bound: 1.5 }],
      [
        'all pinned',
        {
          scores: [[1, 2]],
          places: [[2, 2]],
          seats: repeat(one, 2),
          pinned: [
            [0, 1],
            [0, 0],
          ],
        },
        { placed: 2, objective: 3, projectOf: Int32Array.of(0, 1) },
      ],
    ];
    test.each(cases)('%s', (_, draft, expected) => {
      for (const layout of ['float64', 'sparse'] as const) {
        expect(solve(packProblem(draft, layout))).toMatchObject({ status: 'optimal', ...expected });
      }
    });

    test('an applicant with no allowed project but a minimum is a conflict of one', () => {
      const conflict = {
        kind: 'too-few-seats',
        applicants: [1],
        projects: [],
        needed: 1,
        available: 0,
        neededByAll: 1,
      };
      const problem = packProblem({ scores: [[1], [null]], seats: [[0, 2]] });
      expect(solve(problem)).toEqual({ status: 'infeasible', conflict });
    });
  });

  describe(`${name}: stopping`, () => {
    test('stopped at once: feasible where nothing is required, else cancelled', () => {
      const draft = drawDraft({ applicants: 40, projects: 5, places: [0, 1], seats: [0, 10] });
      const stop = { shouldStop: () => true };
      const stopped = solve(packProblem(draft), stop);
      expect(stopped).toMatchObject({ status: 'feasible', stoppedBy: 'stop', placed: 0, objective: 0 });
      expect(solve(packProblem({ ...draft, places: repeat([1, 1], 40) }), stop).status).toBe('cancelled');
    });

    test('stopped anywhere: the bound holds for as many places', () => {
      fc.assert(
        fc.property(anyDraft, fc.nat(8), (draft, polls) => {
          const problem = packProblem(draft);
          let left = polls;
          const outcome = solve(problem, { shouldStop: () => left-- <= 0 });
          if (outcome.status !== 'feasible' && outcome.status !== 'cancelled') return;
          const held = outcome.status === 'feasible' ? problem : withoutMinimums(problem);
          const best = bruteForce(held).get(outcome.placed) ?? Number.NaN;
          expect(outcome.bound).toBeGreaterThanOrEqual(best - 1e-9);
          expect(outcome.objective).toBeLessThanOrEqual(best + 1e-9);
        }),
        { numRuns: 500 },
      );
    });

    test('progress rises to the places that were wanted', () => {
      const seen: number[] = [];
      const problem = packProblem(drawDraft({ applicants: 500, projects: 10, places: [1, 1], seats: [0, 50] }));
      solve(problem, {
        onProgress: ({ done, total }) => {
          expect(total).toBe(500);
          seen.push(done);
        },
      });
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen.length).toBeLessThan(150);
      expect(seen.at(-1)).toBe(500);
    });
  });
}
