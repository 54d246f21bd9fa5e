import { listPlaces, sumScores } from '../certificate';
import type { ObjectiveFields } from '../objective-fields';
import { expandPlaces } from '../reduce-by-pins';
import type { Problem, SolvedFields, SolveOptions } from '../solver';
import { buildStage, type Face } from './face';
import type { Narrowed, TotalSolver } from './take-step';

/** An outcome with places, whatever its status. */
export type SolvedOutcome =
  | ({ readonly status: 'optimal' } & SolvedFields)
  | ({ readonly status: 'feasible'; readonly stoppedBy: 'stop' } & SolvedFields);

/**
 * The best total on a face. `bound`, `gap`, `prices` and `placePrice` are those of the face (`buildStage` with the
 * problem's own scores, the required places added back): no assignment of the face totals more.
 * Stopped, it is the assignment that came with the face, and bound and prices are those of the first solve, of the total over all assignments.
 */
export function finishOnFace(
  problem: Problem,
  { face, held }: Narrowed,
  first: SolvedFields,
  solve: TotalSolver,
  { shouldStop }: SolveOptions,
): SolvedOutcome {
  const { values } = problem.scores;
  const stage = buildStage(face, (entry) => values[entry]!);
  const outcome = solve(stage, shouldStop === undefined ? {} : { shouldStop });
  if (outcome.status !== 'optimal') return stopOnFace(problem, face, held, first);
  const projectOf = joinPlaces(problem, face, outcome.projectOf);
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  const bound = outcome.bound + face.required.reduce((sum, { entry }) => sum + values[entry]!, 0);
  const { prices, placePrice } = outcome;
  const gap = Math.max(0, bound - objective);
  const fields = { placed: first.placed, objective, bound, gap, projectOf, prices, placePrice };
  return { status: 'optimal', ...fields, ...keepBestTotal(first) };
}

/** What the first solve, of the total over all assignments, says of any assignment with as many places. */
export function keepBestTotal({ objective, bound, prices, placePrice }: SolvedFields): ObjectiveFields {
  return { bestTotal: { objective, bound, prices, placePrice } };
}

/** The assignment that came with a face, bounded by the first solve. */
export function stopOnFace(problem: Problem, face: Face, held: Int32Array, first: SolvedFields): SolvedOutcome {
  const projectOf = joinPlaces(problem, face, held);
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  const { placed, bound, prices, placePrice } = first;
  const gap = Math.max(0, bound - objective);
  const fields = { placed, objective, bound, gap, projectOf, prices, placePrice };
  return { status: 'feasible', stoppedBy: 'stop', ...fields, ...keepBestTotal(first) };
}

/** Projects in slots and the required places of a face, in the layout of an outcome. */
export function joinPlaces(problem: Problem, face: Face, held: Int32Array): Int32Array {
  const { applicants } = problem;
  const stride = expandPlaces(problem).max.reduce((most, max) => Math.max(most, max), 0);
  const slots = held.length / Math.max(1, applicants);
  const projectsOf = Array.from(
    { length: applicants },
    (_, applicant) =>
      new Set(held.subarray(applicant * slots, (applicant + 1) * slots).filter((project) => project >= 0)),
  );
  for (const { applicant, project } of face.required) projectsOf[applicant]!.add(project);
  const projectOf = new Int32Array(applicants * stride).fill(-1);
  projectsOf.forEach((projects, applicant) => {
    projectOf.set(
      [...projects].sort((a, b) => a - b),
      applicant * stride,
    );
  });
  return projectOf;
}
