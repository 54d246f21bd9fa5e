import { expect, test } from 'vitest';
import { describeSolver } from '../solver-suite/describe-solver';
import { packProblem } from '../solver-suite/random-problem';
import { shortestAugmentingPaths } from './solve-shortest-augmenting-paths';

describeSolver(shortestAugmentingPaths);

const assign = (draft: Parameters<typeof packProblem>[0]) => {
  const outcome = shortestAugmentingPaths.solve(packProblem(draft), {});
  return outcome.status === 'infeasible' ? outcome.status : Array.from(outcome.projectOf);
};
const equal = (applicants: number, projects: number) =>
  Array.from({ length: applicants }, () => new Array<number>(projects).fill(0.5));

test('equal scores fill the projects in order with the applicants in order', () => {
  const seats: [number, number][] = [
    [0, 2],
    [0, 1],
    [0, 3],
  ];
  expect(assign({ scores: equal(6, 3), seats })).toEqual([0, 0, 1, 2, 2, 2]);
});

test('equal scores on a square give the identity', () => {
  const seats = Array.from({ length: 9 }, (): [number, number] => [0, 1]);
  expect(assign({ scores: equal(9, 9), seats })).toEqual([0, 1, 2, 3, 4, 5, 6, 7, 8]);
});

test('of equal applicants for too few seats the first stay in', () => {
  const places: [number, number][] = [
    [0, 1],
    [0, 1],
    [0, 1],
  ];
  expect(assign({ scores: equal(3, 1), seats: [[0, 2]], places })).toEqual([0, 0, -1]);
});

test('of applicants who may equally be moved to fill a minimum the first moves', () => {
  const seats: [number, number][] = [
    [0, 3],
    [1, 3],
  ];
  expect(
    assign({
      scores: [
        [1, 0],
        [1, 0],
        [1, 0],
      ],
      seats,
    }),
  ).toEqual([1, 0, 0]);
});

test('a project whose minimum nobody else can help to fill has the price nearest to 0', () => {
  const problem = packProblem({
    scores: [[-1, 0.25]],
    places: [[1, 1]],
    seats: [
      [1, 1],
      [0, 1],
    ],
  });
  const outcome = shortestAugmentingPaths.solve(problem, {});
  // Giving the one applicant's forced place away would gain 1.25; nobody else could be forced in.
  expect(outcome).toMatchObject({ status: 'optimal', objective: -1, prices: Float64Array.of(-1.25, 0) });
});

test('where some must stay out the first attempt at filling every place leaves no trace', () => {
  const places: [number, number][] = [
    [0, 1],
    [0, 1],
    [0, 1],
  ];
  // Three may only go to project 0, so project 1 keeps a seat free; progress never falls.
  const scores = [
    [0.5, null],
    [0.25, null],
    [0.75, null],
  ];
  const problem = packProblem({
    scores,
    places,
    seats: [
      [0, 2],
      [0, 2],
    ],
  });
  const seen: number[] = [];
  const outcome = shortestAugmentingPaths.solve(problem, { onProgress: ({ done }) => seen.push(done) });
  expect(outcome).toMatchObject({ status: 'optimal', placed: 2, objective: 1.25, placePrice: -0.5 });
  expect(outcome).toHaveProperty('projectOf', Int32Array.of(0, -1, 0));
  expect(seen).toEqual([0, 1, 2, 2]);
});
