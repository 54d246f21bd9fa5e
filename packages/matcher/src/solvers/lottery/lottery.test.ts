import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { assertPlacesHold } from '../assert-places-hold';
import { createRowReader } from '../read-rows';
import { solveAssignment } from '../solve-assignment';
import type { Problem } from '../solver';
import { anyDraft, packProblem, type Range, repeat } from '../solver-suite/random-problem';
import { type LotteryOutcome, sampleLottery } from './lottery';
import { createSeededStream } from './seeded-stream';
import { solveCappedLottery } from './solve-capped-lottery';
import { solveTieLottery } from './solve-tie-lottery';

const upToOne: Range = [0, 1];

/** Enumerates the decomposition: it must come to the marginals, and each of its assignments must keep every rule. */
function expectSound(problem: Problem, lottery: LotteryOutcome) {
  if (lottery.status !== 'optimal') throw new Error(`expected a lottery, got ${lottery.status}`);
  const sums = new Map<string, number>();
  let weights = 0;
  for (const { weight, projectOf } of lottery.assignments) {
    weights += weight;
    const placed = projectOf.filter((project) => project >= 0).length;
    assertPlacesHold(problem, projectOf, placed);
    const stride = projectOf.length / Math.max(1, problem.applicants);
    projectOf.forEach((project, slot) => {
      const pair = `${Math.floor(slot / stride)}-${project}`;
      if (project >= 0) sums.set(pair, (sums.get(pair) ?? 0) + weight);
    });
  }
  expect(weights).toBeCloseTo(1, 12);
  expect(sums.size).toBe(lottery.marginals.length);
  const rows = createRowReader(problem);
  let total = 0;
  for (const { applicant, project, probability } of lottery.marginals) {
    expect(Math.abs((sums.get(`${applicant}-${project}`) ?? 0) - probability)).toBeLessThan(1e-12);
    total += probability * rows.scoreOf(applicant, project);
  }
  expect(lottery.expectedTotal).toBeCloseTo(total, 9);
  expect(lottery.bound).toBeCloseTo(lottery.expectedTotal, 9);
  return lottery;
}

describe('solveCappedLottery', () => {
  test('two reviewers and two papers: with a cap of one half each pair is as likely as the other', () => {
    const problem = packProblem({
      scores: [
        [1, 0],
        [0, 1],
      ],
      seats: repeat(upToOne, 2),
    });
    const lottery = expectSound(problem, solveCappedLottery(problem, { fold: 2 }));
    expect(lottery.marginals.map(({ probability }) => probability)).toEqual([0.5, 0.5, 0.5, 0.5]);
    expect(lottery.expectedTotal).toBe(1);
  });

  test('a cap of 1 is the optimum itself', () => {
    const problem = packProblem({
      scores: [
        [0.9, 0.1],
        [0.8, 0.7],
      ],
      seats: repeat(upToOne, 2),
    });
    const lottery = expectSound(problem, solveCappedLottery(problem, { fold: 1 }));
    const optimum = solveAssignment(problem);
    expect(lottery.assignments).toEqual([{ weight: 1, projectOf: 'projectOf' in optimum ? optimum.projectOf : null }]);
  });

  test('whatever the quotas, the decomposition comes to the marginals, keeps the cap, and every assignment keeps every rule', () => {
    fc.assert(
      fc.property(anyDraft, fc.integer({ min: 1, max: 4 }), (draft, fold) => {
        const problem = packProblem(draft);
        const lottery = solveCappedLottery(problem, { fold });
        if (lottery.status === 'infeasible') return;
        const { marginals, expectedTotal, placed } = expectSound(problem, lottery);
        const pins = new Set(draft.pinned.map((pair) => pair.join('-')));
        for (const { applicant, project, probability } of marginals) {
          expect(probability).toBeLessThanOrEqual(pins.has(`${applicant}-${project}`) ? 1 : 1 / fold);
        }
        const optimum = solveAssignment(problem);
        if (optimum.status === 'infeasible') throw new Error('a lottery over assignments that do not exist');
        if (placed === optimum.placed) expect(expectedTotal).toBeLessThanOrEqual(optimum.objective + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('a draw can be repeated, and draws come near to the marginals', () => {
    const scores = [
      [3, 2, 1],
      [3, 1, 2],
      [1, 3, 2],
    ];
    const problem = packProblem({ scores, seats: repeat([1, 1] as Range, 3) });
    const lottery = expectSound(problem, solveCappedLottery(problem, { fold: 3 }));
    const draw = () => {
      const random = createSeededStream(4);
      return Array.from({ length: 3000 }, () => sampleLottery(lottery, random));
    };
    const drawn = draw();
    expect(drawn).toEqual(draw());
    const share = drawn.filter((projectOf) => projectOf[0] === 0).length / drawn.length;
    expect(Math.abs(share - 1 / 3)).toBeLessThan(0.03);
  });

  test('a cap that leaves someone without enough projects is a conflict; a fold that is none is refused', () => {
    const problem = packProblem({ scores: [[1, null]], seats: repeat(upToOne, 2) });
    expect(solveCappedLottery(problem, { fold: 2 })).toMatchObject({ status: 'infeasible' });
    const alone = packProblem({ scores: [[1]], seats: [upToOne] });
    expect(solveCappedLottery(alone, { fold: 2 })).toMatchObject({ status: 'infeasible' });
    expect(() => solveCappedLottery(problem, { fold: 0.5 })).toThrow(/fold must be a whole number/);
  });
});

describe('solveTieLottery', () => {
  test('three who all want the one seat get it about as often', () => {
    const problem = packProblem({ scores: repeat([1], 3), places: repeat(upToOne, 3), seats: [upToOne] });
    const lottery = expectSound(problem, solveTieLottery(problem, { seed: 1, runs: 300 }));
    expect(lottery.expectedTotal).toBeCloseTo(1, 12);
    expect(lottery.marginals).toHaveLength(3);
    for (const { probability } of lottery.marginals) expect(Math.abs(probability - 1 / 3)).toBeLessThan(0.1);
    expect(solveTieLottery(problem, { seed: 1, runs: 300 })).toEqual(lottery);
  });

  test('every assignment drawn is an optimum', () => {
    fc.assert(
      fc.property(anyDraft, (draft) => {
        const problem = packProblem(draft);
        const optimum = solveAssignment(problem);
        const lottery = solveTieLottery(problem, { seed: 3, runs: 4 });
        if (optimum.status === 'infeasible') {
          expect(lottery).toEqual(optimum);
          return;
        }
        expect(expectSound(problem, lottery).expectedTotal).toBeCloseTo(optimum.objective, 9);
      }),
      { numRuns: 100 },
    );
  });

  test('no runs are refused', () => {
    const problem = packProblem({ scores: [[1]], seats: [upToOne] });
    expect(() => solveTieLottery(problem, { seed: 1, runs: 0 })).toThrow(/runs must be a whole number/);
  });
});
