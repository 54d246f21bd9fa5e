import { buildStage, COUNTED, type Face, type Marks, openFace } from '../face/face';
import { joinPlaces } from '../face/finish-on-face';
import { type Narrowed, type TotalSolver, takeStep } from '../face/take-step';
import type { NashWelfare } from '../objective-fields';
import { expandPlaces } from '../reduce-by-pins';
import type { Problem, SolvedFields, SolveOptions, SolveOutcome } from '../solver';
import { logScores } from './log-scores';
import { describeTotal, measureWelfare } from './measure-welfare';
import { solveNashForSeveral } from './nash-for-several';

/**
 * As many places as possible, then most people above 0, then the largest product of their scores: the sum of logarithms
 * (Nash 1950; with people at 0 as in Caragiannis, Kurokawa, Moulin, Procaccia, Shah & Wang 2019, "The unreasonable
 * fairness of maximum Nash welfare"). Scores of 0 and below count for nothing; who bears them is as it falls.
 *
 * One place each: exact. A step narrows to the assignments with the fewest pairs at 0 or below (`takeStep`), and one problem of the total
 * with logarithms for scores ends it, with its own prices as proof. Several places each: `solveNashForSeveral`.
 *
 * `bound`, prices and place price are those of the total over all assignments, so that the gap is what this objective costs at most.
 * `assertNash` checks all of it. Two problems of the total, and one or O(exchanges x pairs) for the step.
 */
export function solveNash(problem: Problem, options: SolveOptions, solve: TotalSolver): SolveOutcome {
  const first = solve(problem, options);
  if (first.status === 'infeasible' || first.status === 'cancelled') return first;
  if (expandPlaces(problem).max.some((most) => most > 1)) return solveNashForSeveral(problem, options, solve, first);

  const start: Narrowed = { face: openFace(problem), held: first.projectOf, steps: [] };
  if (first.status === 'feasible') return stop(problem, first, start);
  const { values } = problem.scores;
  const narrowed = takeStep(start, 0, markLow(start.face, values), solve, options);
  if (narrowed === undefined) return stop(problem, first, start);
  const { face, steps } = narrowed;
  const logs = logScores(values);
  const { shouldStop } = options;
  const outcome = solve(
    buildStage(face, (entry) => logs[entry]!),
    shouldStop === undefined ? {} : { shouldStop },
  );
  if (outcome.status !== 'optimal') return stop(problem, first, narrowed);
  const projectOf = joinPlaces(problem, face, outcome.projectOf);
  const required = face.required.reduce((sum, { entry }) => sum + logs[entry]!, 0);
  const welfare = measureWelfare(problem, projectOf);
  const nash: NashWelfare = {
    ...welfare,
    positiveBound: welfare.positive,
    sumOfLogsBound: outcome.bound + required,
    steps,
    proof: { weights: new Float64Array(0), prices: outcome.prices, placePrice: outcome.placePrice },
  };
  return { status: 'optimal', ...describeTotal(problem, first, projectOf), nash };
}

/** Pairs at 0 and below count. */
export function markLow({ entry }: Face, values: Float32Array | Float64Array): Marks {
  const marks: Marks = new Uint8Array(values.length);
  for (const index of entry) marks[index] = values[index]! > 0 ? 0 : COUNTED;
  return marks;
}

function stop(problem: Problem, first: SolvedFields, { face, held, steps }: Narrowed): SolveOutcome {
  const projectOf = joinPlaces(problem, face, held);
  const nash = {
    ...measureWelfare(problem, projectOf),
    positiveBound: first.placed,
    sumOfLogsBound: Number.POSITIVE_INFINITY,
    steps,
  };
  return { status: 'feasible', stoppedBy: 'stop', ...describeTotal(problem, first, projectOf), nash };
}
