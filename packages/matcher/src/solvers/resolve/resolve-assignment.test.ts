import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertCertificate } from '../certificate';
import { conflictHolds } from '../conflict-holds';
import { solveAssignment } from '../solve-assignment';
import type { Problem, SolveOutcome, Start } from '../solver';
import { bestOf, bruteForce } from '../solver-suite/brute-force';
import { anyDraft, drawDraft, packProblem } from '../solver-suite/random-problem';
import { chargeMoves, countMoves } from './charge-moves';
import { type ResolveOutcome, resolveAssignment } from './resolve-assignment';

const upToOne = [0, 1] as const;

/** An outcome as one of the problem with moves charged, proved. */
function proveNet(problem: Problem, outcome: ResolveOutcome): void {
  if (outcome.status === 'infeasible') {
    assertCertificate(problem, outcome);
    return;
  }
  const { net, netBound, netGap, costOfMove } = outcome;
  const charged = chargeMoves(problem, problem.start as Start, costOfMove);
  assertCertificate(charged, { ...outcome, objective: net, bound: netBound, gap: netGap } as SolveOutcome);
}

describe('one of three withdraws from a full programme', () => {
  // At first 0 and 1 had project 0, and 2, who would have liked it, was in project 1. Now 1 is gone.
  const scores = [
    [0.9, 0.1],
    [null, null],
    [0.6, 0.2],
  ];
  const start = { projectOf: Int32Array.of(0, 0, 1), prices: Float64Array.of(0.4, 0) };
  const problem = {
    ...packProblem({
      scores,
      places: [upToOne, upToOne, upToOne],
      seats: [
        [0, 2],
        [0, 2],
      ],
    }),
    start,
  };

  test('without a cost the best total is made', () => {
    expect(resolveAssignment(problem)).toMatchObject({ placed: 2, objective: 1.5, moves: 1, costOfMove: 0 });
  });

  test('a cost below what a move gains does not stop it, one above does, and says what that may have lost', () => {
    const cheap = resolveAssignment(problem, { costOfMove: 0.3 });
    expect(cheap).toMatchObject({ status: 'optimal', objective: 1.5, moves: 1, projectOf: Int32Array.of(0, -1, 0) });
    const dear = resolveAssignment(problem, { costOfMove: 0.5 });
    expect(dear).toMatchObject({ status: 'optimal', moves: 0, projectOf: Int32Array.of(0, -1, 1), netGap: 0 });
    expect(dear).toHaveProperty('objective', expect.closeTo(1.1, 12));
    expect(dear).toHaveProperty('net', expect.closeTo(1.1, 12));
    expect(dear).toHaveProperty('gap', expect.closeTo(0.4, 12));
  });
});

test('places come before moves: nobody stays out to save one', () => {
  const scores = [
    [1, 1],
    [1, null],
  ];
  const start = { projectOf: Int32Array.of(0, -1), prices: new Float64Array(2) };
  const problem = { ...packProblem({ scores, places: [upToOne, upToOne], seats: [upToOne, upToOne] }), start };
  expect(resolveAssignment(problem, { costOfMove: 100 })).toMatchObject({
    placed: 2,
    moves: 1,
    objective: 2,
    net: -98,
  });
});

/** A draft with any start at all: rows of different projects, prices of any sign. */
const anyStarted = anyDraft.chain((draft) => {
  const projects = Array.from(draft.seats.keys());
  const rows = draft.scores.map(() =>
    fc.option(fc.shuffledSubarray(projects, { maxLength: Math.min(3, projects.length) })),
  );
  return fc.record({
    draft: fc.constant(draft),
    rows: fc.tuple(...rows),
    prices: fc.array(fc.constantFrom(0, 0, 0.5, -0.5, 1, 0.123), {
      minLength: projects.length,
      maxLength: projects.length,
    }),
    costOfMove: fc.constantFrom(0, 0, 0.25, 0.7, 3),
    layout: fc.constantFrom('float64', 'sparse', 'float32'),
  });
});

function packStart(rows: readonly (readonly number[] | null)[], prices: readonly number[]): Start {
  const projectOf = new Int32Array(rows.length * 3).fill(-1);
  rows.forEach((row, applicant) => {
    projectOf.set(row ?? [], applicant * 3);
  });
  return { projectOf, prices: Float64Array.from(prices) };
}

describe('against every assignment of small problems', () => {
  test('whatever the start, places and net are the best there are, and proved; nothing is modified', () => {
    fc.assert(
      fc.property(anyStarted, ({ draft, rows, prices, costOfMove, layout }) => {
        const start = packStart(rows, prices);
        const problem = { ...packProblem(draft, layout as 'sparse'), start };
        const before = JSON.stringify(problem);
        const outcome = resolveAssignment(problem, { costOfMove });
        expect(JSON.stringify(problem)).toBe(before);
        const best = bestOf(bruteForce(chargeMoves(problem, start, costOfMove)));
        expect(outcome.status).toBe(best === undefined ? 'infeasible' : 'optimal');
        proveNet(problem, outcome);
        if (outcome.status === 'infeasible') {
          expect(conflictHolds(problem, outcome.conflict)).toBe(true);
          return;
        }
        const figures = [outcome.net, outcome.objective, outcome.bound, outcome.placePrice, ...outcome.prices];
        expect(figures.some((figure) => Object.is(figure, -0))).toBe(false);
        expect(outcome.placed).toBe(best?.placed);
        expect(outcome.net).toBeCloseTo(best?.total ?? Number.NaN, 9);
        expect(outcome.moves).toBe(countMoves(problem, start, outcome.projectOf));
        expect(outcome.objective - costOfMove * outcome.moves).toBeCloseTo(outcome.net, 9);
        expect(bestOf(bruteForce(problem))?.total).toBeLessThanOrEqual(outcome.bound + 1e-9);
      }),
      { numRuns: 800 },
    );
  });

  test('where moves are free, places, total, prices and place price are those of a fresh solve', () => {
    fc.assert(
      fc.property(anyStarted, ({ draft, rows, prices }) => {
        const problem = packProblem(draft);
        const [fresh, again] = [
          solveAssignment(problem),
          resolveAssignment({ ...problem, start: packStart(rows, prices) }),
        ];
        expect(again.status).toBe(fresh.status);
        if (fresh.status === 'infeasible' || again.status === 'infeasible') return;
        expect(again.placed).toBe(fresh.placed);
        expect(again.objective).toBeCloseTo(fresh.objective, 9);
        expect(again.placePrice).toBeCloseTo(fresh.placePrice, 8);
        for (const [project, price] of again.prices.entries()) {
          expect(price).toBeCloseTo(fresh.prices[project] ?? Number.NaN, 8);
        }
      }),
      { numRuns: 500 },
    );
  });
});

test.each([
  { applicants: 300, projects: 20, places: [1, 1], seats: [0, 16] },
  { applicants: 300, projects: 20, places: [0, 1], seats: [3, 12], forbidden: 0.5 },
  { applicants: 300, projects: 20, places: [1, 3], seats: [10, 30], levels: 5 },
] as const)('withdrawals, additions and changed seats of larger problems: %j', (options) => {
  for (const seed of [1, 2]) {
    const draft = drawDraft({ ...options, seed });
    const old = packProblem(draft);
    const first = solveAssignment(old);
    if (first.status !== 'optimal') throw new Error('expected an optimum');
    const stride = first.projectOf.length / 300;
    const projectOf = first.projectOf.slice();
    // Three withdraw, two are new, one project closes two seats.
    for (const applicant of [5, 100, 299, 17, 18]) projectOf.fill(-1, applicant * stride, (applicant + 1) * stride);
    const places = draft.places.map((range, i) => ([5, 100, 299].includes(i) ? ([0, 0] as const) : range));
    const seats = draft.seats.map(([min, max], j) => (j === 3 ? ([min, max - 2] as const) : ([min, max] as const)));
    const problem = { ...packProblem({ ...draft, places, seats }), start: { projectOf, prices: first.prices } };
    for (const costOfMove of [0, 0.02, 5]) {
      const outcome = resolveAssignment(problem, { costOfMove });
      proveNet(problem, outcome);
      expect(outcome.status).toBe('optimal');
      expect(resolveAssignment(problem, { costOfMove })).toEqual(outcome);
    }
  }
});

test('an optimum resolved from itself stays as it is, whatever its ties', () => {
  for (const levels of [2, 5, 1000]) {
    const problem = packProblem(drawDraft({ applicants: 200, projects: 20, places: [1, 2], seats: [4, 14], levels }));
    const outcome = solveAssignment(problem);
    if (outcome.status !== 'optimal') throw new Error('expected an optimum');
    const { projectOf, prices } = outcome;
    expect(resolveAssignment({ ...problem, start: { projectOf, prices } })).toMatchObject({ moves: 0, projectOf });
  }
});

test('a stopped search keeps maxima and pins, and says how far from the best it may be', () => {
  const draft = drawDraft({ applicants: 60, projects: 6, places: [0, 1], seats: [2, 9] });
  const start = { projectOf: new Int32Array(60), prices: new Float64Array(6) };
  const problem = { ...packProblem({ ...draft, pinned: [[3, 2]] }), start };
  const best = resolveAssignment(problem, { costOfMove: 0.1 });
  if (best.status !== 'optimal') throw new Error('expected an optimum');
  const seen = new Set<string>();
  for (let polls = 0; polls < 60; polls++) {
    let left = polls;
    const outcome = resolveAssignment(problem, { costOfMove: 0.1, shouldStop: () => left-- <= 0 });
    seen.add(outcome.status);
    proveNet(problem, outcome);
    if (outcome.status === 'feasible' && outcome.placed === best.placed) {
      expect(outcome.netBound).toBeGreaterThanOrEqual(best.net - 1e-9);
    }
  }
  expect([...seen]).toContain('optimal');
  expect(seen.size).toBeGreaterThan(1);
});

test('degenerate problems: nobody, no projects, nothing to hold', () => {
  const empty = { projectOf: new Int32Array(0), prices: new Float64Array(0) };
  expect(resolveAssignment({ ...packProblem({ scores: [], seats: [] }), start: empty })).toMatchObject({ placed: 0 });
  const none = packProblem({
    scores: [[], []],
    places: [
      [0, 0],
      [0, 0],
    ],
    seats: [],
  });
  expect(resolveAssignment({ ...none, start: empty })).toMatchObject({ status: 'optimal', placed: 0 });
});

test('a start or a cost that means nothing is refused', () => {
  const problem = packProblem({
    scores: [
      [1, 2],
      [3, 4],
    ],
    seats: [upToOne, upToOne],
  });
  const prices = new Float64Array(2);
  const refuse = (start: unknown, message: string) =>
    expect(() => resolveAssignment({ ...problem, start: start as Start })).toThrow(message);
  refuse(undefined, 'start must hold projectOf and prices');
  refuse({ projectOf: [0, 1], prices }, 'start.projectOf must be an Int32Array');
  refuse({ projectOf: Int32Array.of(0, 1, 0), prices }, 'as many slots for each of 2 applicants, got 3');
  refuse({ projectOf: Int32Array.of(0, 2), prices }, 'start.projectOf of applicant 1');
  refuse({ projectOf: Int32Array.of(0, 0, 1, -1), prices }, 'start.projectOf of applicant 0');
  refuse({ projectOf: Int32Array.of(0, 1), prices: Float64Array.of(0) }, 'start.prices must be a Float64Array of 2');
  refuse({ projectOf: Int32Array.of(0, 1), prices: Float64Array.of(0, Number.NaN) }, 'finite numbers');
  const start = { projectOf: Int32Array.of(0, 1), prices };
  expect(() => resolveAssignment({ ...problem, start }, { costOfMove: -1 })).toThrow('costOfMove must be a number');
});
