import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertPlacesHold } from '../assert-places-hold';
import { assertCertificate, listPlaces, sumScores } from '../certificate';
import { createRowReader } from '../read-rows';
import { solveAssignment } from '../solve-assignment';
import type { Problem, SolveOutcome, Start } from '../solver';
import { bestOf, bruteForce } from '../solver-suite/brute-force';
import { anyDraft, drawDraft, packProblem } from '../solver-suite/random-problem';
import { atMostMoves } from './at-most-moves';
import { chargeMoves, countMoves } from './charge-moves';
import { findMoveFrontier } from './find-move-frontier';

/** Four people in a ring, where only all four moves together gain much, and two others who gain a little by changing. */
const ring = {
  ...packProblem({
    scores: [
      [5, 9, 0, 0, 0, 0],
      [0, 5, 9, 0, 0, 0],
      [0, 0, 5, 9, 0, 0],
      [9, 0, 0, 5, 0, 0],
      [0, 0, 0, 0, 5, 6],
      [0, 0, 0, 0, 6, 5],
    ],
    seats: Array.from({ length: 6 }, () => [0, 1] as const),
  }),
  start: { projectOf: Int32Array.of(0, 1, 2, 3, 4, 5), prices: new Float64Array(6) },
};

describe('six people in two rings', () => {
  test('the frontier holds what is worth moving for at each cost', () => {
    const frontier = findMoveFrontier(ring);
    expect(frontier).toMatchObject({
      status: 'optimal',
      placed: 6,
      breakpoints: [
        { moves: 0, objective: 30, costFrom: 4, costTo: Number.POSITIVE_INFINITY },
        { moves: 4, objective: 46, costFrom: 1, costTo: 4 },
        { moves: 6, objective: 48, costFrom: 0, costTo: 1 },
      ],
    });
  });

  test('between breakpoints what fits is done, and the bound says how much more there may be', () => {
    expect(atMostMoves(ring, 0)).toMatchObject({ status: 'optimal', moves: 0, objective: 30, gap: 0 });
    expect(atMostMoves(ring, 3)).toMatchObject({ status: 'feasible', moves: 2, objective: 32, bound: 42, gap: 10 });
    expect(atMostMoves(ring, 5)).toMatchObject({ status: 'feasible', moves: 4, objective: 46, bound: 47, gap: 1 });
    expect(atMostMoves(ring, 9)).toMatchObject({ status: 'optimal', moves: 6, objective: 48, gap: 0 });
  });
});

const anyStarted = anyDraft.chain((draft) => {
  const projects = Array.from(draft.seats.keys());
  const row = fc.option(fc.shuffledSubarray(projects, { maxLength: Math.min(3, projects.length) }), { freq: 8 });
  return fc.tuple(fc.constant(draft), fc.tuple(...draft.scores.map(() => row)));
});

function packStarted(draft: Parameters<typeof packProblem>[0], rows: readonly (readonly number[] | null)[]) {
  const projectOf = new Int32Array(rows.length * 3).fill(-1);
  rows.forEach((row, applicant) => {
    projectOf.set(row ?? [], applicant * 3);
  });
  return { ...packProblem(draft), start: { projectOf, prices: new Float64Array(draft.seats.length) } };
}

/** The best total by number of moves, at the most places. */
function bruteFrontier(problem: Problem & { readonly start: Start }): ReadonlyMap<number, number> | undefined {
  const placed = bestOf(bruteForce(problem))?.placed;
  if (placed === undefined) return undefined;
  const byMoves = new Map<number, number>();
  enumerate(problem, (projectOf, total, places) => {
    if (places !== placed) return;
    const moves = countMoves(problem, problem.start, projectOf);
    byMoves.set(moves, Math.max(total, byMoves.get(moves) ?? Number.NEGATIVE_INFINITY));
  });
  return byMoves;
}

/** Visits every assignment of a small problem. */
function enumerate(problem: Problem, visit: (projectOf: Int32Array, total: number, placed: number) => void): void {
  const { applicants, projects } = problem;
  const places = problem.places as { readonly max: Uint32Array };
  const stride = places.max.reduce((most, max) => Math.max(most, max), 0);
  const rows = createRowReader(problem);
  const projectOf = new Int32Array(applicants * stride).fill(-1);
  const fill = (applicant: number) => {
    if (applicant === applicants) {
      const placed = projectOf.reduce((count, project) => count + (project >= 0 ? 1 : 0), 0);
      try {
        assertPlacesHold(problem, projectOf, placed);
      } catch {
        return;
      }
      visit(projectOf, sumScores(problem, listPlaces(problem, projectOf)), placed);
      return;
    }
    for (let set = 0; set < 2 ** projects; set++) {
      const chosen = Array.from({ length: projects }, (_, project) => project).filter(
        (project) => (set >> project) & 1,
      );
      if (chosen.length > places.max[applicant]!) continue;
      if (chosen.some((project) => rows.scoreOf(applicant, project) === Number.NEGATIVE_INFINITY)) continue;
      projectOf.fill(-1, applicant * stride, (applicant + 1) * stride).set(chosen, applicant * stride);
      fill(applicant + 1);
    }
  };
  fill(0);
}

function hullAt(byMoves: ReadonlyMap<number, number>, moves: number): number {
  let best = byMoves.get(moves) ?? Number.NEGATIVE_INFINITY;
  for (const [a, low] of byMoves) {
    if (a <= moves) best = Math.max(best, low);
    for (const [b, high] of byMoves) {
      if (a < moves && b > moves) best = Math.max(best, low + ((high - low) * (moves - a)) / (b - a));
    }
  }
  return best;
}

describe('against every assignment of small problems', () => {
  const small = anyStarted.filter(
    ([draft]) => draft.scores.length <= 4 && draft.seats.length <= 3 && draft.scores.length > 0,
  );

  test('the breakpoints are those of the hull, each proved at its cost, and costs meet where neighbours are as good', () => {
    let most = 0;
    fc.assert(
      fc.property(small, ([draft, rows]) => {
        const problem = packStarted(draft, rows);
        const frontier = findMoveFrontier(problem);
        const byMoves = bruteFrontier(problem);
        expect(frontier.status).toBe(byMoves === undefined ? 'infeasible' : 'optimal');
        if (frontier.status !== 'optimal' || byMoves === undefined) return;
        const { breakpoints } = frontier;
        most = Math.max(most, breakpoints.length);
        expect(breakpoints[0]?.moves).toBe(Math.min(...byMoves.keys()));
        expect(breakpoints.at(-1)?.objective).toBeCloseTo(Math.max(...byMoves.values()), 8);
        for (const { moves, objective, costFrom, costTo, outcome } of breakpoints) {
          expect(objective).toBeCloseTo(byMoves.get(moves) ?? Number.NaN, 8);
          expect(outcome.costOfMove).toBeGreaterThanOrEqual(costFrom - 1e-9);
          expect(outcome.costOfMove).toBeLessThanOrEqual(costTo + 1e-9);
          const { net, netBound, netGap, costOfMove } = outcome;
          const proof = { ...outcome, objective: net, bound: netBound, gap: netGap } as SolveOutcome;
          assertCertificate(chargeMoves(problem, problem.start, costOfMove), proof);
        }
        // The whole hull: between neighbours nothing lies above their line.
        for (const [moves, total] of byMoves) {
          const right = breakpoints.findIndex((point) => point.moves >= moves);
          const [low, high] = [breakpoints[right - 1], breakpoints[right] ?? breakpoints.at(-1)];
          const line =
            low === undefined || high === undefined || right < 0
              ? undefined
              : high.objective - (high.moves - moves) * low.costFrom;
          expect(total).toBeLessThanOrEqual((line ?? high?.objective ?? Number.NaN) + 1e-8);
        }
      }),
      { numRuns: 250 },
    );
    expect(most).toBeGreaterThan(1);
  });

  test('at most so many moves: it holds, never falls below the breakpoint, and the bound is the hull there', () => {
    fc.assert(
      fc.property(small, fc.nat(5), ([draft, rows], mostMoves) => {
        const problem = packStarted(draft, rows);
        const within = atMostMoves(problem, mostMoves);
        const byMoves = bruteFrontier(problem);
        if (byMoves === undefined) {
          expect(within.status).toBe('infeasible');
          return;
        }
        const fewest = Math.min(...byMoves.keys());
        if (mostMoves < fewest) {
          expect(within).toEqual({ status: 'too-few-moves', fewest });
          return;
        }
        if (within.status !== 'optimal' && within.status !== 'feasible') throw new Error('expected an assignment');
        assertPlacesHold(problem, within.projectOf, within.placed);
        expect(within.moves).toBe(countMoves(problem, problem.start, within.projectOf));
        expect(within.moves).toBeLessThanOrEqual(mostMoves);
        const best = Math.max(...[...byMoves].filter(([moves]) => moves <= mostMoves).map(([, total]) => total));
        expect(within.objective).toBeLessThanOrEqual(best + 1e-8);
        if (within.status === 'optimal') expect(within.objective).toBeCloseTo(best, 7);
        expect(within.bound).toBeCloseTo(hullAt(byMoves, mostMoves), 7);
        expect(within.gap).toBeCloseTo(within.bound - within.objective, 7);
      }),
      { numRuns: 250 },
    );
  });
});

test('a larger programme after withdrawals: every number of moves comes close to the hull', () => {
  const draft = drawDraft({ applicants: 240, projects: 20, places: [1, 1], seats: [5, 12], seed: 3 });
  const first = solveAssignment(packProblem(draft));
  if (first.status !== 'optimal') throw new Error('expected an optimum');
  const places = draft.places.map((range, i) => (i % 12 === 0 ? ([0, 0] as const) : range));
  const projectOf = first.projectOf.map((project, i) => (i % 12 === 0 ? -1 : project));
  const seats = draft.seats.map(([min], j) => [min, j < 3 ? 9 : 12] as const);
  const problem = { ...packProblem({ ...draft, places, seats }), start: { projectOf, prices: first.prices } };
  const frontier = findMoveFrontier(problem);
  if (frontier.status !== 'optimal') throw new Error('expected a frontier');
  const { breakpoints } = frontier;
  expect(breakpoints.length).toBeGreaterThan(3);
  const gain = breakpoints.at(-1)!.objective - breakpoints[0]!.objective;
  for (let moves = breakpoints[0]!.moves; moves <= breakpoints.at(-1)!.moves; moves++) {
    const within = atMostMoves(problem, moves);
    if (within.status !== 'optimal' && within.status !== 'feasible') throw new Error('expected an assignment');
    const exact = breakpoints.find((point) => point.moves === moves);
    if (exact !== undefined) expect(within.objective).toBeCloseTo(exact.objective, 9);
    expect(within.gap).toBeLessThan(0.1 * gain);
  }
});

test('a stopped search says so, and a count that is none is refused', () => {
  expect(findMoveFrontier(ring, { shouldStop: () => true })).toEqual({ status: 'cancelled' });
  expect(() => atMostMoves(ring, 1.5)).toThrow('mostMoves must be a whole number');
  expect(() => findMoveFrontier({ ...ring, start: undefined } as unknown as Problem)).toThrow('start must hold');
});
