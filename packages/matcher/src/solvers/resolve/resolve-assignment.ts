import { MatcherError } from '../../matcher-error';
import { buildOutcome } from '../build-outcome';
import { computeBound, listPlaces, sumScores, withoutMinimums } from '../certificate';
import { checkProblem } from '../check-problem';
import { computePlacePrice } from '../place-price';
import { findPinConflict, reduceByPins } from '../reduce-by-pins';
import { lowerPrices } from '../shortest-augmenting-paths/lowest-prices';
import type { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';
import { fixMostPlaces } from '../shortest-augmenting-paths/solve-shortest-augmenting-paths';
import { solveAssignment } from '../solve-assignment';
import type { Problem, SolveOptions, SolveOutcome, Start } from '../solver';
import { solveFromStart, transport } from '../transport/solve-transport';
import { chargeMoves, countMoves } from './charge-moves';
import { checkStart } from './check-start';
import { dropSurplus, holdsMinimums } from './drop-surplus';
import { repairPlaces } from './repair-places';

export interface ResolveOptions extends Pick<SolveOptions, 'shouldStop' | 'solver'> {
  /**
   * What a move costs, in score units, at least 0. A move is a place of an applicant who has a place in `start`, in a
   * project that they do not have there: whoever was without a place, or is new, moves for nothing.
   * @defaultValue 0
   */
  readonly costOfMove?: number;
}

/** What moves add to an outcome. */
export interface MoveFields {
  readonly costOfMove: number;
  readonly moves: number;
  /** `objective - costOfMove * moves`: what was maximised. */
  readonly net: number;
  /** No assignment of `placed` places has a larger net: the bound at the same prices, of the problem with moves charged. */
  readonly netBound: number;
  /** `netBound - net`, absolute, at least 0. */
  readonly netGap: number;
}

/**
 * As of `solveAssignment`, but `optimal` and the prices are those of the net. `objective`, `bound` and `gap` are on the
 * total itself: the gap is the most that keeping people where they were may have cost, and 0 where moves cost nothing.
 */
export type ResolveOutcome =
  | (Exclude<SolveOutcome, { status: 'infeasible' }> & MoveFields)
  | Extract<SolveOutcome, { status: 'infeasible' }>;

/**
 * Solves a problem from `problem.start`, an earlier assignment and its prices, after withdrawals, additions, changed
 * seats or scores: fills as many places as the rules allow and, at that number, maximises the total less `costOfMove`
 * for each move. Exact whatever the start; only what it does not settle is searched (`repairPlaces`). Where the rules
 * cannot all hold, the conflict is found by solving anew. The problem is not modified; the same problem and start give
 * the same outcome. Of equal totals the one found may depend on the start.
 *
 * O(edges) and one search for each person too many or seat too few; memory O(projects^2 + places), and a copy of the
 * scores in double where moves cost something.
 *
 * @throws MatcherError `invalid-problem` where the problem or its start means nothing, `invalid-option` for the cost.
 */
export function resolveAssignment(problem: Problem, options: ResolveOptions = {}): ResolveOutcome {
  checkProblem(problem);
  const start = checkStart(problem);
  const { costOfMove = 0 } = options;
  if (!(costOfMove >= 0 && costOfMove <= LARGEST_COST)) {
    const message = `costOfMove must be a number from 0 to ${LARGEST_COST}, got ${costOfMove}. Use 0 where moves are free.`;
    throw new MatcherError('invalid-option', message, { costOfMove });
  }
  return resolveFrom(problem, start, start, { ...options, costOfMove });
}

const LARGEST_COST = 1e100;

/** As `resolveAssignment`, for a checked problem, with moves counted against `start` and the search started from `near`. */
export function resolveFrom(
  problem: Problem,
  start: Start,
  near: Start,
  options: ResolveOptions & { readonly costOfMove: number },
): ResolveOutcome {
  const { costOfMove } = options;
  const charged = chargeMoves(problem, start, costOfMove);
  const found = repairOrSolve(charged, near, options);
  if (found.status === 'infeasible') return found;
  const moves = countMoves(problem, start, found.projectOf);
  const netFields = { costOfMove, moves, net: found.objective, netBound: found.bound, netGap: found.gap };
  if (charged === problem) return { ...found, ...netFields };
  const { status, projectOf, placed, prices, placePrice } = found;
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  const bounded = status === 'cancelled' ? withoutMinimums(problem) : problem;
  const bound = computeBound(bounded, placed, prices, placePrice);
  return { ...found, objective, bound, gap: Math.max(0, bound - objective), ...netFields };
}

function repairOrSolve(problem: Problem, near: Start, options: ResolveOptions): SolveOutcome {
  if (findPinConflict(problem) !== undefined) return solveAssignment(problem, options);
  const from = withoutPins(problem, near);
  const { stayOutPrice, objective = 'total' } = problem;
  const { solver = transport.name, ...stop } = options;
  if (solver === transport.name && stayOutPrice === undefined && objective === 'total') {
    const outcome = solveFromStart(problem, from, stop);
    if (outcome !== undefined) return outcome;
  }
  const free = reduceByPins(problem);
  // Where everyone can have their most places, the prices need not say what a place is worth.
  const fixed = free.places.min.every((min, applicant) => min === free.places.max[applicant])
    ? undefined
    : fixMostPlaces(free);
  for (const attempt of [fixed, free]) {
    const repair = attempt === undefined ? 'stuck' : repairPlaces(attempt, from, options.shouldStop ?? (() => false));
    if (repair === 'stuck') continue;
    const { network } = repair;
    const { held, total } = network.places;
    if (repair.status === 'stopped') {
      dropSurplus(network);
      const status = holdsMinimums(network.places, free) ? 'feasible' : 'cancelled';
      return buildOutcome(problem, { status, held, prices: readPrices(network) });
    }
    lowerPrices(network);
    const prices = readPrices(network);
    const placePrice =
      attempt === fixed ? Math.max(0, computePlacePrice(free, total, prices)) : network.price[network.outside]! + 0;
    return buildOutcome(problem, { status: 'optimal', held, prices, placePrice });
  }
  return solveAssignment(problem, options);
}

/** By project; 0 is never -0. */
function readPrices({ price, outside }: ResidualNetwork): Float64Array {
  return price.slice(0, outside).map((value) => value + 0);
}

/** The start less the pinned pairs, which have been taken out. */
function withoutPins({ applicants, pinned = [] }: Problem, start: Start): Start {
  if (pinned.length === 0) return start;
  const projectOf = start.projectOf.slice();
  const stride = projectOf.length / applicants;
  for (const [applicant, project] of pinned) {
    const row = projectOf.subarray(applicant * stride, (applicant + 1) * stride);
    const slot = row.indexOf(project);
    if (slot >= 0) row[slot] = -1;
  }
  return { ...start, projectOf };
}
