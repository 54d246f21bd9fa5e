import { MatcherError } from '../../matcher-error';
import { buildOutcome } from '../build-outcome';
import { reduceByPins } from '../reduce-by-pins';
import { placeAll } from '../residual/open-residual';
import type { Move } from '../residual/path-search';
import { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';
import type { Infeasibility, Problem, SolvedFields } from '../solver';
import { countMoves, markMoves } from './charge-moves';
import { exchangeWithin } from './exchange-within';
import { type FrontierEnds, type FrontierOptions, findEnds, type MovePoint, solveBetween } from './find-move-frontier';
import { splitDifference } from './split-difference';

export type WithinMoves =
  | ({
      /** `optimal` where the total meets the bound, `feasible` where a better one may exist, up to the bound. */
      readonly status: 'optimal' | 'feasible';
      readonly moves: number;
      /** The price of a move in the bound, which is the frontier's hull at `mostMoves`: with `prices` and `placePrice` of the problem with moves charged, its bound and this for each move allowed. */
      readonly costOfMove: number;
    } & SolvedFields)
  /** As many places as possible cannot be filled with so few moves. */
  | { readonly status: 'too-few-moves'; readonly fewest: number }
  | { readonly status: 'cancelled' }
  | { readonly status: 'infeasible'; readonly conflict: Infeasibility };

/**
 * As many places as possible and at that number the best total found with at most so many moves. Between breakpoints of
 * the frontier no polynomial algorithm is known: of the breakpoint below, as many of the exchanges that lead to the one
 * above are made as fit, then single exchanges are tried (`exchangeWithin`). `bound` is the hull's value at `mostMoves`, so
 * `gap` is the most that this may have lost; it is 0 at every breakpoint, and where exchanges fit exactly.
 * As many solves as it takes to halve the frontier down to two neighbours.
 *
 * @throws MatcherError as `resolveAssignment`, and `invalid-option` where `mostMoves` is no count.
 */
export function atMostMoves(problem: Problem, mostMoves: number, options: FrontierOptions = {}): WithinMoves {
  if (!Number.isSafeInteger(mostMoves) || mostMoves < 0) {
    const message = `mostMoves must be a whole number, at least 0, got ${mostMoves}. Count the moves you allow.`;
    throw new MatcherError('invalid-option', message, { mostMoves });
  }
  const ends = findEnds(problem, options);
  if (!('solve' in ends)) return ends;
  const { fewest, best } = ends;
  if (fewest.moves > mostMoves) return { status: 'too-few-moves', fewest: fewest.moves };
  if (best.moves <= mostMoves) return fitMoves(problem, mostMoves, { below: best, above: best, line: best }, ends);
  let [below, above] = [fewest, best];
  while (below.moves < mostMoves) {
    const middle = solveBetween(below, above, ends);
    if (middle === 'stopped') return { status: 'cancelled' };
    const { point, isAbove } = middle;
    if (!isAbove) return fitMoves(problem, mostMoves, { below, above, line: point }, ends);
    if (point.moves <= mostMoves) below = point;
    else above = point;
  }
  return fitMoves(problem, mostMoves, { below, above, line: below }, ends);
}

interface Segment {
  readonly below: MovePoint;
  readonly above: MovePoint;
  /** An optimum at the cost at which both are as good. */
  readonly line: MovePoint;
}

function fitMoves(
  problem: Problem,
  mostMoves: number,
  { below, above, line }: Segment,
  { start, tolerance }: FrontierEnds,
): WithinMoves {
  const isMove = markMoves(problem, start);
  const countAdded = (moves: readonly Move[]) =>
    moves.reduce(
      (sum, { applicant, from, to }) =>
        sum + (to < 0 ? 0 : isMove(applicant, to)) - (from < 0 ? 0 : isMove(applicant, from)),
      0,
    );
  const network = new ResidualNetwork(reduceByPins(problem));
  const { places } = network;
  placeAll(network, problem, below.projectOf);
  const stride = below.projectOf.length / problem.applicants;
  const parts = splitDifference(below.projectOf, above.projectOf, stride, problem.projects);
  const room = mostMoves - below.moves;
  const chosen = fillRoom(parts.map(countAdded), room).flatMap((part) => parts[part]!);
  for (const { applicant, from } of chosen) if (from >= 0) places.remove(applicant, from);
  for (const { applicant, to } of chosen) if (to >= 0) places.add(applicant, to);
  exchangeWithin(network, isMove, room - countAdded(chosen));

  const { prices, placePrice, costOfMove } = line;
  const found = buildOutcome(problem, { status: 'optimal', held: places.held, prices, placePrice });
  if (found.status === 'infeasible') return found;
  const { placed, objective, projectOf } = found;
  const bound = line.netBound + costOfMove * mostMoves;
  const gap = Math.max(0, bound - objective);
  const status = gap <= tolerance * (placed + 1) ? 'optimal' : 'feasible';
  const moves = countMoves(problem, start, projectOf);
  return { status, moves, costOfMove, placed, objective, bound, gap, projectOf, prices, placePrice };
}

/** Indices of sizes above 0 whose sum is the largest up to `room`: subset sums, O(sizes x room). */
function fillRoom(sizes: readonly number[], room: number): number[] {
  // The size that first made each sum.
  const lastOf = new Int32Array(room + 1).fill(-1);
  sizes.forEach((size, index) => {
    if (size <= 0) return;
    for (let sum = room; sum >= size; sum--) {
      if (lastOf[sum]! < 0 && (sum === size || lastOf[sum - size]! >= 0)) lastOf[sum] = index;
    }
  });
  const chosen: number[] = [];
  for (let sum = lastOf.findLastIndex((index) => index >= 0); sum > 0; sum -= sizes[chosen.at(-1)!]!) {
    chosen.push(lastOf[sum]!);
  }
  return chosen;
}
