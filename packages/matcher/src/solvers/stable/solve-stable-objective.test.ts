import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { solveAssignment } from '../solve-assignment';
import type { Problem, SolvedFields, SolveOptions } from '../solver';
import { assertStability } from './assert-stability';

/** One place at most each; `null` is a forbidden pair. */
function build(scores: readonly (readonly (number | null)[])[], max: readonly number[], rest: Partial<Problem> = {}) {
  const projects = max.length;
  const forbidden = new Uint8Array(Math.ceil((scores.length * projects) / 8));
  scores.flat().forEach((score, pair) => {
    if (score === null) forbidden[pair >> 3]! |= 1 << (pair & 7);
  });
  const problem: Problem = {
    applicants: scores.length,
    projects,
    scores: { kind: 'dense', values: Float64Array.from(scores.flat(), (score) => score ?? 0), forbidden },
    places: { min: new Uint32Array(scores.length), max: new Uint32Array(scores.length).fill(1) },
    seats: { min: new Uint32Array(projects), max: Uint32Array.from(max) },
    objective: 'stable',
    ...rest,
  };
  return problem;
}

function solveProved(problem: Problem, options: SolveOptions = {}): SolvedFields & { readonly places: number[] } {
  const outcome = solveAssignment(problem, options);
  if (outcome.status !== 'optimal') throw new Error(`expected optimal, got ${outcome.status}`);
  assertStability(problem, outcome, options);
  return { ...outcome, places: Array.from(outcome.projectOf) };
}

describe('the objective stable', () => {
  test('gives a place to those whom a project wants most, and says what that costs in total', () => {
    // Ann and Ben want p0, which wants Ann more; the best total sends Ann to p1.
    const outcome = solveProved(
      build(
        [
          [0.9, 0.8],
          [0.7, 0.1],
        ],
        [1, 1],
      ),
    );
    expect(outcome.places).toEqual([0, 1]);
    expect(outcome.objective).toBeCloseTo(1, 12);
    expect(outcome.stability).toEqual({
      minimumsMissed: [],
      leftOut: [],
      mostPlaced: 2,
      bestTotal: 1.5,
      isBestProved: true,
    });
    expect(outcome.bound).toBeCloseTo(1.5, 12);
    expect(outcome.gap).toBeCloseTo(0.5, 12);
  });

  test('takes stated ranks before scores, and leaves the side of projects to scores', () => {
    const problem = build(
      [
        [0.9, 0.8],
        [0.7, 0.1],
      ],
      [1, 1],
    );
    expect(solveProved(problem, { ranks: Uint32Array.of(0, 1, 0, 0) }).places).toEqual([1, 0]);
    // Both rank p0 first: it wants Ann more, whatever the scores of the total say.
    const preferenceScores = Float64Array.of(0.2, 0.8, 0.1, 0.1);
    const ranks = Uint32Array.of(1, 0, 1, 0);
    const weighed = build(
      [
        [0.5, 0.1],
        [0.9, 0.1],
      ],
      [1, 1],
    );
    expect(solveProved(weighed, { ranks, preferenceScores }).places).toEqual([0, 1]);
  });

  test('keeps pins and forbidden pairs, closes projects without seats and leaves out who may have no place', () => {
    const scores = [
      [0.9, 0.8, 0.7],
      [null, 0.6, 0.7],
      [0.2, 0.1, 0.9],
      [0.9, 0.9, 0.9],
    ];
    const places = { min: new Uint32Array(4), max: Uint32Array.of(1, 1, 1, 0) };
    const outcome = solveProved(build(scores, [1, 2, 0], { pinned: [[2, 0]], places }));
    expect(outcome.places).toEqual([1, 1, 0, -1]);
  });

  test('may fill fewer places than there could be, and says so', () => {
    // Ann wants p0, which wants her; Ben accepts p0 alone.
    const outcome = solveProved(
      build(
        [
          [0.9, 0.1],
          [0.5, null],
        ],
        [1, 1],
      ),
    );
    expect(outcome.places).toEqual([0, -1]);
    expect(outcome.placed).toBe(1);
    expect(outcome.stability).toMatchObject({ mostPlaced: 2, bestTotal: 0.6 });
  });

  test('names minimums that no stable assignment meets instead of refusing to solve', () => {
    const places = { min: Uint32Array.of(1, 1), max: Uint32Array.of(1, 1) };
    const seats = { min: Uint32Array.of(0, 1), max: Uint32Array.of(1, 1) };
    const outcome = solveProved(
      build(
        [
          [0.9, 0.1],
          [0.5, null],
        ],
        [1, 1],
        { places, seats },
      ),
    );
    expect(outcome.stability).toMatchObject({
      minimumsMissed: [{ project: 1, min: 1, placed: 0 }],
      leftOut: [1],
    });
  });

  test('refuses several places each with the remedy', () => {
    expect(() => solveAssignment(build([[1, 1]], [1, 1], { places: 2 }))).toThrow(
      /"stable" gives each applicant one place, and places of applicant 0 allow 2\. Set places to at most 1, or use/,
    );
  });

  test('says which pin cannot hold', () => {
    expect(solveAssignment(build([[null]], [1], { pinned: [[0, 0]] }))).toMatchObject({
      status: 'infeasible',
      conflict: { kind: 'pinned' },
    });
  });

  test('stopped, keeps to the seats and claims no proof', () => {
    const outcome = solveAssignment(build([[0.5], [0.4]], [1]), { shouldStop: () => true });
    expect(outcome).toMatchObject({ status: 'feasible', stoppedBy: 'stop' });
  });

  test('solves what is empty', () => {
    expect(solveProved(build([], [])).places).toEqual([]);
    expect(solveProved(build([[]], [], { places: 0 })).places).toEqual([]);
    const places = { min: Uint32Array.of(0), max: Uint32Array.of(0) };
    expect(solveProved(build([[1]], [1], { places })).places).toEqual([]);
  });
});

describe('against every assignment of small problems', () => {
  const anyDraft = fc
    .record({ applicants: fc.integer({ min: 1, max: 5 }), projects: fc.integer({ min: 1, max: 3 }) })
    .chain(({ applicants, projects }) => {
      const table = <T>(one: fc.Arbitrary<T>) =>
        fc.array(one, { minLength: applicants * projects, maxLength: applicants * projects });
      return fc.record({
        applicants: fc.constant(applicants),
        projects: fc.constant(projects),
        scores: table(fc.option(fc.integer({ min: 0, max: 4 }), { freq: 6 })),
        ranks: table(fc.nat(3)),
        max: fc.array(fc.nat(3), { minLength: projects, maxLength: projects }),
      });
    });

  test('the outcome is stable by the definition, bounded, and beside the best total of the most places', () => {
    fc.assert(
      fc.property(anyDraft, ({ applicants, projects, scores, ranks, max }) => {
        const rows = Array.from({ length: applicants }, (_, row) => scores.slice(row * projects, (row + 1) * projects));
        const { places, placed, objective, bound, stability } = solveProved(build(rows, max), {
          ranks: Uint32Array.from(ranks),
        });
        const scoreOf = (row: number, column: number) => rows[row]![column]!;
        /** Stated ranks first, then scores. */
        const prefers = (row: number, first: number, second: number) => {
          const [a, b] = [first, second].map((column) => ranks[row * projects + column] || 4);
          return a === b && a === 4 ? scoreOf(row, first) > scoreOf(row, second) : a! < b!;
        };
        const inside = (column: number) => places.flatMap((held, row) => (held === column ? [row] : []));
        for (let row = 0; row < applicants; row++) {
          for (let column = 0; column < projects; column++) {
            if (scoreOf(row, column) === null) expect(places[row]).not.toBe(column);
            const held = places[row]!;
            if (scoreOf(row, column) === null || (held >= 0 && !prefers(row, column, held))) continue;
            const isWanted =
              inside(column).length < max[column]! ||
              inside(column).some((other) => scoreOf(row, column) > scoreOf(other, column));
            if (isWanted) expect.fail(`applicant ${row} and project ${column} block ${places}`);
          }
        }
        const totals = new Map<number, number>();
        for (const all of listAssignments(rows, max)) {
          const filled = all.filter((column) => column >= 0).length;
          const total = all.reduce((sum, column, row) => sum + (column < 0 ? 0 : scoreOf(row, column)), 0);
          totals.set(filled, Math.max(total, totals.get(filled) ?? 0));
        }
        const mostPlaced = Math.max(...totals.keys());
        expect(stability).toMatchObject({ mostPlaced, bestTotal: totals.get(mostPlaced) });
        expect(bound).toBeGreaterThanOrEqual(totals.get(placed)! - 1e-9);
        expect(objective).toBe(places.reduce((sum, column, row) => sum + (column < 0 ? 0 : scoreOf(row, column)), 0));
      }),
      { numRuns: 300, seed: 5 },
    );
  });
});

function listAssignments(rows: readonly (readonly (number | null)[])[], max: readonly number[]): number[][] {
  let partial: number[][] = [[]];
  for (const row of rows) {
    const options = [-1, ...row.flatMap((score, column) => (score === null ? [] : [column]))];
    partial = partial.flatMap((places) => options.map((column) => [...places, column]));
  }
  return partial.filter((places) =>
    max.every((most, column) => places.filter((held) => held === column).length <= most),
  );
}
