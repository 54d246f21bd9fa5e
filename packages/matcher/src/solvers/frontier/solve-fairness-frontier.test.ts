import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyAssignment, scoresOf, totalOf } from '../solver-suite/every-assignment';
import { anyDraft, type Draft, packProblem, type Range, repeat } from '../solver-suite/random-problem';
import { solveFairnessFrontier } from './solve-fairness-frontier';

const upToOne: Range = [0, 1];
const anySingleDraft = anyDraft.map((draft): Draft => {
  const places = draft.places.map(([min, max]): Range => [Math.min(min, 1), Math.min(max, 1)]);
  return { ...draft, places };
});

describe('solveFairnessFrontier', () => {
  test('what each guarantee costs', () => {
    const scores = [
      [1, 0.5],
      [0.7, 0.1],
    ];
    const frontier = solveFairnessFrontier(packProblem({ scores, seats: repeat(upToOne, 2) }));
    expect(frontier).toMatchObject({ status: 'optimal', isComplete: true, points: [{ worst: 0.5, total: 1.2 }] });
    const steep = [
      [1, 0.5],
      [0.55, 0.1],
    ];
    expect(solveFairnessFrontier(packProblem({ scores: steep, seats: repeat(upToOne, 2) }))).toMatchObject({
      points: [
        { worst: 0.1, total: 1.1 },
        { worst: 0.5, total: 1.05 },
      ],
    });
  });

  test('every point of it, and none besides, against every assignment', () => {
    fc.assert(
      fc.property(anySingleDraft, (draft) => {
        const problem = packProblem(draft);
        const frontier = solveFairnessFrontier(problem, { mostSolves: 1000 });
        const all = everyAssignment(problem).map((each) => ({
          worst: Math.min(...scoresOf(problem, each)) + 0,
          total: totalOf(problem, each),
        }));
        expect(frontier.status).toBe(all.length === 0 ? 'infeasible' : 'optimal');
        if (frontier.status !== 'optimal' || all.some(({ worst }) => worst === Number.POSITIVE_INFINITY)) return;
        const best = [...new Set(all.map(({ worst }) => worst))]
          .sort((a, b) => a - b)
          .map((worst) => ({
            worst,
            total: Math.max(...all.filter((each) => each.worst >= worst).map(({ total }) => total)),
          }));
        const expected = best.filter(({ total }, at) => at === best.length - 1 || total > best[at + 1]!.total + 1e-9);
        expect(frontier.isComplete).toBe(true);
        expect(frontier.points.map(({ worst }) => worst)).toEqual(expected.map(({ worst }) => worst));
        frontier.points.forEach(({ total, bound }, at) => {
          expect(total).toBeCloseTo(expected[at]!.total, 9);
          expect(bound).toBeCloseTo(total, 9);
        });
      }),
      { numRuns: 200 },
    );
  });

  test('with few solves the points are exact, fewer, and said not to be all', () => {
    // Of the products the best total pairs the first with the first, the highest minimum the first with the last.
    const size = Array.from({ length: 20 }, (_, at) => at + 1);
    const products = size.map((i) => size.map((j) => i * j));
    const problem = packProblem({ scores: products, seats: repeat(upToOne, 20) });
    const [few, all] = [
      solveFairnessFrontier(problem, { mostSolves: 2 }),
      solveFairnessFrontier(problem, { mostSolves: 1000 }),
    ];
    if (few.status !== 'optimal' || all.status !== 'optimal') throw new Error('expected points');
    expect([few.isComplete, all.isComplete]).toEqual([false, true]);
    const known = new Map(all.points.map(({ worst, total }) => [worst, total]));
    for (const { worst, total } of few.points) {
      if (known.has(worst)) expect(total).toBeCloseTo(known.get(worst)!, 9);
    }
    expect(few.points.at(-1)?.worst).toBe(20);
    expect(all.points.length).toBeGreaterThan(10);
  });

  test('several places each, and nobody at all', () => {
    const several = packProblem({ scores: [[1, 1]], places: [[2, 2]], seats: repeat(upToOne, 2) });
    expect(() => solveFairnessFrontier(several)).toThrow(/at most one place each/);
    expect(solveFairnessFrontier(packProblem({ scores: [], seats: [upToOne] }))).toEqual({
      status: 'optimal',
      placed: 0,
      points: [],
      isComplete: true,
    });
  });
});
