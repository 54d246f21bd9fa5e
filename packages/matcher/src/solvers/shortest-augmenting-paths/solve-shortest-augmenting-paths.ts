import { buildOutcome } from '../build-outcome';
import { computePlacePrice } from '../place-price';
import { findPinConflict, reduceByPins } from '../reduce-by-pins';
import { shrinkTooFewApplicants, shrinkTooFewSeats } from '../shrink-conflict';
import type { Infeasibility, Problem, SolveOptions, SolveOutcome, Solver } from '../solver';
import { lowerPrices } from './lowest-prices';
import { ResidualNetwork } from './residual-network';

/**
 * Successive shortest augmenting paths for the transportation problem with quotas on both sides: exact, and the
 * reference that other solvers are held to.
 *
 * Papers: Ahuja, Magnanti & Orlin, Network Flows (1993), ch. 9 (successive shortest paths, reduced costs) and sec. 6.7
 * (lower bounds); Jonker & Volgenant (1987) for the path search on dense rows; Tomizawa (1971) for the prices that
 * keep it Dijkstra's; Hall (1935) for the conflicts; Mendelsohn & Dulmage (1958) for why the stages below compose.
 *
 * Three stages, each a sequence of shortest paths that keeps the assignment optimal among those with its counts:
 *  1. each applicant's minimum, applicant by applicant: a path from the applicant to a free seat;
 *  2. as many further places as there are: a path from the outside node (everyone below their maximum) to a free seat;
 *  3. each project's minimum, at this number of places: a path from the seats of projects above their minimum.
 * Minimums lower the number of places in no feasible problem: quotas are on the outermost arcs alone, and no cut meets
 * those backwards. So no stage undoes an earlier one, nothing is ever weighed by a large constant, and a stage that is
 * stuck proves a conflict of one side alone. A last search lowers the prices.
 *
 * Deviations: applicants are implicit (`ExchangeArcs`), so searches run on projects + 1 nodes; no initial heuristic.
 *
 * Ties: of equally near nodes a project with a free seat is settled first, then the lowest index; of equal exchanges
 * the applicant with the lowest index moves. Equal scores throughout fill the projects in order, applicants in order.
 *
 * With n applicants, m projects, k places each and P paths (places plus unmet minimums): O(n m + P (m^2 + k m)) and
 * the rescans of `ExchangeArcs`; memory O(m^2 + n k) beside the scores, which are not copied unless there are pins.
 * Expects a checked problem. Scores are compared in double: totals that differ by less than its rounding are ties.
 */
export const shortestAugmentingPaths: Solver = { name: 'shortest-augmenting-paths', solve };

function solve(problem: Problem, options: SolveOptions): SolveOutcome {
  const pinConflict = findPinConflict(problem);
  if (pinConflict !== undefined) return { status: 'infeasible', conflict: pinConflict };
  const network = new ResidualNetwork(reduceByPins(problem));
  const pause = createPause(network, options);
  const end =
    fillRequiredPlaces(network, pause) ?? fillFurtherPlaces(network, pause) ?? fillRequiredSeats(network, pause);
  if (typeof end === 'object') return { status: 'infeasible', conflict: end };
  const cancelled = end === 'stopped' && !holdsMinimums(network);
  if (!cancelled) lowerPrices(network);
  options.onProgress?.(measureProgress(network));
  const { held } = network.places;
  const prices = network.price.slice(0, problem.projects);
  const placePrice = cancelled
    ? computePlacePrice(network.problem, network.places.total, prices)
    : network.price[network.outside]!;
  const status = end === undefined ? 'optimal' : cancelled ? 'cancelled' : 'feasible';
  return buildOutcome(problem, { status, held, prices, placePrice });
}

/** Why a stage ended before it was done: a proof that it cannot be, or the caller's wish. */
type Interruption = Infeasibility | 'stopped' | undefined;

/** Called before each path; `true` ends the search. */
type Pause = () => boolean;

function fillRequiredPlaces(network: ResidualNetwork, pause: Pause): Interruption {
  const { problem, places, outside, price, distance, settled } = network;
  for (let applicant = 0; applicant < problem.applicants; applicant++) {
    while (places.filled[applicant]! < problem.places.min[applicant]!) {
      if (pause()) return 'stopped';
      startFromApplicant(network, applicant);
      const target = network.settle(problem.seats.max);
      if (target < 0)
        return shrinkTooFewSeats(
          problem,
          listProjects(network, (project) => settled[project] === 1),
        );
      raisePrices(price, distance, distance[target]!);
      network.augment(target, { applicant, from: outside, to: target });
    }
  }
  return undefined;
}

function fillFurtherPlaces(network: ResidualNetwork, pause: Pause): Interruption {
  const { problem, places, outside, price, distance, arcs } = network;
  if (problem.places.max.every((max, applicant) => places.filled[applicant] === max)) return undefined;
  arcs.find(outside);
  let least = Number.POSITIVE_INFINITY;
  for (let project = 0; project < problem.projects; project++) {
    least = Math.min(least, arcs.cost[outside * arcs.nodes + project]! + price[project]!);
  }
  price[outside] = Number.isFinite(least) ? least : 0;
  for (;;) {
    network.beginSearch();
    distance[outside] = 0;
    const target = network.settle(problem.seats.max);
    if (target < 0) return undefined;
    if (pause()) return 'stopped';
    raisePrices(price, distance, distance[target]!);
    network.augment(target);
  }
}

function fillRequiredSeats(network: ResidualNetwork, pause: Pause): Interruption {
  const { problem, places, price, distance } = network;
  const { min } = problem.seats;
  for (;;) {
    const short = listProjects(network, (project) => places.load[project]! < min[project]!);
    if (short.length === 0) return undefined;
    if (pause()) return 'stopped';
    network.beginSearch();
    for (let project = 0; project < problem.projects; project++) {
      if (places.load[project]! > min[project]!) distance[project] = Math.max(0, price[project]!);
    }
    const target = network.settle(min);
    if (target < 0) return shrinkTooFewApplicants(problem, listSources(network, short[0]!));
    const length = distance[target]!;
    for (let node = 0; node < price.length; node++) price[node]! -= Math.min(length, distance[node]!);
    network.augment(target);
  }
}

/** Sets out from an applicant: the distance to a project is what it is short of the best, by score less price. */
function startFromApplicant(network: ResidualNetwork, applicant: number): void {
  const { problem, places, rows, price, distance } = network;
  network.beginSearch();
  rows.readRow(applicant, distance);
  let best = Number.NEGATIVE_INFINITY;
  for (let project = 0; project < problem.projects; project++) {
    if (places.holds(applicant, project)) distance[project] = Number.NEGATIVE_INFINITY;
    distance[project]! -= price[project]!;
    best = Math.max(best, distance[project]!);
  }
  for (let project = 0; project < problem.projects; project++) {
    const value = distance[project]!;
    distance[project] = value === Number.NEGATIVE_INFINITY ? Number.POSITIVE_INFINITY : best - value;
  }
}

function raisePrices(price: Float64Array, distance: Float64Array, length: number): void {
  for (let node = 0; node < price.length; node++) price[node]! += Math.max(0, length - distance[node]!);
}

/** Projects from which exchanges reach `project`. */
function listSources({ arcs, outside }: ResidualNetwork, project: number): number[] {
  for (let node = 0; node < outside; node++) arcs.find(node);
  const sources = new Set([project]);
  for (const to of sources) {
    for (let from = 0; from < outside; from++) {
      if (arcs.cost[from * arcs.nodes + to]! < Number.POSITIVE_INFINITY) sources.add(from);
    }
  }
  return [...sources].sort((a, b) => a - b);
}

function listProjects({ problem }: ResidualNetwork, isListed: (project: number) => boolean): number[] {
  return Array.from({ length: problem.projects }, (_, project) => project).filter(isListed);
}

function holdsMinimums({ problem, places }: ResidualNetwork): boolean {
  return (
    problem.places.min.every((min, applicant) => places.filled[applicant]! >= min) &&
    problem.seats.min.every((min, project) => places.load[project]! >= min)
  );
}

function createPause(network: ResidualNetwork, { shouldStop, onProgress }: SolveOptions): Pause {
  let next = 0;
  return () => {
    if (onProgress !== undefined && network.places.total >= next) {
      const progress = measureProgress(network);
      onProgress(progress);
      next = progress.done + progress.total / 100;
    }
    return shouldStop?.() === true;
  };
}

function measureProgress({ problem, places }: ResidualNetwork): { readonly done: number; readonly total: number } {
  return { done: places.total, total: problem.places.max.reduce((sum, max) => sum + max, 0) };
}
