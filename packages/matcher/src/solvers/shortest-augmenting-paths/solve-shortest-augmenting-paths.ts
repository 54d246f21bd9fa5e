import { buildOutcome } from '../build-outcome';
import { computePlacePrice } from '../place-price';
import { createRowReader } from '../read-rows';
import { type FreeProblem, findPinConflict, reduceByPins } from '../reduce-by-pins';
import { shrinkTooFewApplicants, shrinkTooFewSeats } from '../shrink-conflict';
import type { Infeasibility, Problem, SolveOptions, SolveOutcome, Solver } from '../solver';
import { lowerPrices } from './lowest-prices';
import type { Places } from './places';
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
 * Where everyone can have their most places, all places are as good as fixed and stage 2 is not needed: that is tried
 * first, and costs little beside stage 2 where it fails. A search stopped in that attempt is the best for the applicants
 * it has come to, not the best of as many places: its gap says how far from that it may be.
 *
 * Deviations: applicants are implicit (`ExchangeArcs`), so searches run on projects + 1 nodes; no initial heuristic.
 *
 * Ties: of equally near nodes a project with a free seat is settled first, then the lowest index; of equal exchanges
 * the applicant with the lowest index moves. Equal scores throughout fill the projects in order, applicants in order.
 *
 * With n applicants, m projects, k places each and P paths (places plus unmet minimums): O(n m + P (m^2 + k m)) and
 * the rescans of `ExchangeArcs`; memory O(m^2 + n k) beside the scores, of which only the forbidden bits (dense) or
 * the entries (sparse) are copied where there are pins, and O(edges) more where stage 2 is needed.
 * Expects a checked problem. Scores are compared in double: totals that differ by less than its rounding are ties.
 */
export const shortestAugmentingPaths: Solver = { name: 'shortest-augmenting-paths', solve };

function solve(problem: Problem, options: SolveOptions): SolveOutcome {
  const pinConflict = findPinConflict(problem);
  if (pinConflict !== undefined) return { status: 'infeasible', conflict: pinConflict };
  const free = reduceByPins(problem);
  const fixed = fixMostPlaces(free);
  const pause = createPause(free, options);

  let network = new ResidualNetwork(fixed ?? free);
  let required = fillRequiredPlaces(network, pause);
  if (required === 'stuck' && fixed !== undefined) {
    network = new ResidualNetwork(free);
    required = fillRequiredPlaces(network, pause);
  }
  if (required === 'stuck') {
    const projects = listProjects(network, (project) => network.settled[project] === 1);
    return { status: 'infeasible', conflict: shrinkTooFewSeats(free, projects) };
  }
  const end = required ?? fillFurtherPlaces(network, pause) ?? fillRequiredSeats(network, pause);
  if (typeof end === 'object') return { status: 'infeasible', conflict: end };

  const { places, price } = network;
  const { held, total } = places;
  if (end === 'stopped') {
    const status = holdsMinimums(free, places) ? 'feasible' : 'cancelled';
    return buildOutcome(problem, { status, held, prices: price.slice(0, problem.projects) });
  }
  options.onProgress?.(measureProgress(free, total));
  lowerPrices(network);
  const prices = price.slice(0, problem.projects);
  const isFixed = network.problem === fixed;
  const placePrice = isFixed ? Math.max(0, computePlacePrice(free, total, prices)) : price[network.outside]!;
  return buildOutcome(problem, { status: 'optimal', held, prices, placePrice });
}

/** Called with the places filled, before each path; `true` ends the search. */
type Pause = (placesFilled: number) => boolean;

/** The problem with everyone's most places required, unless that is plainly too much or what is required already. */
export function fixMostPlaces(problem: FreeProblem): FreeProblem | undefined {
  const { applicants, projects, places, seats, scores } = problem;
  const rows = createRowReader(problem);
  const row = new Float64Array(projects);
  const most = places.max.slice();
  const countAllowed = (applicant: number) => {
    rows.readRow(applicant, row);
    let allowed = 0;
    for (let project = 0; project < projects; project++) if (row[project]! > Number.NEGATIVE_INFINITY) allowed += 1;
    return allowed;
  };
  const isNoneForbidden = scores.kind === 'dense' && scores.forbidden === undefined;
  for (let applicant = 0; applicant < applicants; applicant++) {
    const allowed = isNoneForbidden ? projects : countAllowed(applicant);
    most[applicant] = Math.min(most[applicant]!, allowed);
    if (allowed < places.min[applicant]!) return undefined;
  }
  const sum = (counts: Uint32Array) => counts.reduce((total, count) => total + count, 0);
  if (sum(most) > sum(seats.max) || sum(most) === sum(places.min)) return undefined;
  return { ...problem, places: { min: most, max: most } };
}

/** Stuck where the projects that the last search settled have no seat left for those who need one. */
function fillRequiredPlaces(network: ResidualNetwork, pause: Pause): 'stopped' | 'stuck' | undefined {
  const { problem, places, outside, price, distance } = network;
  for (let applicant = 0; applicant < problem.applicants; applicant++) {
    while (places.filled[applicant]! < problem.places.min[applicant]!) {
      if (pause(places.total)) return 'stopped';
      startFromApplicant(network, applicant);
      const target = network.settle(problem.seats.max);
      if (target < 0) return 'stuck';
      raisePrices(price, distance, distance[target]!);
      network.augment(target, { applicant, from: outside, to: target });
    }
  }
  return undefined;
}

function fillFurtherPlaces(network: ResidualNetwork, pause: Pause): 'stopped' | undefined {
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
    if (pause(places.total)) return 'stopped';
    raisePrices(price, distance, distance[target]!);
    network.augment(target);
  }
}

function fillRequiredSeats(network: ResidualNetwork, pause: Pause): Infeasibility | 'stopped' | undefined {
  const { problem, places, price, distance } = network;
  const { min } = problem.seats;
  for (;;) {
    const short = listProjects(network, (project) => places.load[project]! < min[project]!);
    if (short.length === 0) return undefined;
    if (pause(places.total)) return 'stopped';
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

function holdsMinimums({ places, seats }: FreeProblem, { filled, load }: Places): boolean {
  return (
    places.min.every((min, applicant) => filled[applicant]! >= min) &&
    seats.min.every((min, project) => load[project]! >= min)
  );
}

function createPause(problem: FreeProblem, { shouldStop, onProgress }: SolveOptions): Pause {
  let next = 0;
  return (placesFilled) => {
    if (onProgress !== undefined && placesFilled >= next) {
      const progress = measureProgress(problem, placesFilled);
      onProgress(progress);
      next = progress.done + progress.total / 100;
    }
    return shouldStop?.() === true;
  };
}

function measureProgress({ places }: FreeProblem, done: number): { readonly done: number; readonly total: number } {
  return { done, total: places.max.reduce((sum, max) => sum + max, 0) };
}
