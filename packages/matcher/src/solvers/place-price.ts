import { selectLargest } from './certificate';
import { createRowReader } from './read-rows';
import type { FreeProblem } from './reduce-by-pins';

/**
 * The place price that gives the lowest bound at given prices: of the scores less prices that applicants may take
 * above their minimum, minus the smallest that the places leave room for. O(edges + places log places).
 *
 * @param placed Without the pins.
 */
export function computePlacePrice(problem: FreeProblem, placed: number, prices: Float64Array): number {
  const { min, max } = problem.places;
  const rows = createRowReader(problem);
  const row = new Float64Array(problem.projects);
  const margins: number[] = [];
  let room = placed;
  for (let applicant = 0; applicant < problem.applicants; applicant++) {
    rows.readRow(applicant, row);
    for (let project = 0; project < problem.projects; project++) row[project]! -= prices[project]!;
    margins.push(...selectLargest(row, max[applicant]!).slice(min[applicant]!));
    room -= min[applicant]!;
  }
  const descending = Float64Array.from(margins).sort().reverse();
  return 0 - (descending[Math.max(0, room - 1)] ?? 0);
}
