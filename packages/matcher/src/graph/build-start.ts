import type { Problem, Start } from '../solvers/solver';
import type { NamedProblem } from './build-problem';

/** Places of an earlier run in the indices of a problem; those of people and projects who are gone are left out. */
export function buildStart(
  { applicants, targets }: NamedProblem,
  places: readonly { readonly applicant: string; readonly project: string }[],
  prices: Readonly<Record<string, number>> = {},
): Start {
  const rows = new Map(applicants.map((id, row) => [id, row]));
  const columns = new Map(targets.map((id, column) => [id, column]));
  const held: Set<number>[] = applicants.map(() => new Set());
  for (const { applicant, project } of places) {
    const [row, column] = [rows.get(applicant), columns.get(project)];
    if (row !== undefined && column !== undefined) held[row]?.add(column);
  }
  const stride = held.reduce((most, { size }) => Math.max(most, size), 1);
  const projectOf = new Int32Array(applicants.length * stride).fill(-1);
  held.forEach((own, row) => {
    projectOf.set(
      [...own].sort((a, b) => a - b),
      row * stride,
    );
  });
  return { projectOf, prices: Float64Array.from(targets, (id) => prices[id] ?? 0) };
}

/** More than a move can gain: two optima differ by cycles through each project and the outside once. O(edges). */
export function costlyMove({ projects, scores }: Pick<Problem, 'projects' | 'scores'>): number {
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const value of scores.values) {
    if (value < least) least = value;
    if (value > most) most = value;
  }
  return most > least ? (projects + 2) * (most - least) : 1;
}
