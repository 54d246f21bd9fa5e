import type { FreeProblem } from '../reduce-by-pins';
import { shrinkTooFewApplicants, shrinkTooFewSeats } from '../shrink-conflict';
import type { Infeasibility } from '../solver';
import { matchDemands } from './match-demands';
import { seeFromApplicants, seeFromProjects } from './neighbours';

/**
 * Why a problem has no assignment, irreducible; `undefined` where it has one. Scores are not read: everyone's least places are given
 * on the pairs alone, then every project's least people. Both hold together where each holds alone (Mendelsohn & Dulmage
 * 1958). What the first demand that cannot be met meets is the conflict (Hall 1935, with quotas), which is then shrunk.
 * Near O(applicants + projects) where most is allowed and seats are many, O(edges) a path at worst.
 */
export function findConflict(problem: FreeProblem): Infeasibility | undefined {
  const { places, seats } = problem;
  if (sumsDecide(problem)) return undefined;
  if (places.min.some((least) => least > 0)) {
    const seated = matchDemands({
      demand: places.min,
      capacity: seats.max,
      neighbours: seeFromApplicants(problem),
      stopsShort: true,
    });
    if (sumOf(seated.missing) > 0) return shrinkTooFewSeats(problem, seated.crowdedRights);
  }
  if (!seats.min.some((least) => least > 0)) return undefined;
  const filled = matchDemands({
    demand: seats.min,
    capacity: places.max,
    neighbours: seeFromProjects(problem),
    stopsShort: true,
  });
  if (sumOf(filled.missing) > 0) return shrinkTooFewApplicants(problem, filled.crowdedLefts);
  return undefined;
}

/** Whether everyone may go anywhere, to one project at most, and there are seats for all and people for all minimums. */
function sumsDecide({ scores, places, seats, applicants }: FreeProblem): boolean {
  if (scores.kind === 'sparse' || scores.forbidden !== undefined || places.max.some((most) => most > 1)) return false;
  const room = seats.max.reduce((sum, count) => sum + Math.min(count, applicants), 0);
  return sumOf(places.min) <= room && sumOf(seats.min) <= sumOf(places.max);
}

function sumOf(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
