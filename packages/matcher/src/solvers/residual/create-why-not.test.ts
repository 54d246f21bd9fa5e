import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertPlacesHold } from '../assert-places-hold';
import { listPlaces, sumScores } from '../certificate';
import { conflictHolds } from '../conflict-holds';
import { solveAssignment } from '../solve-assignment';
import type { Problem, SolvedFields } from '../solver';
import { bestOf, bruteForce } from '../solver-suite/brute-force';
import { anyDraft, type Draft, drawDraft, packProblem } from '../solver-suite/random-problem';
import { createWhyNot, lossIfForced, priceOfOneSeatFewer } from './create-why-not';
import type { Move } from './path-search';

const problem = packProblem({
  scores: [
    [0.9, 0.1],
    [0.8, 0.7],
    [0.6, 0.2],
  ],
  seats: [
    [0, 2],
    [0, 2],
  ],
});
const outcome = solveAssignment(problem);

describe('an optimum of three applicants and two projects', () => {
  test('a forced pair costs what the best exchange around it costs, and names who moves', () => {
    // Applicants 0 and 2 are in project 0, 1 in project 1: 1 changes with 2.
    const forced = lossIfForced(problem, outcome, [1, 0]);
    expect(forced).toMatchObject({ status: 'possible', placed: 0 });
    expect(forced).toHaveProperty('total', expect.closeTo(0.7 + 0.6 - 0.8 - 0.2, 12));
    expect(forced).toHaveProperty('moves', [
      { applicant: 2, from: 0, to: 1 },
      { applicant: 1, from: 1, to: 0 },
    ]);
  });

  test('a pair that holds already costs nothing', () => {
    expect(lossIfForced(problem, outcome, [0, 0])).toEqual({ status: 'possible', placed: 0, total: 0, moves: [] });
  });

  test('one seat fewer in a full project costs what the best way to do without it costs', () => {
    // The cheapest to move is 2, at 0.6 - 0.2.
    const loss = priceOfOneSeatFewer(problem, outcome, 0);
    expect(loss).toMatchObject({ status: 'exact', placed: 0, moves: [{ applicant: 2, from: 0, to: 1 }] });
    expect(loss).toHaveProperty('total', expect.closeTo(0.4, 12));
    expect(priceOfOneSeatFewer(problem, outcome, 1)).toEqual({ status: 'exact', placed: 0, total: 0, moves: [] });
  });
});

test('others make room, and where they cannot, someone stays out', () => {
  const upToOne = [0, 1] as const;
  const scores = [[5], [3]];
  const roomy = packProblem({
    scores: [
      [5, 4],
      [3, 0],
    ],
    places: [upToOne, upToOne],
    seats: [upToOne, upToOne],
  });
  expect(lossIfForced(roomy, solveAssignment(roomy), [1, 0])).toMatchObject({ placed: 0, total: 0 });
  expect(lossIfForced(roomy, solveAssignment(roomy), [1, 1])).toMatchObject({ placed: 0, total: 4 + 3 - 5 - 0 });
  const scarce = packProblem({ scores, places: [upToOne, upToOne], seats: [upToOne] });
  expect(lossIfForced(scarce, solveAssignment(scarce), [1, 0])).toEqual({
    status: 'possible',
    placed: 0,
    total: 2,
    moves: [
      { applicant: 0, from: 0, to: -1 },
      { applicant: 1, from: -1, to: 0 },
    ],
  });
});

describe('against every assignment of small problems', () => {
  test('a forced pair loses what the best assignment that holds it loses, and its moves make one', () => {
    const seen = { possible: 0, impossible: 0, lost: 0 };
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const any = packProblem(draft);
        const optimum = solveAssignment(any);
        if (optimum.status !== 'optimal') return;
        const whyNot = createWhyNot(any, optimum);
        for (let applicant = 0; applicant < any.applicants; applicant++) {
          for (let project = 0; project < any.projects; project++) {
            const isPinned = draft.pinned.some(([i, j]) => i === applicant && j === project);
            const pinned = isPinned ? draft.pinned : [...draft.pinned, [applicant, project] as const];
            const forced = packProblem({ ...draft, pinned });
            const best = bestOf(bruteForce(forced));
            const loss = whyNot.lossIfForced([applicant, project]);
            seen[loss.status] += 1;
            expect(loss.status).toBe(best === undefined ? 'impossible' : 'possible');
            if (loss.status === 'impossible') {
              expect(conflictHolds(forced, loss.conflict)).toBe(true);
              expect(solveAssignment(forced).status).toBe('infeasible');
              continue;
            }
            seen.lost += loss.placed;
            expectLoss(forced, optimum, loss, best);
          }
        }
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });

  test('a seat fewer loses what the best assignment without it loses, and its moves make one', () => {
    const seen = { exact: 0, infeasible: 0, lost: 0 };
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const any = packProblem(draft);
        const optimum = solveAssignment(any);
        if (optimum.status !== 'optimal') return;
        const whyNot = createWhyNot(any, optimum);
        draft.seats.forEach(([min, max], project) => {
          if (max === 0) return;
          const fewer = packProblem(withSeats(draft, project, [Math.min(min, max - 1), max - 1]));
          const best = bestOf(bruteForce(fewer));
          const loss = whyNot.priceOfOneSeatFewer(project);
          seen[loss.status] += 1;
          expect(loss.status).toBe(best === undefined ? 'infeasible' : 'exact');
          if (loss.status === 'infeasible') return;
          seen.lost += loss.placed;
          expectLoss(fewer, optimum, loss, best);
        });
      }),
      { numRuns: 1000 },
    );
    expect(Math.min(...Object.values(seen))).toBeGreaterThan(0);
  });
});

test('many questions to a larger optimum agree with solving again with the pair pinned', () => {
  for (const seed of [1, 2]) {
    const draft = drawDraft({ applicants: 150, projects: 12, places: [0, 2], seats: [4, 15], forbidden: 0.3, seed });
    const large = packProblem(draft);
    const optimum = solveAssignment(large);
    if (optimum.status !== 'optimal') throw new Error('expected an optimum');
    const whyNot = createWhyNot(large, optimum);
    for (let applicant = 0; applicant < 150; applicant += 11) {
      for (let project = 0; project < 12; project += 5) {
        const loss = whyNot.lossIfForced([applicant, project]);
        const again = solveAssignment({ ...large, pinned: [[applicant, project]] });
        if (loss.status === 'impossible') expect(again.status).toBe('infeasible');
        else expectLoss({ ...large, pinned: [[applicant, project]] }, optimum, loss, toBest(again));
      }
    }
  }
});

test('asking again, or in another order, gives the same answers', () => {
  const large = packProblem(drawDraft({ applicants: 80, projects: 9, places: [1, 2], seats: [2, 12], levels: 4 }));
  const optimum = solveAssignment(large);
  const pairs = Array.from({ length: 80 * 9 }, (_, pair) => [Math.floor(pair / 9), pair % 9] as const);
  const [forwards, backwards] = [createWhyNot(large, optimum), createWhyNot(large, optimum)];
  const first = pairs.map(forwards.lossIfForced);
  expect(pairs.toReversed().map(backwards.lossIfForced).reverse()).toEqual(first);
  expect(pairs.map(forwards.lossIfForced)).toEqual(first);
});

test('what does not exist, and an outcome that is not the proved optimum of the problem, is refused', () => {
  expect(() => priceOfOneSeatFewer(problem, outcome, 2)).toThrow('project 2 has no seat to take');
  expect(() => lossIfForced(problem, outcome, [0, 2])).toThrow('pair [0,2] is out of range');
  expect(() => lossIfForced(problem, outcome, [-1, 0])).toThrow('pair [-1,0] is out of range');
  const stopped = solveAssignment(problem, { shouldStop: () => true });
  expect(() => createWhyNot(problem, stopped)).toThrow('outcome must be optimal, got cancelled');
  if (outcome.status !== 'optimal') throw new Error('expected an optimum');
  const wrong = { ...outcome, prices: Float64Array.of(2, 0) };
  expect(() => createWhyNot(problem, wrong)).toThrow(expect.objectContaining({ code: 'certificate' }));
});

function withSeats(draft: Draft, project: number, quota: readonly [number, number]): Draft {
  return { ...draft, seats: draft.seats.map((old, j) => (j === project ? quota : old)) };
}

function toBest(again: ReturnType<typeof solveAssignment>) {
  return again.status === 'optimal' ? { placed: again.placed, total: again.objective } : undefined;
}

/** The loss is that to `best`, and the moves turn the optimum into an assignment of `changed` with that total. */
function expectLoss(
  changed: Problem,
  optimum: SolvedFields,
  loss: { readonly placed: number; readonly total: number; readonly moves: readonly Move[] },
  best: { readonly placed: number; readonly total: number } | undefined,
): void {
  expect(optimum.placed - loss.placed).toBe(best?.placed);
  expect(optimum.objective - loss.total).toBeCloseTo(best?.total ?? Number.NaN, 9);
  const moved = applyMoves(optimum.projectOf, changed.applicants, loss.moves);
  assertPlacesHold(changed, moved, optimum.placed - loss.placed);
  expect(sumScores(changed, listPlaces(changed, moved))).toBeCloseTo(best?.total ?? Number.NaN, 9);
}

function applyMoves(projectOf: Int32Array, applicants: number, moves: readonly Move[]): Int32Array {
  const stride = projectOf.length / applicants;
  const moved = projectOf.slice();
  for (let applicant = 0; applicant < applicants; applicant++) {
    const row = moved.subarray(applicant * stride, (applicant + 1) * stride);
    const own = moves.filter((move) => move.applicant === applicant);
    const kept = [...row].filter((project) => project >= 0);
    for (const { from } of own) if (from >= 0) kept.splice(kept.indexOf(from), 1);
    for (const { to } of own) if (to >= 0) kept.push(to);
    row.fill(-1).set(kept.sort((a, b) => a - b));
  }
  return moved;
}
