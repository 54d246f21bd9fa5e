import { createRowReader } from '../read-rows';
import type { Problem } from '../solver';

/**
 * Each applicant's ranks of the allowed pairs by entry of the scores: 1 for the highest score, equal scores alike, the next lower
 * score one rank below; 0 where a pair is forbidden. O(edges log projects).
 */
export function rankByScore(problem: Problem): Uint32Array {
  const { applicants, projects, scores } = problem;
  const ranks = new Uint32Array(scores.values.length);
  const rows = scores.kind === 'dense' ? createRowReader(problem) : undefined;
  const row = new Float64Array(projects);
  for (let applicant = 0; applicant < applicants; applicant++) {
    const start = scores.kind === 'dense' ? applicant * projects : scores.rowStart[applicant]!;
    const end = scores.kind === 'dense' ? start + projects : scores.rowStart[applicant + 1]!;
    rows?.readRow(applicant, row);
    const own = scores.kind === 'dense' ? row : scores.values.subarray(start, end);
    const descending = Float64Array.from(own).sort().reverse();
    const rankOf = new Map<number, number>();
    for (const score of descending) {
      if (score > Number.NEGATIVE_INFINITY && !rankOf.has(score)) rankOf.set(score, rankOf.size + 1);
    }
    for (let entry = start; entry < end; entry++) ranks[entry] = rankOf.get(own[entry - start]!) ?? 0;
  }
  return ranks;
}
