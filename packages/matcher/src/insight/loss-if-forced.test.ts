import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildProjectProblem, isForbidden } from '../graph/build-problem';
import { solveAssignment } from '../solvers';
import { applicant, programme, project } from '../test-support';
import { lossIfForced } from './loss-if-forced';

function build(values: readonly number[][], max: readonly number[], min: readonly number[] = []) {
  const given = programme({
    applicants: values.map((_, row) => applicant(`a${row}`)),
    projects: max.map((seats, column) => project(`p${column}`, { max: seats, min: min[column] ?? 0 })),
  });
  const table = {
    applicants: given.applicants.map(({ id }) => id),
    targets: given.projects.map(({ id }) => id),
    values: Float64Array.from(values.flat()),
  };
  const named = buildProjectProblem(given, table);
  const solved = solveAssignment(named.problem);
  if (solved.status === 'infeasible') throw new Error('the test programme must be feasible');
  return { named, solved };
}

describe('forcing a pair', () => {
  it('costs what the two who change places lose together, and names them', () => {
    const { named, solved } = build(
      [
        [0.9, 0.1],
        [0.8, 0.5],
      ],
      [1, 1],
    );
    const forced = lossIfForced(named, solved, 'a1', 'p0');
    expect(forced).toMatchObject({ status: 'possible', placesLost: 0 });
    if (forced.status !== 'possible') return;
    expect(forced.lossInTotal).toBeCloseTo(0.9 + 0.5 - 0.8 - 0.1, 12);
    expect(forced.moves).toEqual([
      { applicant: 'a0', from: 'p0', to: 'p1' },
      { applicant: 'a1', from: 'p1', to: 'p0' },
    ]);
  });

  it('costs nothing where the pair is already there', () => {
    const { named, solved } = build([[0.9, 0.1]], [1, 1]);
    expect(lossIfForced(named, solved, 'a0', 'p0')).toMatchObject({ lossInTotal: 0, moves: [] });
  });

  it('says what rules a pair out', () => {
    const { named, solved } = build([[0.9, 0.1]], [1, 0]);
    expect(lossIfForced(named, solved, 'a0', 'p1')).toMatchObject({ status: 'ruled-out' });
  });

  it('equals the best total among all assignments that hold the pair', () => {
    const scores = fc.array(fc.array(fc.integer({ min: 0, max: 20 }), { minLength: 3, maxLength: 3 }), {
      minLength: 1,
      maxLength: 4,
    });
    fc.assert(
      fc.property(
        scores,
        fc.array(fc.integer({ min: 1, max: 2 }), { minLength: 3, maxLength: 3 }),
        fc.nat(3),
        fc.nat(2),
        (values, max, person, place) => {
          const { named, solved } = build(values, max);
          const row = person % values.length;
          const forced = lossIfForced(named, solved, `a${row}`, `p${place}`);
          expect(forced.status).toBe('possible');
          if (forced.status !== 'possible') return;
          const best = bestWith(values, max, row, place);
          expect(solved.placed - forced.placesLost).toBe(best.placed);
          if (forced.placesLost === 0) expect(solved.objective - forced.lossInTotal).toBeCloseTo(best.total, 9);
          expect(isForbidden(named.problem, 0, 0)).toBe(false);
        },
      ),
      { numRuns: 200 },
    );
  });
});

/** The most placed, then the largest total, by trying every assignment that holds the pair. */
function bestWith(
  values: readonly number[][],
  max: readonly number[],
  row: number,
  place: number,
): { placed: number; total: number } {
  let best = { placed: -1, total: 0 };
  const seats = [...max];
  const visit = (index: number, placed: number, total: number): void => {
    if (index === values.length) {
      if (placed > best.placed || (placed === best.placed && total > best.total)) best = { placed, total };
      return;
    }
    if (index !== row) visit(index + 1, placed, total);
    seats.forEach((left, column) => {
      if (left === 0 || (index === row && column !== place)) return;
      seats[column] = left - 1;
      visit(index + 1, placed + 1, total + (values[index]?.[column] ?? 0));
      seats[column] = left;
    });
  };
  visit(0, 0, 0);
  return best;
}
