import { computePlacePrice } from '../place-price';
import type { FreeProblem } from '../reduce-by-pins';
import { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';
import type { Start } from '../solver';

/** Scores less prices that are nearer than this share of the largest score are equal: prices are sums of many scores. */
const ROUNDING = 1e-13;

/**
 * Gives every applicant the projects that are best for them at the start's prices, of equal ones those they have: by
 * score less price, their minimum, and more up to their maximum where the price of a place makes them worth it. So the
 * only conditions of optimality that fail are on the seats of projects with too many or too few people.
 * `undefined` where someone has fewer allowed projects than places. O(edges).
 */
export function choosePlaces(problem: FreeProblem, start: Start): ResidualNetwork | undefined {
  const { applicants, projects, places, seats } = problem;
  const network = new ResidualNetwork(problem);
  const { price, outside, rows } = network;
  const largest = findLargest(network);
  // No optimal price need be further from 0, and beside much larger ones the scores would drown in rounding.
  const limit = largest * (projects + 1);
  start.prices.forEach((startPrice, project) => {
    price[project] = Math.min(limit, Math.max(seats.min[project] === 0 ? 0 : -limit, startPrice));
  });
  price[outside] = startPlacePrice(problem, start, price);
  const row = new Float64Array(projects);
  const tolerance = ROUNDING * largest;
  const stride = start.projectOf.length / applicants;
  for (let applicant = 0; applicant < applicants; applicant++) {
    rows.readRow(applicant, row);
    for (let slot = applicant * stride; slot < (applicant + 1) * stride; slot++) {
      const project = start.projectOf[slot]!;
      if (project >= 0) row[project]! += tolerance;
    }
    const [least, most] = [places.min[applicant]!, places.max[applicant]!];
    const best = selectBest(row, price, most);
    if (best.length < least) return undefined;
    best.forEach((project, index) => {
      const isWorthIt = index < least || row[project]! - price[project]! + price[outside]! > 0;
      if (isWorthIt) network.places.add(applicant, project);
    });
  }
  return network;
}

/** Up to `count` projects by score less price, the largest first, of equal ones the first; none at `-Infinity`. */
function selectBest(row: Float64Array, price: Float64Array, count: number): number[] {
  const best: number[] = [];
  if (count === 0) return best;
  const margins: number[] = [];
  // The margin to beat.
  let least = Number.NEGATIVE_INFINITY;
  for (let project = 0; project < row.length; project++) {
    const margin = row[project]! - price[project]!;
    if (margin <= least) continue;
    let at = Math.min(best.length, count - 1);
    for (; at > 0 && margins[at - 1]! < margin; at--) {
      best[at] = best[at - 1]!;
      margins[at] = margins[at - 1]!;
    }
    best[at] = project;
    margins[at] = margin;
    if (best.length === count) least = margins[count - 1]!;
  }
  return best;
}

/** The price of a place at which about as many places are worth having as the start fills. */
function startPlacePrice(problem: FreeProblem, start: Start, price: Float64Array): number {
  const { min, max } = problem.places;
  if (max.every((most, applicant) => most === min[applicant])) return 0;
  const placed = start.projectOf.reduce((count, project) => count + (project >= 0 ? 1 : 0), 0);
  return computePlacePrice(problem, placed, price.subarray(0, problem.projects));
}

function findLargest({ rows, problem }: ResidualNetwork): number {
  const row = new Float64Array(problem.projects);
  let largest = 0;
  for (let applicant = 0; applicant < problem.applicants; applicant++) {
    rows.readRow(applicant, row);
    for (let project = 0; project < row.length; project++) {
      const size = Math.abs(row[project]!);
      if (size > largest && size < Number.POSITIVE_INFINITY) largest = size;
    }
  }
  return largest;
}
