import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { SolveOutcome } from '../solver';
import type { ProvedSolver } from './proved-solver';
import { anyDraft, drawDraft, packProblem, permuteDraft } from './random-problem';

const DIGITS = 9;
const anyNumber = fc.double({ min: -1, max: 1, noNaN: true });

/** What must not matter, and how much what does matter must. */
export function describeInvariance({ name, solve }: ProvedSolver): void {
  describe(`${name}: changes to a problem`, () => {
    test('the order of applicants and projects changes neither places nor total', () => {
      const shuffled = anyDraft.chain((draft) =>
        fc.tuple(fc.constant(draft), shuffle(draft.scores.length), shuffle(draft.seats.length)),
      );
      fc.assert(
        fc.property(shuffled, ([draft, rows, columns]) => {
          const plain = solve(packProblem(draft));
          const permuted = solve(packProblem(permuteDraft(draft, rows, columns)));
          expect(permuted.status).toBe(plain.status);
          expect(figuresOf(permuted).placed).toBe(figuresOf(plain).placed);
          expect(figuresOf(permuted).objective).toBeCloseTo(figuresOf(plain).objective, DIGITS);
        }),
        { numRuns: 300 },
      );
    });

    test('dense and sparse scores give the same outcome', () => {
      fc.assert(
        fc.property(anyDraft, (draft) => {
          expect(solve(packProblem(draft, 'sparse'))).toEqual(solve(packProblem(draft)));
        }),
        { numRuns: 300 },
      );
    });

    test('32 and 64 bits give the same outcome where both hold the same scores', () => {
      const round = (score: number | null) => (score === null ? null : Math.round(score * 8) / 8);
      fc.assert(
        fc.property(anyDraft, (draft) => {
          const rounded = { ...draft, scores: draft.scores.map((row) => row.map(round)) };
          expect(solve(packProblem(rounded, 'float32'))).toEqual(solve(packProblem(rounded)));
        }),
        { numRuns: 300 },
      );
    });

    test('a constant added to the scores of an applicant with fixed places adds it to the total for each place', () => {
      fc.assert(
        fc.property(anyDraft, fc.nat(5), anyNumber, (draft, applicant, constant) => {
          const [min, max] = draft.places[applicant] ?? [0, 1];
          if (min !== max) return;
          const shift = (score: number | null) => (score === null ? null : score + constant);
          const scores = draft.scores.map((row, i) => (i === applicant ? row.map(shift) : row));
          const [plain, shifted] = [solve(packProblem(draft)), solve(packProblem({ ...draft, scores }))];
          expect(shifted.status).toBe(plain.status);
          const expected = figuresOf(plain).objective + (plain.status === 'infeasible' ? 0 : min * constant);
          expect(figuresOf(shifted).objective).toBeCloseTo(expected, DIGITS);
        }),
        { numRuns: 300 },
      );
    });

    test('allowing one more pair never lowers places, nor the total of as many places', () => {
      fc.assert(
        fc.property(anyDraft, fc.nat(5), fc.nat(4), anyNumber, (draft, applicant, project, score) => {
          if (draft.scores[applicant]?.[project] !== null) return;
          const allow = (row: readonly (number | null)[]) => row.map((old, j) => (j === project ? score : old));
          const scores = draft.scores.map((row, i) => (i === applicant ? allow(row) : row));
          const before = figuresOf(solve(packProblem(draft)));
          const after = figuresOf(solve(packProblem({ ...draft, scores })));
          expect(after.placed).toBeGreaterThanOrEqual(before.placed);
          if (after.placed === before.placed) {
            expect(after.objective).toBeGreaterThanOrEqual(before.objective - 1e-9);
          }
        }),
        { numRuns: 1000 },
      );
    });

    test('the same problem gives the same outcome', () => {
      const problem = packProblem(drawDraft({ applicants: 60, projects: 9, places: [1, 3], seats: [3, 16], seed: 5 }));
      expect(solve(problem)).toEqual(solve(problem));
    });
  });
}

/** An infeasible problem has fewer places than any other. */
function figuresOf(outcome: SolveOutcome): { readonly placed: number; readonly objective: number } {
  return outcome.status === 'infeasible' ? { placed: -1, objective: 0 } : outcome;
}

function shuffle(count: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length: count }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: count });
}
