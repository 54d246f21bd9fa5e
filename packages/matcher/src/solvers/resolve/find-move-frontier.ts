import { checkProblem } from '../check-problem';
import { createRowReader } from '../read-rows';
import type { Infeasibility, Problem, Start } from '../solver';
import { checkStart } from './check-start';
import { type ResolveOptions, type ResolveOutcome, resolveFrom } from './resolve-assignment';

export type FrontierOptions = Pick<ResolveOptions, 'shouldStop' | 'solver'>;

/** An optimum at some cost of a move. */
export type MovePoint = Extract<ResolveOutcome, { readonly status: 'optimal' }>;

/** A breakpoint of the frontier: the best total of so few moves, and at which costs of a move it is the best of all. */
export interface Breakpoint {
  readonly moves: number;
  readonly objective: number;
  readonly costFrom: number;
  /** Infinite for the first: no cost makes fewer moves. */
  readonly costTo: number;
  /** The assignment with its proof at `outcome.costOfMove`, which lies between the two. */
  readonly outcome: MovePoint;
}

export type MoveFrontier =
  | {
      /** `feasible` where it was stopped: every breakpoint is one, between them others may be missing. */
      readonly status: 'optimal' | 'feasible';
      /** Most places first: the same at every breakpoint. */
      readonly placed: number;
      /** Moves and totals ascend; the costs between neighbours fall. */
      readonly breakpoints: readonly Breakpoint[];
    }
  | { readonly status: 'cancelled' }
  | { readonly status: 'infeasible'; readonly conflict: Infeasibility };

/**
 * All breakpoints of the concave frontier of moves and total, at the most places: from the fewest moves to the best
 * total. The optimum of total less c for each move is a breakpoint at every c >= 0. Between two known points the cost at
 * which both are as good is tried, and either gives a third above their line or proves them neighbours (Eisner &
 * Severance 1976): two solves, each from its neighbour's prices, for a breakpoint. Totals that differ by less than 1e-9 of
 * the largest score are taken as equal.
 *
 * @throws MatcherError as `resolveAssignment`.
 */
export function findMoveFrontier(problem: Problem, options: FrontierOptions = {}): MoveFrontier {
  const ends = findEnds(problem, options);
  if (!('solve' in ends)) return ends;
  const { fewest, best, solve, tolerance } = ends;
  let isWhole = true;
  const found = [fewest];
  const open = [best];
  while (open.length > 0) {
    const [left, right] = [found.at(-1)!, open.at(-1)!];
    const middle = right.moves - left.moves < 2 ? undefined : solveBetween(left, right, ends);
    if (middle === 'stopped') isWhole = false;
    else if (middle?.isAbove) open.push(middle.point);
    if (open.at(-1) === right) found.push(open.pop()!);
  }
  const points = found.filter((point, at) => at === 0 || point.objective > found[at - 1]!.objective + tolerance);
  const slopes = points.slice(1).map((point, at) => slopeOf(points[at]!, point));
  // A moderate cost leaves less of the total to rounding than the one that makes moves the fewest whatever they gain.
  const first = slopes.length > 0 ? solve(2 * slopes[0]!, fewest) : best;
  if (first !== undefined && first.moves === fewest.moves && first.objective >= fewest.objective) points[0] = first;
  return {
    status: isWhole ? 'optimal' : 'feasible',
    placed: fewest.placed,
    breakpoints: points.map((outcome, at) => ({
      moves: outcome.moves,
      objective: outcome.objective,
      costFrom: slopes[at] ?? 0,
      costTo: slopes[at - 1] ?? Number.POSITIVE_INFINITY,
      outcome,
    })),
  };
}

export interface FrontierEnds {
  readonly start: Start;
  /** The fewest moves, and at these the best total. */
  readonly fewest: MovePoint;
  /** The best total, not always with the fewest moves. */
  readonly best: MovePoint;
  readonly tolerance: number;
  /** `undefined` where stopped. */
  readonly solve: (costOfMove: number, near: MovePoint) => MovePoint | undefined;
}

/** Both ends of the frontier: moves at a cost that no gain can meet, and for nothing. */
export function findEnds(
  problem: Problem,
  options: FrontierOptions,
): FrontierEnds | Extract<ResolveOutcome, { status: 'infeasible' }> | { readonly status: 'cancelled' } {
  checkProblem(problem);
  const start = checkStart(problem);
  if (options.shouldStop?.() === true) return { status: 'cancelled' };
  const { largest, range } = measureScores(problem);
  const free = resolveFrom(problem, start, start, { ...options, costOfMove: 0 });
  if (free.status === 'infeasible') return free;
  // Two optima differ by cycles through each project and the outside once, so no move gains more than this.
  const prohibitive = (problem.projects + 2) * range || 1;
  const least = resolveFrom(problem, start, start, { ...options, costOfMove: prohibitive });
  if (free.status !== 'optimal' || least.status !== 'optimal') return { status: 'cancelled' };
  const solve = (costOfMove: number, near: MovePoint) => {
    if (options.shouldStop?.() === true) return undefined;
    const outcome = resolveFrom(problem, start, near, { ...options, costOfMove });
    return outcome.status === 'optimal' ? outcome : undefined;
  };
  return { start, fewest: least, best: free, tolerance: 1e-9 * largest, solve };
}

/** An optimum at the cost at which two points are as good, and whether it is above them there. */
export function solveBetween(
  left: MovePoint,
  right: MovePoint,
  { solve, tolerance }: FrontierEnds,
): { readonly point: MovePoint; readonly isAbove: boolean } | 'stopped' {
  const cost = Math.max(0, slopeOf(left, right));
  // Prices of a cost nearby leave less to repair.
  const point = solve(cost, cost - right.costOfMove < left.costOfMove - cost ? right : left);
  if (point === undefined) return 'stopped';
  const isBetween = point.moves > left.moves && point.moves < right.moves;
  const gain = point.objective - left.objective - cost * (point.moves - left.moves);
  return { point, isAbove: isBetween && gain > tolerance };
}

function slopeOf(left: MovePoint, right: MovePoint): number {
  return (right.objective - left.objective) / (right.moves - left.moves);
}

function measureScores(problem: Problem): { readonly largest: number; readonly range: number } {
  const rows = createRowReader(problem);
  const row = new Float64Array(problem.projects);
  let [least, most] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (let applicant = 0; applicant < problem.applicants; applicant++) {
    rows.readRow(applicant, row);
    for (const score of row) {
      if (score === Number.NEGATIVE_INFINITY) continue;
      least = Math.min(least, score);
      most = Math.max(most, score);
    }
  }
  return most < least ? { largest: 0, range: 0 } : { largest: Math.max(most, -least), range: most - least };
}
