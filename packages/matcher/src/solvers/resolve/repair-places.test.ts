import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { reduceByPins } from '../reduce-by-pins';
import { solveAssignment } from '../solve-assignment';
import { bruteForce } from '../solver-suite/brute-force';
import { anyDraft, drawDraft, packProblem } from '../solver-suite/random-problem';
import { repairPlaces } from './repair-places';

const never = () => false;

describe('a repair from prices', () => {
  test('is stuck exactly where there is no assignment, whatever the prices', () => {
    const priced = anyDraft.chain((draft) =>
      fc.tuple(
        fc.constant({ ...draft, pinned: [] }),
        fc.tuple(...draft.seats.map(() => fc.constantFrom(0, 0, 0.5, -0.5, 1, 0.123))),
      ),
    );
    fc.assert(
      fc.property(priced, ([draft, prices]) => {
        const problem = packProblem(draft);
        const start = { projectOf: new Int32Array(problem.applicants).fill(-1), prices: Float64Array.from(prices) };
        const repair = repairPlaces(reduceByPins(problem), start, never);
        expect(repair === 'stuck').toBe(bruteForce(problem).size === 0);
      }),
      { numRuns: 500 },
    );
  });

  test('searches as often as people lack a place or seats lack people, and not at all where nothing changed', () => {
    const problem = packProblem(drawDraft({ applicants: 400, projects: 20, places: [1, 1], seats: [0, 20] }));
    const outcome = solveAssignment(problem);
    if (outcome.status !== 'optimal') throw new Error('expected an optimum');
    const countPolls = (start: Parameters<typeof repairPlaces>[1], changed = problem) => {
      let polls = 0;
      repairPlaces(reduceByPins(changed), start, () => {
        polls += 1;
        return false;
      });
      return polls;
    };
    expect(countPolls(outcome)).toBe(0);
    const seats = { ...problem.seats, max: problem.seats.max.map((most, j) => (j < 4 ? most + 1 : most)) };
    expect(countPolls(outcome, { ...problem, seats })).toBeLessThanOrEqual(4);
  });
});
