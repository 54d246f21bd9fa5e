import { openFace } from '../face/face';
import { finishOnFace, stopOnFace } from '../face/finish-on-face';
import { narrowFromLowest } from '../face/narrow-from-lowest';
import type { Narrowed, TotalSolver } from '../face/take-step';
import type { Fairness } from '../objective-fields';
import { expandPlaces } from '../reduce-by-pins';
import type { Problem, SolveOptions, SolveOutcome } from '../solver';
import { findWorst, solveFairForSeveral } from './fair-for-several';
import { raiseLowest } from './raise-lowest';
import { roundScores } from './round-scores';

/** 2,000 x 200: beyond it levels are too many to take one by one. */
export const LEXIMIN_PAIRS = 400_000;

/**
 * As many places as possible, then the worst-off raised first, then the total. Pinned places are set aside: nothing can raise them.
 *
 * One place each, up to 400,000 pairs: `leximin` on scores rounded to 1e-3, the lexicographically largest vector of the
 * scores of all places in ascending order. As fewest at the lowest level, then fewest at the next, on the face of the
 * assignments that are best so far (`narrowFromLowest`; the same order as Huang, Kavitha, Mehlhorn & Michail 2016,
 * "Fair matchings and related problems").
 * One place each, beyond: `max-min`, the lowest score as high as possible (`raiseLowest`), to the last digit.
 * Several places each: `max-min` of applicants' totals, which is NP-hard: found by search, with a bound (`solveFairForSeveral`).
 *
 * Then the largest total among those. For one place each `bound`, `gap`, prices and place price prove that: no
 * assignment of the face that the steps leave totals more. Where `feasible`, and for several places, they are of all
 * assignments, so that the gap is what fairness costs at most.
 * `assertFairness` checks all of it. Two problems of the total, and O(exchanges x pairs) for each level in use.
 */
export function solveFair(problem: Problem, options: SolveOptions, solve: TotalSolver): SolveOutcome {
  const first = solve(problem, options);
  if (first.status === 'infeasible' || first.status === 'cancelled') return first;
  if (expandPlaces(problem).max.some((most) => most > 1)) return solveFairForSeveral(problem, options, solve, first);

  const { values } = problem.scores;
  const kind = values.length <= LEXIMIN_PAIRS ? 'leximin' : 'max-min';
  const start: Narrowed = { face: openFace(problem), held: first.projectOf, steps: [] };
  const fairnessOf = (projectOf: Int32Array, steps: Fairness['steps']): Fairness => {
    const worst = findWorst(problem, projectOf);
    // A level holds what rounds to it.
    const half = kind === 'leximin' ? 0.0005 : 0;
    const lowest = steps.find(({ count }) => count > 0);
    const key = kind === 'leximin' ? (lowest?.key ?? 0) / 1000 : lowest?.key;
    return { kind, worst, worstBound: lowest === undefined ? Number.POSITIVE_INFINITY : (key ?? 0) + half, steps };
  };
  const stop = ({ face, held, steps }: Narrowed) => {
    const stopped = stopOnFace(problem, face, held, first);
    return { ...stopped, fairness: fairnessOf(stopped.projectOf, steps) };
  };
  if (first.status === 'feasible') return stop(start);
  let narrowed: Narrowed;
  if (kind === 'leximin') {
    const narrowing = narrowFromLowest(start, roundScores(values), solve, options);
    if (narrowing.isStopped) return stop(narrowing.narrowed);
    narrowed = narrowing.narrowed;
  } else {
    const raised = raiseLowest(start, values, options);
    if (raised === undefined) return stop(start);
    narrowed = raised;
  }
  const outcome = finishOnFace(problem, narrowed, first, solve, options);
  return { ...outcome, fairness: fairnessOf(outcome.projectOf, narrowed.steps) };
}
