import { computeBound, listPlaces, sumScores, withoutMinimums } from './certificate';
import { computePlacePrice } from './place-price';
import { reduceByPins } from './reduce-by-pins';
import type { Problem, SolvedFields, SolveOutcome } from './solver';

/** What a solver of a problem reduced by its pins has found. */
export interface Solution {
  readonly status: 'optimal' | 'feasible' | 'cancelled';
  /** Projects by slot, the same number of slots for every applicant, in any order, -1 where empty. Without the pins. */
  readonly held: Int32Array;
  readonly prices: Float64Array;
  /** Without it, the one that gives the lowest bound. */
  readonly placePrice?: number;
}

/** Puts the pinned pairs back and computes objective and bound, each on its own, from the problem itself. O(edges). */
export function buildOutcome(problem: Problem, { status, held, prices, ...solution }: Solution): SolveOutcome {
  const projectOf = addPins(problem, held);
  const placed = projectOf.reduce((count, project) => count + (project >= 0 ? 1 : 0), 0);
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  const bounded = status === 'cancelled' ? withoutMinimums(problem) : problem;
  const placePrice =
    solution.placePrice ?? computePlacePrice(reduceByPins(bounded), placed - (problem.pinned?.length ?? 0), prices);
  const bound = computeBound(bounded, placed, prices, placePrice);
  // The two are summed in different orders: a bound below the objective is rounding.
  const gap = Math.max(0, bound - objective);
  const fields: SolvedFields = { placed, objective, bound, gap, projectOf, prices, placePrice };
  return status === 'feasible' ? { status, stoppedBy: 'stop', ...fields } : { status, ...fields };
}

function addPins({ applicants, places, pinned = [] }: Problem, held: Int32Array): Int32Array {
  const stride = typeof places === 'number' ? places : places.max.reduce((most, max) => Math.max(most, max), 0);
  const projectsOf = Array.from({ length: applicants }, (): number[] => []);
  for (const [applicant, project] of pinned) projectsOf[applicant]!.push(project);
  held.forEach((project, slot) => {
    if (project >= 0) projectsOf[Math.floor((slot * applicants) / held.length)]!.push(project);
  });
  const projectOf = new Int32Array(applicants * stride).fill(-1);
  projectsOf.forEach((projects, applicant) => {
    projectOf.set(
      projects.sort((a, b) => a - b),
      applicant * stride,
    );
  });
  return projectOf;
}
