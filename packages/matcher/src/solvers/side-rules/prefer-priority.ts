import { createRowReader } from '../read-rows';
import { expandPlaces } from '../reduce-by-pins';
import { solveAssignment } from '../solve-assignment';
import type { Problem, SolveOptions, SolveOutcome } from '../solver';

type Solved = Exclude<SolveOutcome, { status: 'infeasible' }>;

/**
 * As many places as possible, among those as many as possible of people of priority 0, then 1, ..., then the total. Who can be placed
 * together is a matroid (Edmonds and Fulkerson 1965), so that a bonus for each place that falls from priority to priority by more than
 * all scores can differ takes both at once; prices are those of the same places without the bonus. Two solves, and a copy of the scores.
 *
 * @param first What `solveAssignment` makes of the problem.
 */
export function preferPriority(problem: Problem, priority: Uint8Array, first: Solved, options: SolveOptions): Solved {
  const { max, min } = expandPlaces(problem);
  if (first.status !== 'optimal' || first.placed === max.reduce((sum, count) => sum + count, 0)) return first;
  const preferred = solveAssignment(addBonus(problem, priority), options);
  if (preferred.status === 'infeasible') return first;
  const stride = preferred.projectOf.length / problem.applicants;
  const filled = Uint32Array.from({ length: problem.applicants }, (_, applicant) => {
    const own = preferred.projectOf.subarray(applicant * stride, (applicant + 1) * stride);
    return Math.max(min[applicant]!, own.filter((project) => project >= 0).length);
  });
  const settled = solveAssignment({ ...problem, places: { min: filled, max: filled } }, options);
  if (settled.status === 'infeasible') return preferred;
  return { ...settled, projectOf: widen(settled.projectOf, problem.applicants, stride) };
}

function addBonus(problem: Problem, priority: Uint8Array): Problem {
  const { applicants, projects } = problem;
  const rows = createRowReader(problem);
  const values = new Float64Array(applicants * projects);
  const forbidden = new Uint8Array(Math.ceil(values.length / 8));
  let largest = 0;
  for (let applicant = 0; applicant < applicants; applicant++) {
    const row = values.subarray(applicant * projects, (applicant + 1) * projects);
    rows.readRow(applicant, row);
    for (const score of row) if (score > Number.NEGATIVE_INFINITY) largest = Math.max(largest, Math.abs(score));
  }
  const last = priority.reduce((most, level) => Math.max(most, level), 0);
  const places = expandPlaces(problem).max.reduce((sum, count) => sum + count, 0);
  const bonus = 2 * largest * (places + 1) || 1;
  values.forEach((score, pair) => {
    if (score > Number.NEGATIVE_INFINITY) {
      values[pair] = score + bonus * (last - priority[Math.floor(pair / projects)]!);
      return;
    }
    values[pair] = 0;
    forbidden[pair >> 3]! |= 1 << (pair & 7);
  });
  return { ...problem, scores: { kind: 'dense', values, forbidden } };
}

function widen(projectOf: Int32Array, applicants: number, stride: number): Int32Array {
  const own = projectOf.length / Math.max(1, applicants);
  if (own === stride) return projectOf;
  const wide = new Int32Array(applicants * stride).fill(-1);
  for (let applicant = 0; applicant < applicants; applicant++)
    wide.set(projectOf.subarray(applicant * own, (applicant + 1) * own), applicant * stride);
  return wide;
}
