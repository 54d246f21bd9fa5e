import { MatcherError } from '../../matcher-error';
import { listPlaces } from '../certificate';
import { checkProblem } from '../check-problem';
import { createRowReader } from '../read-rows';
import { expandPlaces } from '../reduce-by-pins';
import { getSolver } from '../registry';
import type { Problem, SolveOptions } from '../solver';
import { countMarginals, type LotteryOutcome } from './lottery';
import { createSeededStream, drawOrder } from './seeded-stream';

export interface TieLotteryOptions extends Pick<SolveOptions, 'solver' | 'shouldStop'> {
  /** A whole number below 2^32. */
  readonly seed: number;
  /**
   * Optima to draw.
   * @defaultValue 50
   */
  readonly runs?: number;
}

/**
 * A lottery over tied optima: the mean of optima found with applicants and projects in seeded orders, so that ties do not always favour the same
 * people. Every assignment of it is an optimum of the total, which is therefore certain. `runs` problems of the total.
 *
 * @throws MatcherError `invalid-problem` as `solveAssignment`; `invalid-option` for `runs` below 1.
 */
export function solveTieLottery(problem: Problem, options: TieLotteryOptions): LotteryOutcome {
  const { solve } = getSolver(options.solver);
  const { seed, runs = 50, shouldStop } = options;
  checkProblem(problem);
  if (!Number.isSafeInteger(runs) || runs < 1) {
    throw new MatcherError(
      'invalid-option',
      `runs must be a whole number, at least 1, got ${runs}. Leave it out for 50.`,
    );
  }
  const random = createSeededStream(seed);
  const found = new Map<string, { parts: number; projectOf: Int32Array }>();
  let bound = Number.POSITIVE_INFINITY;
  let placed = 0;
  for (let run = 0; run < runs; run++) {
    const rows = drawOrder(problem.applicants, random);
    const columns = drawOrder(problem.projects, random);
    const permuted = permuteProblem(problem, rows, columns);
    const outcome = solve(permuted, shouldStop === undefined ? {} : { shouldStop });
    if (outcome.status !== 'optimal') {
      // A conflict must be in the problem's own indices.
      const plain = outcome.status === 'infeasible' ? solve(problem, {}) : outcome;
      return plain.status === 'infeasible' ? plain : { status: 'stopped' };
    }
    const projectOf = restoreOrder(permuted, outcome.projectOf, rows, columns);
    const key = projectOf.join();
    const known = found.get(key);
    if (known === undefined) found.set(key, { parts: 1, projectOf });
    else known.parts += 1;
    bound = Math.min(bound, outcome.bound);
    placed = outcome.placed;
  }
  const assignments = [...found.values()];
  const marginals = countMarginals(problem, assignments, runs);
  const rows = createRowReader(problem);
  return {
    status: 'optimal',
    assignments: assignments.map(({ parts, projectOf }) => ({ weight: parts / runs, projectOf })),
    marginals,
    placed,
    expectedTotal: marginals.reduce(
      (sum, each) => sum + each.probability * rows.scoreOf(each.applicant, each.project),
      0,
    ),
    bound,
  };
}

/** New index i is old index `rows[i]` or `columns[i]`. O(edges). */
export function permuteProblem(problem: Problem, rows: Uint32Array, columns: Uint32Array): Problem {
  const { applicants, projects, scores, seats, pinned = [] } = problem;
  const newRow = invert(rows);
  const newColumn = invert(columns);
  const reader = createRowReader(problem);
  const row = new Float64Array(projects);
  const rowStart = new Uint32Array(applicants + 1);
  const project = new Uint32Array(scores.values.length);
  const values = new Float64Array(scores.values.length);
  let at = 0;
  rows.forEach((old, applicant) => {
    reader.readRow(old, row);
    columns.forEach((from, to) => {
      if (row[from] === Number.NEGATIVE_INFINITY) return;
      project[at] = to;
      values[at] = row[from]!;
      at += 1;
    });
    rowStart[applicant + 1] = at;
  });
  const places = expandPlaces(problem);
  const pick = (counts: Uint32Array, order: Uint32Array) => order.map((old) => counts[old]!);
  return {
    applicants,
    projects,
    scores: { kind: 'sparse', rowStart, project: project.subarray(0, at), values: values.subarray(0, at) },
    places: { min: pick(places.min, rows), max: pick(places.max, rows) },
    seats: { min: pick(seats.min, columns), max: pick(seats.max, columns) },
    pinned: pinned.map(([applicant, target]) => [newRow[applicant]!, newColumn[target]!] as const),
  };
}

function restoreOrder(permuted: Problem, projectOf: Int32Array, rows: Uint32Array, columns: Uint32Array): Int32Array {
  const stride = projectOf.length / Math.max(1, permuted.applicants);
  const own = Array.from({ length: permuted.applicants }, (): number[] => []);
  for (const [applicant, project] of listPlaces(permuted, projectOf)) own[rows[applicant]!]!.push(columns[project]!);
  const restored = new Int32Array(projectOf.length).fill(-1);
  own.forEach((projects, applicant) => {
    restored.set(
      projects.sort((a, b) => a - b),
      applicant * stride,
    );
  });
  return restored;
}

function invert(order: Uint32Array): Uint32Array {
  const inverse = new Uint32Array(order.length);
  order.forEach((old, index) => {
    inverse[old] = index;
  });
  return inverse;
}
