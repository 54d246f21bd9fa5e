import { selectLargest } from './certificate';
import { createRowReader } from './read-rows';
import type { FreeProblem } from './reduce-by-pins';

/**
 * The place price that gives the lowest bound at given prices, minimums left aside: minus the `placed`-th largest
 * score less price, of which an applicant has as many as places. O(edges + places log places).
 */
export function computePlacePrice(problem: FreeProblem, placed: number, prices: Float64Array): number {
  const rows = createRowReader(problem);
  const row = new Float64Array(problem.projects);
  const margins: number[] = [];
  for (let applicant = 0; applicant < problem.applicants; applicant++) {
    rows.readRow(applicant, row);
    for (let project = 0; project < problem.projects; project++) row[project]! -= prices[project]!;
    margins.push(...selectLargest(row, problem.places.max[applicant]!));
  }
  const descending = Float64Array.from(margins).sort().reverse();
  return 0 - (descending[Math.max(0, placed - 1)] ?? 0);
}
