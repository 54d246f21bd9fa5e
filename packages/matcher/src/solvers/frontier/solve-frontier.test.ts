import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { everyAssignment, scoresOf, totalOf } from '../solver-suite/every-assignment';
import { anyDraft, type Draft, drawDraft, packProblem, type Range, repeat } from '../solver-suite/random-problem';
import { solveFrontier } from './solve-frontier';

const upToOne: Range = [0, 1];
const anySingleDraft = anyDraft.map((draft): Draft => {
  const places = draft.places.map(([min, max]): Range => [Math.min(min, 1), Math.min(max, 1)]);
  return { ...draft, places };
});

describe('solveFrontier', () => {
  test('what each guarantee costs', () => {
    const scores = [
      [1, 0.5],
      [0.7, 0.1],
    ];
    const frontier = solveFrontier(packProblem({ scores, seats: repeat(upToOne, 2) }));
    expect(frontier).toMatchObject({ status: 'optimal', isComplete: true, points: [{ worst: 0.5, total: 1.2 }] });
    const steep = [
      [1, 0.5],
      [0.55, 0.1],
    ];
    expect(solveFrontier(packProblem({ scores: steep, seats: repeat(upToOne, 2) }))).toMatchObject({
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
        const frontier = solveFrontier(problem, { mostSolves: 1000 });
        const all = everyAssignment(problem).map((each) => ({
          worst: Math.min(...scoresOf(problem, each)),
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
    const problem = packProblem(drawDraft({ applicants: 60, projects: 12, places: [1, 1], seats: [0, 5] }));
    const [few, all] = [solveFrontier(problem, { mostSolves: 2 }), solveFrontier(problem, { mostSolves: 1000 })];
    if (few.status !== 'optimal' || all.status !== 'optimal') throw new Error('expected points');
    expect([few.isComplete, all.isComplete]).toEqual([false, true]);
    const known = new Map(all.points.map(({ worst, total }) => [worst, total]));
    for (const { worst, total } of few.points) {
      if (known.has(worst)) expect(total).toBeCloseTo(known.get(worst)!, 9);
    }
    expect(few.points.at(-1)?.worst).toBe(all.points.at(-1)?.worst);
  });

  test('several places each, and nobody at all', () => {
    const several = packProblem({ scores: [[1, 1]], places: [[2, 2]], seats: repeat(upToOne, 2) });
    expect(() => solveFrontier(several)).toThrow(/at most one place each/);
    expect(solveFrontier(packProblem({ scores: [], seats: [upToOne] }))).toEqual({
      status: 'optimal',
      placed: 0,
      points: [],
      isComplete: true,
    });
  });
});
