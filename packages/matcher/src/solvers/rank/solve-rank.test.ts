import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveAssignment } from '../solve-assignment';
import type { Problem, SolveOptions, SolveOutcome } from '../solver';
import { compareVectors, type EachOnes, eachOnes, everyAssignment, totalOf } from '../solver-suite/every-assignment';
import { anyDraft, drawDraft, packProblem, type Range, repeat } from '../solver-suite/random-problem';
import { assertRanks } from './assert-ranks';
import { rankByScore } from './rank-by-score';

type RankOptions = Pick<SolveOptions, 'ranks' | 'generous'>;

function solve(problem: Problem, options: RankOptions = {}): SolveOutcome {
  const outcome = solveAssignment({ ...problem, objective: 'rank' }, options);
  if (outcome.status !== 'infeasible') assertRanks(problem, outcome, options);
  return outcome;
}

const upToOne: Range = [0, 1];

describe('solveRank: examples', () => {
  // Irving et al. (2006), section 1, in kind: most first wishes may leave someone a last one.
  const ranks = [
    [1, 2, 3],
    [1, 2, 3],
    [2, 1, 3],
  ];
  const problem = packProblem({ scores: ranks.map((row) => row.map((rank) => 4 - rank)), seats: repeat(upToOne, 3) });

  test('most first wishes come first, and of those the best profile', () => {
    expect(solve(problem)).toMatchObject({ status: 'optimal', ranks: { byRank: [2, 0, 1], unranked: 0 } });
  });

  test('the profile counts before any sum of points', () => {
    const scores = [
      [9, 8, 0],
      [9, 8, 0],
      [8, 9, 0],
    ];
    const stated = packProblem({ scores, seats: repeat(upToOne, 3) });
    // With points of 3, 2 and 1 a second wish and a last one would weigh as much as a first one and none.
    expect(solve(stated, { ranks: Uint32Array.from(ranks.flat()) })).toMatchObject({ ranks: { byRank: [2, 0, 1] } });
  });

  test('generous: nobody is at the worst rank who need not be, though fewer get their first wish', () => {
    const wishes = [
      [1, 2, 0],
      [1, 0, 2],
      [2, 1, 0],
    ];
    const options = { ranks: Uint32Array.from(wishes.flat()) };
    const equal = packProblem({ scores: wishes.map((row) => row.map(() => 0)), seats: repeat(upToOne, 3) });
    expect(solve(equal, options)).toMatchObject({ ranks: { byRank: [2, 1], unranked: 0 } });
    const last = [
      [1, 3, 2],
      [1, 3, 2],
      [0, 1, 2],
    ];
    const chosen = { ranks: Uint32Array.from(last.flat()) };
    expect(solve(equal, chosen)).toMatchObject({ ranks: { byRank: [2, 1], unranked: 0 } });
    expect(solve(equal, { ...chosen, generous: true })).toMatchObject({ ranks: { byRank: [2, 1], unranked: 0 } });
  });

  test('ranks by score: equal scores share a rank, the next lower score is one rank below', () => {
    const tied = packProblem({ scores: [[5, 5, null, 3, 1]], seats: repeat(upToOne, 5) });
    expect([...rankByScore(tied)]).toEqual([1, 1, 0, 2, 3]);
    const sparse = packProblem({ scores: [[5, 5, null, 3, 1]], seats: repeat(upToOne, 5) }, 'sparse');
    expect([...rankByScore(sparse)]).toEqual([3, 2, 1, 1]);
  });

  test('ranks that do not fit the scores are refused', () => {
    expect(() => solve(problem, { ranks: Uint32Array.of(1, 2) })).toThrow(/ranks must hold 9 numbers.*got 2/);
    expect(() => solve(problem, { ranks: [1] as unknown as Uint32Array })).toThrow(/ranks must be a Uint32Array/);
  });
});

describe('solveRank: against every assignment', () => {
  test.each([false, true])('the profile is the best one, then the total is (generous: %s)', (generous) => {
    const stated = anyDraft.chain((draft) =>
      fc.tuple(
        fc.constant(draft),
        fc.option(
          fc.array(fc.nat(4), {
            minLength: draft.scores.length * draft.seats.length,
            maxLength: draft.scores.length * draft.seats.length,
          }),
          { nil: undefined },
        ),
      ),
    );
    fc.assert(
      fc.property(stated, ([draft, given]) => {
        const problem = packProblem(draft);
        const ranks = given === undefined ? undefined : Uint32Array.from(given);
        const outcome = solve(problem, { generous, ...(ranks ? { ranks } : {}) });
        const all = everyAssignment(problem);
        expect(outcome.status).toBe(all.length === 0 ? 'infeasible' : 'optimal');
        if (outcome.status === 'infeasible') return;
        const known = ranks ?? rankByScore(problem);
        const worthOf = (assignment: EachOnes) => profileWorth(problem, known, generous, assignment);
        const best = all.map(worthOf).reduce((most, each) => (compareVectors(each, most) > 0 ? each : most));
        expect(worthOf(eachOnes(problem, outcome.projectOf))).toEqual(best);
        const equals = all.filter((each) => compareVectors(worthOf(each), best) === 0);
        const total = Math.max(...equals.map((each) => totalOf(problem, each)));
        expect(outcome.objective).toBeCloseTo(total, 9);
      }),
      { numRuns: 150 },
    );
  });

  test('dense and sparse scores give the same profile and total, with ranks by entry', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const [dense, sparse] = [solve(packProblem(draft)), solve(packProblem(draft, 'sparse'))];
        expect(sparse).toEqual(dense);
      }),
      { numRuns: 100 },
    );
  });
});

describe('solveRank: larger problems, by their proofs', () => {
  test.each([false, true])('five ranks among many (generous: %s)', (generous) => {
    const problem = packProblem(
      drawDraft({ applicants: 400, projects: 30, places: [1, 1], seats: [5, 15], levels: 5 }),
    );
    expect(solve(problem, { generous })).toMatchObject({ status: 'optimal', placed: 400 });
  });
});

/** Larger is better: places by rank, or minus those without a rank, minus those at the last rank, .... */
function profileWorth(problem: Problem, ranks: Uint32Array, generous: boolean, assignment: EachOnes): number[] {
  const last = ranks.reduce((most, rank) => Math.max(most, rank), 0);
  const counts = new Array<number>(last + 1).fill(0);
  assignment.forEach((own, applicant) => {
    for (const project of own) counts[ranks[applicant * problem.projects + project]!]! += 1;
  });
  const [unranked, ...byRank] = counts;
  return generous ? [unranked!, ...byRank.reverse()].map((count) => 0 - count) : byRank;
}
