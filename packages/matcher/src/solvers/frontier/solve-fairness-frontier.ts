import { MatcherError } from '../../matcher-error';
import { checkProblem } from '../check-problem';
import { CLOSED, closePairs, type Face, openFace } from '../face/face';
import { finishOnFace } from '../face/finish-on-face';
import { findLowest, markBelow, raiseLowest } from '../fair/raise-lowest';
import { expandPlaces } from '../reduce-by-pins';
import { getSolver } from '../registry';
import type { Infeasibility, Problem, SolveOptions } from '../solver';

/** The best total of the assignments whose lowest score, pins apart, is at least `worst`. */
export interface FairnessFrontierPoint {
  readonly worst: number;
  readonly total: number;
  /** No assignment with as many places and nobody below `worst` totals more. */
  readonly bound: number;
  readonly projectOf: Int32Array;
}

export type FairnessFrontier =
  | {
      readonly status: 'optimal';
      readonly placed: number;
      /** `worst` ascends and `total` descends: each is the best total for its guarantee, and none is as good as another in both. */
      readonly points: readonly FairnessFrontierPoint[];
      /** Whether there is no further point; otherwise `mostSolves` was used up, with the points spread where totals differ most. */
      readonly isComplete: boolean;
    }
  | { readonly status: 'stopped' }
  | { readonly status: 'infeasible'; readonly conflict: Infeasibility };

export interface FairnessFrontierOptions extends Pick<SolveOptions, 'solver' | 'shouldStop'> {
  /**
   * Problems of the total to solve at most, at least 2.
   * @defaultValue 60
   */
  readonly mostSolves?: number;
}

/** Thresholds between two points, from the first above `left.worst` to the last before those known to give `right`. */
interface Interval {
  readonly left: FairnessFrontierPoint;
  readonly right: FairnessFrontierPoint;
  readonly from: number;
  readonly to: number;
}

/**
 * The best total for each guaranteed minimum, at most one place each: every threshold at which the best total changes.
 *
 * The epsilon-constraint method (Haimes, Lasdon & Wismer 1971): both ends first, the best total and the highest minimum;
 * then, where neighbours' totals differ most, the problem without the pairs below a threshold half-way between. Its solution also serves all
 * thresholds up to its own lowest score, and neighbours of equal total have nothing between them. Each point is exact;
 * a problem of the total for each, and at most the logarithm of the number of scores for each gap that is found empty.
 *
 * @throws MatcherError `invalid-problem` as `solveAssignment`; `invalid-option` where someone may have several places.
 */
export function solveFairnessFrontier(problem: Problem, options: FairnessFrontierOptions = {}): FairnessFrontier {
  const { solve } = getSolver(options.solver);
  checkProblem(problem);
  if (expandPlaces(problem).max.some((most) => most > 1)) {
    throw new MatcherError('invalid-option', 'the frontier is for at most one place each. Lower places.max to 1.');
  }
  const stop = options.shouldStop === undefined ? {} : { shouldStop: options.shouldStop };
  const first = solve(problem, stop);
  if (first.status === 'infeasible') return first;
  if (first.status !== 'optimal') return { status: 'stopped' };
  const { placed } = first;
  const { values } = problem.scores;
  const face = openFace(problem);
  const lowest = findLowest(face, first.projectOf, values);
  if (lowest === undefined) return { status: 'optimal', placed, points: [], isComplete: true };
  const raised = raiseLowest({ face, held: first.projectOf, steps: [] }, values, stop);
  if (raised === undefined) return { status: 'stopped' };

  const solveAt = (threshold: number): FairnessFrontierPoint | undefined => {
    const above = closePairs(face, markBelow(face, values, threshold, CLOSED));
    const outcome = finishOnFace(problem, { face: above, held: raised.held, steps: [] }, first, solve, stop);
    if (outcome.status !== 'optimal') return undefined;
    const { objective: total, bound, projectOf } = outcome;
    return { worst: findLowest(face, projectOf, values) ?? threshold, total, bound, projectOf };
  };
  const left = { worst: lowest, total: first.objective, bound: first.bound, projectOf: first.projectOf };
  const right = solveAt(findLowest(face, raised.held, values) ?? lowest);
  if (right === undefined) return { status: 'stopped' };
  const thresholds = listScores(face, values, left.worst, right.worst);
  const tolerance = 1e-12 * Math.max(1, Math.abs(left.total)) * (placed + 1);
  const points = [left, right];
  let intervals: Interval[] = [{ left, right, from: 0, to: thresholds.length }];
  for (let solves = 2; ; solves++) {
    intervals = intervals.filter(({ left, right, from, to }) => from < to && left.total > right.total + tolerance);
    const widest = intervals.reduce<Interval | undefined>(
      (most, each) => (most === undefined || dropOf(each) > dropOf(most) ? each : most),
      undefined,
    );
    if (widest === undefined)
      return { status: 'optimal', placed, points: keepBest(points, tolerance), isComplete: true };
    if (solves >= (options.mostSolves ?? 60)) {
      return { status: 'optimal', placed, points: keepBest(points, tolerance), isComplete: false };
    }
    const middle = (widest.from + widest.to) >>> 1;
    const point = solveAt(thresholds[middle]!);
    if (point === undefined) return { status: 'stopped' };
    points.push(point);
    const next = thresholds.findIndex((score) => score > point.worst);
    intervals = intervals.filter((each) => each !== widest);
    intervals.push({ ...widest, right: point, to: middle });
    if (next >= 0) intervals.push({ ...widest, left: point, from: next });
  }
}

function dropOf({ left, right }: Interval): number {
  return left.total - right.total;
}

/** Points that no other is as good as in both, by ascending worst. */
function keepBest(points: readonly FairnessFrontierPoint[], tolerance: number): FairnessFrontierPoint[] {
  const descending = points.toSorted((a, b) => b.worst - a.worst || b.total - a.total);
  const kept: FairnessFrontierPoint[] = [];
  for (const point of descending) {
    const above = kept.at(-1);
    if (above === undefined || point.total > above.total + tolerance) kept.push(point);
  }
  return kept.reverse();
}

/** Scores of open pairs strictly between two, ascending, each once. */
function listScores({ entry }: Face, values: Float32Array | Float64Array, above: number, below: number): Float64Array {
  const inside = entry.filter((index) => values[index]! > above && values[index]! < below);
  const ascending = Float64Array.from(inside, (index) => values[index]!).sort();
  return ascending.filter((score, at) => at === 0 || score !== ascending[at - 1]);
}
