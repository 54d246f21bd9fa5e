import { createRowReader } from '../read-rows';
import { expandPlaces } from '../reduce-by-pins';
import type { Problem } from '../solver';

/**
 * The largest total by number of places, over every assignment of a small problem that keeps all quotas and pins;
 * empty where there is none. Enumerates every set of projects of every applicant and, of assignments that take the
 * same seats, keeps the best. Shares nothing with the solvers but reading scores: the oracle of their tests.
 *
 * @param problem Up to 7 applicants, so that a project's people fit in three bits, and 10 projects.
 */
export function bruteForce(problem: Problem): ReadonlyMap<number, number> {
  const { applicants, projects, seats, pinned = [] } = problem;
  const places = expandPlaces(problem);
  const rows = createRowReader(problem);
  const all = Array.from({ length: projects }, (_, project) => project);
  const loadOf = (seatsTaken: number, project: number) => (seatsTaken >> (3 * project)) & 7;
  let best = new Map([[0, 0]]);
  for (let applicant = 0; applicant < applicants; applicant++) {
    const after = new Map<number, number>();
    const mine = pinned.filter(([owner]) => owner === applicant).map(([, project]) => project);
    for (let set = 0; set < 2 ** projects; set++) {
      const chosen = all.filter((project) => (set >> project) & 1);
      if (chosen.length < places.min[applicant]! || chosen.length > places.max[applicant]!) continue;
      const score = chosen.reduce((sum, project) => sum + rows.scoreOf(applicant, project), 0);
      if (score === Number.NEGATIVE_INFINITY || mine.some((project) => !chosen.includes(project))) continue;
      const taken = chosen.reduce((sum, project) => sum + 8 ** project, 0);
      for (const [before, total] of best) {
        if (chosen.some((project) => loadOf(before, project) === seats.max[project])) continue;
        const known = after.get(before + taken) ?? Number.NEGATIVE_INFINITY;
        after.set(before + taken, Math.max(known, total + score));
      }
    }
    best = after;
  }
  const byPlaced = new Map<number, number>();
  for (const [taken, total] of best) {
    if (all.some((project) => loadOf(taken, project) < seats.min[project]!)) continue;
    const placed = all.reduce((sum, project) => sum + loadOf(taken, project), 0);
    byPlaced.set(placed, Math.max(total, byPlaced.get(placed) ?? Number.NEGATIVE_INFINITY));
  }
  return byPlaced;
}

/** The most places, and the largest total of that many. */
export function bestOf(
  totals: ReadonlyMap<number, number>,
): { readonly placed: number; readonly total: number } | undefined {
  if (totals.size === 0) return undefined;
  const placed = Math.max(...totals.keys());
  return { placed, total: totals.get(placed)! };
}
