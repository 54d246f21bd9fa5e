import { createRowReader } from '../read-rows';
import type { FreeProblem } from '../reduce-by-pins';

/** The places each applicant can have if seats are no matter, `undefined` where someone's minimum is above that. */
export function findMostPlaces(problem: FreeProblem): Uint32Array | undefined {
  const { applicants, projects, scores, places } = problem;
  const wanted = places.max.slice();
  if (scores.kind === 'dense' && scores.forbidden === undefined) return wanted;
  const rows = createRowReader(problem);
  const row = new Float64Array(projects);
  for (let applicant = 0; applicant < applicants; applicant++) {
    if (wanted[applicant] === 0) continue;
    rows.readRow(applicant, row);
    let allowed = 0;
    for (let project = 0; project < projects && allowed < wanted[applicant]!; project++) {
      if (row[project]! > Number.NEGATIVE_INFINITY) allowed += 1;
    }
    wanted[applicant] = allowed;
    if (allowed < places.min[applicant]!) return undefined;
  }
  return wanted;
}

export function sumOf(counts: Uint32Array): number {
  let sum = 0;
  for (const count of counts) sum += count;
  return sum;
}
