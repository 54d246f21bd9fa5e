import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bestOf, bruteForce } from './brute-force';
import { assertCertificate, computeBound, withoutMinimums } from './certificate';
import { conflictHolds, measureConflict } from './conflict-holds';
import { anyDraft, createStream, type Draft, packProblem, permuteDraft } from './random-problem';
import type { Infeasibility, Problem, SolvedFields, SolveOptions, SolveOutcome, Solver } from './solver';

const DIGITS = 9;
const anyNumber = fc.double({ min: -1, max: 1, noNaN: true });

/** The contract as tests: every solver passes them. */
export function describeSolver(solver: Solver): void {
  const solve = (problem: Problem, options: SolveOptions = {}): SolveOutcome => {
    const outcome = solver.solve(problem, options);
    assertCertificate(problem, outcome);
    return outcome;
  };
  const solveOptimal = (problem: Problem): SolvedFields => {
    const outcome = solve(problem);
    if (outcome.status !== 'optimal') throw new Error(`expected an optimum, got ${outcome.status}`);
    return outcome;
  };

  describe(`${solver.name}: examples`, () => {
    test('three applicants and two projects: the best total, with prices that say what a seat is worth', () => {
      const outcome = solveOptimal(
        packProblem({
          scores: [
            [0.9, 0.1],
            [0.8, 0.7],
            [0.6, 0.2],
          ],
          projects: 2,
          places: repeat([1, 1], 3),
          seats: [
            [0, 1],
            [0, 2],
          ],
          pinned: [],
        }),
      );
      expect(Array.from(outcome.projectOf)).toEqual([0, 1, 1]);
      expect(outcome.objective).toBeCloseTo(0.9 + 0.7 + 0.2, DIGITS);
      // With one more seat in project 0 the third applicant would move there: 0.6 - 0.2.
      expect(outcome.prices[0]).toBeCloseTo(0.4, DIGITS);
      expect(outcome.prices[1]).toBe(0);
      expect(outcome.placePrice).toBe(0);
    });

    test('two seats for three applicants who may stay out: the two best, and what the last place is worth', () => {
      const outcome = solveOptimal(
        packProblem({
          scores: [[0.3], [0.5], [0.9]],
          projects: 1,
          places: repeat([0, 1], 3),
          seats: [[0, 2]],
          pinned: [],
        }),
      );
      expect(Array.from(outcome.projectOf)).toEqual([-1, 0, 0]);
      expect(outcome.placed).toBe(2);
      expect(outcome.placePrice).toBeCloseTo(-0.5, DIGITS);
    });

    test('as many places as possible come before the total, and minimums before both', () => {
      const scores = [
        [1, 0],
        [-1, -5],
      ];
      const draft: Draft = { scores, projects: 2, places: repeat([0, 1], 2), seats: repeat([0, 1], 2), pinned: [] };
      expect(solveOptimal(packProblem(draft))).toMatchObject({ placed: 2, objective: -1 });
      const filled = solveOptimal(
        packProblem({
          ...draft,
          seats: [
            [0, 1],
            [1, 1],
          ],
          pinned: [[0, 0]],
        }),
      );
      expect(filled).toMatchObject({ placed: 2, objective: -4 });
    });

    test.each([1, 2, 10, 60])('Machol and Wien (1976): costs i x j of size %i pair the first with the last', (size) => {
      const values = Float64Array.from(
        { length: size * size },
        (_, at) => -(Math.floor(at / size) + 1) * ((at % size) + 1),
      );
      const outcome = solveOptimal({
        applicants: size,
        projects: size,
        scores: { kind: 'dense', values },
        places: 1,
        seats: { min: new Uint32Array(size), max: new Uint32Array(size).fill(1) },
      });
      expect(Array.from(outcome.projectOf)).toEqual(Array.from({ length: size }, (_, i) => size - 1 - i));
      expect(outcome.objective).toBe(-(size * (size + 1) * (size + 2)) / 6);
    });

    test('a project with fewer applicants than its minimum is a conflict that names it and them', () => {
      const scores = [
        [1, 1],
        [null, 1],
        [null, 1],
      ];
      const problem = packProblem({
        scores,
        projects: 2,
        places: repeat([1, 1], 3),
        seats: [
          [2, 3],
          [0, 3],
        ],
        pinned: [],
      });
      expect(solve(problem)).toEqual({
        status: 'infeasible',
        conflict: { kind: 'too-few-applicants', projects: [0], applicants: [0], needed: 2, available: 1 },
      });
    });

    test('applicants who may only go to projects with too few seats are a conflict', () => {
      const scores = [
        [1, 1],
        [1, null],
        [1, null],
        [1, null],
      ];
      const problem = packProblem({
        scores,
        projects: 2,
        places: repeat([1, 1], 4),
        seats: repeat([0, 2], 2),
        pinned: [],
      });
      expect(solve(problem)).toEqual({
        status: 'infeasible',
        conflict: { kind: 'too-few-seats', projects: [0], applicants: [1, 2, 3], needed: 3, available: 2 },
      });
    });

    test('minimums of seats above what all places can give are a conflict', () => {
      const problem = packProblem({
        scores: repeat([1, 1], 3),
        projects: 2,
        places: repeat([0, 1], 3),
        seats: repeat([2, 3], 2),
        pinned: [],
      });
      expect(solve(problem)).toEqual({
        status: 'infeasible',
        conflict: { kind: 'too-few-applicants', projects: [0, 1], applicants: [0, 1, 2], needed: 4, available: 3 },
      });
    });

    test('pins hold, count in every figure, and conflict by themselves where they are one too many', () => {
      const draft: Draft = {
        scores: repeat([5, 0], 3),
        projects: 2,
        places: repeat([1, 1], 3),
        seats: [
          [0, 2],
          [0, 2],
        ],
        pinned: [[1, 1]],
      };
      const outcome = solveOptimal(packProblem(draft));
      expect(Array.from(outcome.projectOf)).toEqual([0, 1, 0]);
      expect(outcome).toMatchObject({ placed: 3, objective: 10 });
      const twice = solve(
        packProblem({
          ...draft,
          pinned: [
            [1, 1],
            [1, 0],
          ],
        }),
      );
      expect(twice).toMatchObject({ status: 'infeasible', conflict: { kind: 'pinned', applicant: 1, project: 0 } });
    });
  });

  describe(`${solver.name}: against every assignment of small problems`, () => {
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
          }
        }),
        { numRuns: 3000 },
      );
    });

    test('a positive price is what one more seat would add, a negative one what one more person forced in would cost', () => {
      fc.assert(
        fc.property(anyDraft, (draft) => {
          const outcome = solve(packProblem(draft));
          if (outcome.status !== 'optimal') return;
          outcome.prices.forEach((price, project) => {
            const seats = (change: (quota: readonly [number, number]) => readonly [number, number]) =>
              draft.seats.map((quota, j) => (j === project ? change(quota) : quota));
            const more = packProblem({ ...draft, seats: seats(([min, max]) => [min, max + 1]) });
            const total = bruteForce(more).get(outcome.placed) ?? Number.NaN;
            expect(total - outcome.objective).toBeCloseTo(Math.max(0, price), DIGITS);
            if (price >= 0) return;
            expect(draft.seats[project]![0]).toBeGreaterThan(0);
            const forced = packProblem({ ...draft, seats: seats(([min, max]) => [min + 1, max + 1]) });
            const less = bruteForce(forced).get(outcome.placed);
            if (less !== undefined) expect(less - outcome.objective).toBeCloseTo(price, DIGITS);
          });
        }),
        { numRuns: 1000 },
      );
    });

    test('the place price is what one place fewer would add, and at least 0 where nobody can take one more', () => {
      fc.assert(
        fc.property(anyDraft, (draft) => {
          const problem = packProblem(draft);
          const outcome = solve(problem);
          if (outcome.status !== 'optimal') return;
          const wanted = draft.places.reduce((sum, [, max]) => sum + max, 0);
          const fewer = bruteForce(problem).get(outcome.placed - 1);
          if (outcome.placed === wanted) expect(outcome.placePrice).toBeGreaterThanOrEqual(0);
          else if (fewer === undefined) expect(outcome.placePrice).toBeLessThanOrEqual(0);
          else expect(fewer - outcome.objective).toBeCloseTo(outcome.placePrice, DIGITS);
        }),
        { numRuns: 1000 },
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
        { numRuns: 1000 },
      );
    });
  });

  describe(`${solver.name}: what must not matter, and what must`, () => {
    const figuresOf = (outcome: SolveOutcome) =>
      outcome.status === 'infeasible' ? { placed: -1, objective: 0 } : outcome;
    const expectSame = (received: SolveOutcome, expected: SolveOutcome) => {
      expect(received.status).toBe(expected.status);
      expect(figuresOf(received).placed).toBe(figuresOf(expected).placed);
      expect(figuresOf(received).objective).toBeCloseTo(figuresOf(expected).objective, DIGITS);
    };

    test('the order of applicants and projects changes neither places nor total', () => {
      const shuffled = anyDraft.chain((draft) =>
        fc.tuple(fc.constant(draft), shuffle(draft.scores.length), shuffle(draft.projects)),
      );
      fc.assert(
        fc.property(shuffled, ([draft, rows, columns]) => {
          expectSame(solve(packProblem(permuteDraft(draft, rows, columns))), solve(packProblem(draft)));
        }),
        { numRuns: 500 },
      );
    });

    test('dense and sparse scores give the same outcome', () => {
      fc.assert(
        fc.property(anyDraft, (draft) => {
          expect(solve(packProblem(draft, 'sparse'))).toEqual(solve(packProblem(draft)));
        }),
        { numRuns: 500 },
      );
    });

    test('32 and 64 bits give the same outcome where both hold the same scores', () => {
      const eighths = anyDraft.map((draft) => ({
        ...draft,
        scores: draft.scores.map((row) => row.map((score) => (score === null ? null : Math.round(score * 8) / 8))),
      }));
      fc.assert(
        fc.property(eighths, (draft) => {
          expect(solve(packProblem(draft, 'float32'))).toEqual(solve(packProblem(draft)));
        }),
        { numRuns: 500 },
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
        { numRuns: 500 },
      );
    });

    test('allowing one more pair never lowers places, nor the total of as many places', () => {
      fc.assert(
        fc.property(anyDraft, fc.nat(5), fc.nat(4), anyNumber, (draft, applicant, project, score) => {
          if (draft.scores[applicant]?.[project] !== null) return;
          const scores = draft.scores.map((row, i) =>
            row.map((old, j) => (i === applicant && j === project ? score : old)),
          );
          const [before, after] = [draft, { ...draft, scores }].map((each) => figuresOf(solve(packProblem(each))));
          expect(after!.placed).toBeGreaterThanOrEqual(before!.placed);
          if (after!.placed === before!.placed) {
            expect(after!.objective).toBeGreaterThanOrEqual(before!.objective - 1e-9);
          }
        }),
        { numRuns: 2000 },
      );
    });

    test('the same problem gives the same outcome', () => {
      const problem = randomProblem({ applicants: 60, projects: 9, places: [1, 3], seats: [3, 16], seed: 5 });
      expect(solve(problem)).toEqual(solve(problem));
    });
  });

  describe(`${solver.name}: larger problems, by certificate`, () => {
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
      for (const seed of [1, 2, 3]) expect(solve(randomProblem({ ...options, seed })).status).toBe('optimal');
    });

    test('a conflict among many is found and shrunk', () => {
      const draft = randomDraft({
        applicants: 300,
        projects: 30,
        places: [1, 1],
        seats: [0, 12],
        forbidden: 0.5,
        seed: 3,
      });
      const crowd = (row: readonly (number | null)[]) => row.map((score, j) => (j < 3 ? (score ?? 0) : null));
      const crowded = packProblem({ ...draft, scores: draft.scores.map((row, i) => (i < 40 ? crowd(row) : row)) });
      const outcome = solve(crowded);
      if (outcome.status !== 'infeasible') throw new Error('expected a conflict');
      expect(outcome.conflict).toMatchObject({ kind: 'too-few-seats', projects: [0, 1, 2], needed: 37, available: 36 });
      expectIrreducible(crowded, outcome.conflict);
    });
  });

  describe(`${solver.name}: degenerate problems`, () => {
    const empty: Draft = { scores: [], projects: 0, places: [], seats: [], pinned: [] };
    const cases: readonly (readonly [string, Draft, Partial<SolvedFields>])[] = [
      ['nobody and nothing', empty, { placed: 0, objective: 0 }],
      [
        'no applicants',
        { ...empty, projects: 2, seats: repeat([0, 3], 2) },
        { placed: 0, prices: new Float64Array(2) },
      ],
      [
        'no projects',
        { ...empty, scores: [[], []], places: repeat([0, 0], 2) },
        { placed: 0, projectOf: new Int32Array(0) },
      ],
      [
        'one pair',
        { scores: [[0.5]], projects: 1, places: [[1, 1]], seats: [[1, 1]], pinned: [] },
        { placed: 1, objective: 0.5 },
      ],
      [
        'one project for all',
        { scores: [[1], [2]], projects: 1, places: repeat([1, 1], 2), seats: [[2, 2]], pinned: [] },
        { placed: 2 },
      ],
      [
        'nobody wants a place',
        { scores: [[1, 2]], projects: 2, places: [[0, 0]], seats: repeat([0, 1], 2), pinned: [] },
        { placed: 0 },
      ],
      [
        'no seats',
        { scores: [[1, 2]], projects: 2, places: [[0, 1]], seats: repeat([0, 0], 2), pinned: [] },
        { placed: 0 },
      ],
      [
        'all forbidden',
        { scores: [[null], [1]], projects: 1, places: repeat([0, 1], 2), seats: [[0, 2]], pinned: [] },
        { placed: 1 },
      ],
      [
        'all pinned',
        {
          scores: [[1, 2]],
          projects: 2,
          places: [[2, 2]],
          seats: repeat([1, 1], 2),
          pinned: [
            [0, 1],
            [0, 0],
          ],
        },
        { placed: 2, objective: 3 },
      ],
      [
        'all zero',
        { scores: repeat([0, 0], 2), projects: 2, places: repeat([1, 1], 2), seats: repeat([0, 1], 2), pinned: [] },
        { objective: 0, bound: 0 },
      ],
      [
        'all negative',
        { scores: [[-3, -1]], projects: 2, places: [[0, 1]], seats: repeat([0, 1], 2), pinned: [] },
        { placed: 1, objective: -1 },
      ],
      [
        'huge scores',
        {
          scores: [[1e100, -1e100]],
          projects: 2,
          places: [[1, 1]],
          seats: [
            [0, 1],
            [1, 1],
          ],
          pinned: [],
        },
        { objective: -1e100 },
      ],
    ];
    test.each(cases)('%s', (_, draft, expected) => {
      for (const layout of ['float64', 'sparse'] as const) {
        expect(solve(packProblem(draft, layout))).toMatchObject({ status: 'optimal', ...expected });
      }
    });

    test('an applicant with no allowed project but a minimum is a conflict of one', () => {
      const problem = packProblem({
        scores: [[1], [null]],
        projects: 1,
        places: repeat([1, 1], 2),
        seats: [[0, 2]],
        pinned: [],
      });
      const conflict = { kind: 'too-few-seats', applicants: [1], projects: [], needed: 1, available: 0 };
      expect(solve(problem)).toEqual({ status: 'infeasible', conflict });
    });
  });

  describe(`${solver.name}: stopping`, () => {
    test('stopped at once: feasible where nothing is required, else cancelled, and always bounded', () => {
      const options = { applicants: 40, projects: 5, seats: [0, 10], seed: 8 } as const;
      const stop = { shouldStop: () => true };
      const free = solve(randomProblem({ ...options, places: [0, 1] }), stop);
      expect(free).toMatchObject({ status: 'feasible', stoppedBy: 'stop', placed: 0, objective: 0 });
      expect(solve(randomProblem({ ...options, places: [1, 1] }), stop).status).toBe('cancelled');
    });

    test('stopped anywhere: the bound holds for as many places, and is met where every minimum holds', () => {
      fc.assert(
        fc.property(anyDraft, fc.nat(8), (draft, polls) => {
          const problem = packProblem(draft);
          let left = polls;
          const outcome = solve(problem, { shouldStop: () => left-- <= 0 });
          if (outcome.status === 'feasible') {
            expect(outcome.gap).toBeCloseTo(0, DIGITS);
            expect(outcome.bound).toBeCloseTo(bruteForce(problem).get(outcome.placed) ?? Number.NaN, DIGITS);
          }
          if (outcome.status === 'cancelled') {
            const best = bruteForce(withoutMinimums(problem)).get(outcome.placed) ?? Number.NaN;
            expect(outcome.bound).toBeGreaterThanOrEqual(best - 1e-9);
          }
        }),
        { numRuns: 1000 },
      );
    });

    test('progress rises to the places that were wanted', () => {
      const seen: number[] = [];
      const problem = randomProblem({ applicants: 500, projects: 10, places: [1, 1], seats: [0, 50], seed: 2 });
      solve(problem, {
        onProgress: ({ done, total }) => {
          expect(total).toBe(500);
          seen.push(done);
        },
      });
      expect(seen).toEqual([...seen].sort((a, b) => a - b));
      expect(seen.length).toBeGreaterThan(10);
      expect(seen.length).toBeLessThan(150);
      expect(seen.at(-1)).toBe(500);
    });
  });
}

function expectIrreducible(problem: Problem, conflict: Infeasibility): void {
  expect(conflictHolds(problem, conflict)).toBe(true);
  if (conflict.kind === 'pinned') return;
  for (const side of ['applicants', 'projects'] as const) {
    for (const dropped of conflict[side]) {
      const rest = { ...conflict, [side]: conflict[side].filter((member) => member !== dropped) };
      expect(conflictHolds(problem, { ...rest, ...measureConflict(problem, rest) })).toBe(false);
    }
  }
}

interface RandomOptions {
  readonly applicants: number;
  readonly projects: number;
  readonly places: readonly [number, number];
  readonly seats: readonly [number, number];
  /** Share of the pairs. @defaultValue 0 */
  readonly forbidden?: number;
  /** How many different scores there are; without it, as many as pairs. */
  readonly levels?: number;
  readonly seed?: number;
}

function randomProblem(options: RandomOptions): Problem {
  return packProblem(randomDraft(options));
}

function randomDraft(options: RandomOptions): Draft {
  const { applicants, projects, places, seats, forbidden = 0, levels, seed = 1 } = options;
  const draw = createStream(seed);
  const score = () => (levels === undefined ? draw() : Math.floor(draw() * levels) / levels);
  const scores = Array.from({ length: applicants }, () =>
    Array.from({ length: projects }, () => (draw() < forbidden ? null : score())),
  );
  return { scores, projects, places: repeat(places, applicants), seats: repeat(seats, projects), pinned: [] };
}

function repeat<T>(value: T, count: number): T[] {
  return new Array<T>(count).fill(value);
}

function shuffle(count: number): fc.Arbitrary<number[]> {
  const all = Array.from({ length: count }, (_, index) => index);
  return fc.shuffledSubarray(all, { minLength: count });
}
