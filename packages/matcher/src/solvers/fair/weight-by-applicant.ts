import type { Problem } from '../solver';

/** The same problem with each applicant's scores multiplied by their weight. O(edges). */
export function weightByApplicant(problem: Problem, weights: Float64Array): Problem {
  const { applicants, projects, scores } = problem;
  const values = new Float64Array(scores.values.length);
  for (let applicant = 0; applicant < applicants; applicant++) {
    const isDense = scores.kind === 'dense';
    const start = isDense ? applicant * projects : scores.rowStart[applicant]!;
    const end = isDense ? start + projects : scores.rowStart[applicant + 1]!;
    for (let entry = start; entry < end; entry++) values[entry] = scores.values[entry]! * weights[applicant]!;
  }
  return { ...problem, objective: 'total', scores: { ...scores, values } };
}
