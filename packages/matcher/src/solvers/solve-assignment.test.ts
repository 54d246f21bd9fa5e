import { expect, test } from 'vitest';
import { solverNames } from './registry';
import { solveAssignment } from './solve-assignment';
import { packProblem } from './solver-suite/random-problem';

const problem = packProblem({
  scores: [
    [3, 1],
    [2, 2],
  ],
  places: [
    [1, 1],
    [1, 1],
  ],
  seats: [
    [0, 1],
    [0, 1],
  ],
});

test('a problem in, the best assignment and its proof out', () => {
  expect(solveAssignment(problem)).toEqual({
    status: 'optimal',
    placed: 2,
    objective: 5,
    bound: 5,
    gap: 0,
    projectOf: Int32Array.of(0, 1),
    prices: Float64Array.of(0, 0),
    placePrice: 0,
  });
});

test('every registered solver answers to its name', () => {
  expect(solverNames).toContain('shortest-augmenting-paths');
  for (const solver of solverNames) expect(solveAssignment(problem, { solver })).toMatchObject({ objective: 5 });
});

test('an unknown solver is an error that lists the known ones', () => {
  const misspelt = () => solveAssignment(problem, { solver: 'shortest-augmenting-path' });
  expect(misspelt).toThrow(
    'there is no solver "shortest-augmenting-path". Use one of: transport, shortest-augmenting-paths',
  );
  expect(misspelt).toThrow(expect.objectContaining({ code: 'invalid-option' }));
});

test('a problem that means nothing is an error before any work', () => {
  const shouldStop = () => {
    throw new Error('asked to go on');
  };
  expect(() => solveAssignment({ ...problem, places: 3 }, { shouldStop })).toThrow('places must not be above');
});
