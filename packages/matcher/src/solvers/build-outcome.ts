import { computeBound, sumPlaces, withoutMinimums } from './certificate';
import { createKernels } from './kernels/create-kernels';
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
  let placed = 0;
  for (const project of projectOf) if (project >= 0) placed += 1;
  const objective = sumPlaces(problem, projectOf);
  const bounded = status === 'cancelled' ? withoutMinimums(problem) : problem;
  const placePrice =
    solution.placePrice ?? computePlacePrice(reduceByPins(bounded), placed - (problem.pinned?.length ?? 0), prices);
  const bound = computeBound(bounded, placed, prices, placePrice, createKernels);
  // The two are summed in different orders: a bound below the objective is rounding.
  const gap = Math.max(0, bound - objective);
  const fields: SolvedFields = { placed, objective, bound, gap, projectOf, prices, placePrice };
  return status === 'feasible' ? { status, stoppedBy: 'stop', ...fields } : { status, ...fields };
}

/** The layout of `SolvedFields.projectOf`; what lies beyond the projects is an empty place. */
function addPins({ applicants, projects, places, pinned = [] }: Problem, held: Int32Array): Int32Array {
  const stride = typeof places === 'number' ? places : places.max.reduce((most, max) => Math.max(most, max), 0);
  const heldStride = applicants === 0 ? 0 : held.length / applicants;
  const projectOf = new Int32Array(applicants * stride).fill(-1);
  const filled = new Uint32Array(applicants);
  const add = (applicant: number, project: number) => {
    const first = applicant * stride;
    let at = first + filled[applicant]!;
    for (; at > first && projectOf[at - 1]! > project; at--) projectOf[at] = projectOf[at - 1]!;
    projectOf[at] = project;
    filled[applicant]! += 1;
  };
  for (const [applicant, project] of pinned) add(applicant, project);
  for (let applicant = 0; applicant < applicants; applicant++) {
    for (let slot = applicant * heldStride; slot < (applicant + 1) * heldStride; slot++) {
      const project = held[slot]!;
      if (project >= 0 && project < projects) add(applicant, project);
    }
  }
  return projectOf;
}
