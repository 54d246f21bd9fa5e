import { computeBound, listPlaces, sumScores, withoutMinimums } from '../certificate';
import type { TotalSolver } from '../face/take-step';
import type { Stability } from '../objective-fields';
import { expandPlaces, findPinConflict } from '../reduce-by-pins';
import type { Problem, SolvedFields, SolveOptions, SolveOutcome } from '../solver';
import { buildStableProblem } from './build-stable-problem';
import { solveStable } from './solve-stable';

/**
 * No applicant and project who would both rather have each other: the applicants' best stable assignment, ties broken by index
 * (`solveStable`). Applicants prefer by `options.ranks`, then by score; projects by score. Pinned pairs stay, whoever minds.
 *
 * It may fill fewer places than there could be, and miss minimums, which is said in `stability` and is no conflict: everybody who has a place
 * in one stable assignment has one in all. There are no prices of its own. What stands beside it is of the best total without minimums: its
 * places and total in `stability`, and its prices, at which `bound` holds for as many places as are filled here, so that `gap` is at least
 * what stability costs. `optimal` says that the assignment is proved stable and that best total proved; `assertStability`
 * checks it. One problem of the total, and O(pairs log pairs).
 *
 * @throws MatcherError `invalid-option` where an applicant may have several places.
 */
export function solveStableObjective(problem: Problem, options: SolveOptions, solve: TotalSolver): SolveOutcome {
  const twoSided = buildCheckedProblem(problem, options);
  if ('conflict' in twoSided) return { status: 'infeasible', conflict: twoSided.conflict };
  const { shouldStop, onProgress } = options;
  const stop = shouldStop === undefined ? {} : { shouldStop };
  const stable = solveStable(twoSided, stop);
  const free = withoutMinimums(problem);
  const best = solve(free, { ...stop, ...(onProgress ? { onProgress } : {}) });
  if (best.status === 'infeasible') return best;

  const projectOf = stable.projectOf.slice();
  for (const [applicant, project] of problem.pinned ?? []) projectOf[applicant] = project;
  const { prices, placePrice } = best;
  const placed = projectOf.reduce((count, project) => count + (project < 0 ? 0 : 1), 0);
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  const bound = computeBound(free, placed, prices, placePrice);
  const gap = Math.max(0, bound - objective);
  const isBestProved = best.status === 'optimal';
  const missed = findMissed(problem, projectOf);
  const stability = { ...missed, mostPlaced: best.placed, bestTotal: best.objective, isBestProved };
  // Where nobody may have a place there are no slots.
  const slots = expandPlaces(problem).max.some((most) => most > 0) ? projectOf : new Int32Array(0);
  const fields: SolvedFields = { placed, objective, bound, gap, projectOf: slots, prices, placePrice, stability };
  if (stable.status === 'stable' && isBestProved) return { status: 'optimal', ...fields };
  const holds = missed.minimumsMissed.length === 0 && missed.leftOut.length === 0;
  return holds ? { status: 'feasible', stoppedBy: 'stop', ...fields } : { status: 'cancelled', ...fields };
}

function buildCheckedProblem(problem: Problem, options: SolveOptions) {
  const conflict = findPinConflict(problem);
  return conflict === undefined ? buildStableProblem(problem, options) : { conflict };
}

function findMissed(problem: Problem, projectOf: Int32Array): Pick<Stability, 'minimumsMissed' | 'leftOut'> {
  const { seats } = problem;
  const load = new Uint32Array(problem.projects);
  for (const project of projectOf) if (project >= 0) load[project]! += 1;
  const minimumsMissed = Array.from(seats.min, (min, project) => ({ project, min, placed: load[project]! })).filter(
    ({ min, placed }) => placed < min,
  );
  const { min } = expandPlaces(problem);
  const leftOut = Array.from(projectOf.keys()).filter((applicant) => projectOf[applicant]! < 0 && min[applicant]! > 0);
  return { minimumsMissed, leftOut };
}
