import { buildOutcome } from '../build-outcome';
import { findConflict } from '../feasibility/find-conflict';
import { createKernels } from '../kernels/create-kernels';
import type { CreateKernels } from '../kernels/row-kernels';
import { createRowReader } from '../read-rows';
import { type FreeProblem, findPinConflict, reduceByPins } from '../reduce-by-pins';
import { lowerPrices } from '../shortest-augmenting-paths/lowest-prices';
import { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';
import { shortestAugmentingPaths } from '../shortest-augmenting-paths/solve-shortest-augmenting-paths';
import type { Problem, SolveOptions, SolveOutcome, Solver, Start } from '../solver';
import { type Balanced, balancePlaces } from './balance-problem';
import { findMostPlaces, sumOf } from './most-places';
import type { OutsideColumns } from './outside-columns';

/** Pairs up to which the machinery here costs more than it saves. */
const SMALL = 10_000;
/** Bids a place from which on an auction is taken for a war of prices. */
const PATIENCE = 4;

/**
 * The transportation problem with quotas on both sides, fast: prices by auctions on short lists of candidates, then
 * exact shortest paths for the few whom those prices leave too many or too few somewhere.
 *
 * Papers: Bertsekas (1988), Bertsekas & Castañon (1989) and, for wars of prices, Bertsekas & Eckstein (1988) for the auctions; Bellman (1958) for prices lowered until holders
 * are content; Ahuja, Magnanti & Orlin, Network Flows (1993), ch. 9 for shortest paths from any prices that fit; Gale & Ryser (1957)
 * for places left empty as columns of their own.
 *
 * Deviations: lists are bounded, and extended only when a search comes as far as their bound, so that scores are read
 * once or twice in all and what is found is exact; applicants are implicit, paths run on the columns; prices alone are taken
 * from the auctions, and who holds what where that is best at them.
 *
 * With n applicants, m projects, k places and c candidates each: O(n m) to list and to bound, O(k log seats + c) a bid, and for each of P paths
 * the candidates of the columns it settles; memory O(n (c + k) + m) beside the scores, and a copy of up to some megabytes of them in a war.
 * P is small on all that was tried save on minimums for applicants with several places; at worst it is n k.
 *
 * Ties: of what is equally good what the auctions left someone with, else the first column in their list with a seat left. Expects a checked problem.
 * Totals that differ by less than 1e-12 of the scores' range for each place are ties.
 */
export const transport: Solver = createTransportSolver(createKernels, SMALL, PATIENCE);

/**
 * @param small Pairs up to which successive shortest paths answer, as they do where this engine has no answer.
 * @param patience Bids a place from which on an auction is taken for a war of prices.
 */
export function createTransportSolver(kernels: CreateKernels, small: number, patience = PATIENCE): Solver {
  return {
    name: 'transport',
    solve: (problem, options) => {
      const isSmall = problem.applicants * problem.projects <= small;
      return (
        (isSmall ? undefined : solve(problem, options, kernels, patience)) ??
        shortestAugmentingPaths.solve(problem, options)
      );
    },
  };
}

/**
 * As `transport`, from the prices and places of an earlier assignment of almost the same problem, whose pinned pairs `start` leaves out.
 * Exact whatever the start. `undefined` where another solver has to answer.
 */
export function solveFromStart(
  problem: Problem,
  start: Start,
  options: SolveOptions,
  small = SMALL,
): SolveOutcome | undefined {
  if (problem.applicants * problem.projects <= small) return undefined;
  return solve(problem, options, createKernels, PATIENCE, start);
}

/** `undefined` where the other solver has to answer. */
function solve(
  problem: Problem,
  options: SolveOptions,
  kernels: CreateKernels,
  patience: number,
  start?: Start,
): SolveOutcome | undefined {
  const pinConflict = findPinConflict(problem);
  if (pinConflict !== undefined) return { status: 'infeasible', conflict: pinConflict };
  const free = reduceByPins(problem);
  const conflict = findConflict(free);
  if (conflict !== undefined) return { status: 'infeasible', conflict };
  const wanted = findMostPlaces(free);
  if (wanted === undefined) return undefined;
  const total = sumOf(wanted);
  const isFixed = total === sumOf(free.places.min);
  if (total === 0 || free.projects === 0) return undefined;
  const seats = free.seats.max.map((count) => Math.min(count, total));
  const setting = {
    problem: free,
    places: wanted,
    seats,
    createKernels: kernels,
    patience,
    options,
    ...(start === undefined ? {} : { start }),
  };
  let empty = Math.max(0, total - sumOf(seats));

  for (let attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
    if (empty > 0 && !isUniform(free, wanted)) return undefined;
    const outside = empty === 0 ? undefined : leaveEmpty(free, wanted);
    const balanced = balancePlaces({ ...setting, outside, empty });
    if (balanced.status === 'shut-out') return undefined;
    if (balanced.status === 'stopped') return buildStopped(problem, free, balanced);
    if (balanced.status === 'balanced') return buildOptimal(problem, free, wanted, balanced);
    // There is an assignment, with all places or with fewer: only what places are left empty can be in the way.
    if (isFixed) return undefined;
    empty += balanced.surplus;
  }
  return undefined;
}

const MOST_ATTEMPTS = 4;

function listAll(count: number): number[] {
  return Array.from({ length: count }, (_, index) => index);
}

/** Whether all applicants may leave as many places empty. */
function isUniform({ places }: FreeProblem, wanted: Uint32Array): boolean {
  const spare = (applicant: number) => wanted[applicant]! - places.min[applicant]!;
  return wanted.every((_, applicant) => spare(applicant) === spare(0));
}

function leaveEmpty({ places, projects }: FreeProblem, wanted: Uint32Array): OutsideColumns {
  return { first: projects, count: wanted[0]! - places.min[0]! };
}

function buildOptimal(
  problem: Problem,
  free: FreeProblem,
  wanted: Uint32Array,
  balanced: Balanced & { readonly status: 'balanced' },
): SolveOutcome | undefined {
  const { held, stride, outsidePrice } = balanced;
  let { prices } = balanced;
  if (Number.isNaN(outsidePrice)) return undefined;
  if (prices.some(Number.isNaN)) {
    if (outsidePrice !== undefined) return undefined;
    prices = lowerWhereLowest(free, wanted, balanced);
  }
  priceClosed(free, wanted, held, stride, prices, outsidePrice);
  const placePrice = outsidePrice ?? pricePlaces(free, wanted, held, stride, prices);
  return buildOutcome(problem, { status: 'optimal', held, prices, placePrice });
}

/** Where some price has no lowest, the residual network of the other solver gives the others theirs. */
function lowerWhereLowest(
  free: FreeProblem,
  wanted: Uint32Array,
  { held, stride, anyPrices }: Balanced & { readonly status: 'balanced' },
): Float64Array {
  const fixed = { ...free, places: { min: wanted, max: wanted } };
  const network = new ResidualNetwork(fixed);
  priceClosed(free, wanted, held, stride, anyPrices, undefined);
  network.price.set(anyPrices);
  for (let slot = 0; slot < held.length; slot++) {
    if (held[slot]! >= 0) network.places.add(Math.floor(slot / stride), held[slot]!);
  }
  lowerPrices(network);
  return network.price.slice(0, free.projects);
}

/** Where everyone has their most places: only as large as the certificate needs, which may count on each place of those who may have fewer. */
function pricePlaces(
  free: FreeProblem,
  wanted: Uint32Array,
  held: Int32Array,
  stride: number,
  prices: Float64Array,
): number {
  const rows = createRowReader(free);
  let least = 0;
  for (let applicant = 0; applicant < wanted.length; applicant++) {
    if (wanted[applicant] === free.places.min[applicant]) continue;
    for (let slot = applicant * stride; slot < applicant * stride + wanted[applicant]!; slot++) {
      least = Math.min(least, rows.scoreOf(applicant, held[slot]!) - prices[held[slot]!]!);
    }
  }
  return 0 - least;
}

/** A project without seats costs what its seat would add: the most that anyone would gain there. */
function priceClosed(
  free: FreeProblem,
  wanted: Uint32Array,
  held: Int32Array,
  stride: number,
  prices: Float64Array,
  outsidePrice: number | undefined,
): void {
  const closed = listAll(free.projects).filter((project) => free.seats.max[project] === 0);
  if (closed.length === 0) return;
  for (const project of closed) prices[project] = 0;
  const rows = createRowReader(free);
  for (let applicant = 0; applicant < wanted.length; applicant++) {
    if (wanted[applicant] === 0) continue;
    let worst = Number.POSITIVE_INFINITY;
    for (let slot = applicant * stride; slot < applicant * stride + wanted[applicant]!; slot++) {
      const project = held[slot]!;
      const isOutside = project >= free.projects;
      worst = Math.min(
        worst,
        isOutside ? 0 - (outsidePrice ?? 0) : rows.scoreOf(applicant, project) - prices[project]!,
      );
    }
    for (const project of closed)
      prices[project] = Math.max(prices[project]!, rows.scoreOf(applicant, project) - worst);
  }
}

function buildStopped(
  problem: Problem,
  free: FreeProblem,
  { held, prices }: { held: Int32Array; prices: Float64Array },
): SolveOutcome {
  const stride = free.applicants === 0 ? 0 : held.length / free.applicants;
  const filled = new Uint32Array(free.applicants);
  const load = new Uint32Array(free.projects);
  held.forEach((project, slot) => {
    if (project >= free.projects || project < 0 || load[project]! >= free.seats.max[project]!) held[slot] = -1;
    else {
      filled[Math.floor(slot / stride)]! += 1;
      load[project]! += 1;
    }
  });
  const isFeasible =
    free.places.min.every((min, applicant) => filled[applicant]! >= min) &&
    free.seats.min.every((min, project) => load[project]! >= min);
  return buildOutcome(problem, { status: isFeasible ? 'feasible' : 'cancelled', held, prices });
}
