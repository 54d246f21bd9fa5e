import type { FreeProblem } from '../reduce-by-pins';
import { PathSearch } from '../residual/path-search';
import type { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';
import type { Start } from '../solver';
import { choosePlaces } from './choose-places';

/** `stopped` when asked, with quotas of projects that may not hold yet. */
export interface Repair {
  readonly status: 'optimal' | 'stopped';
  readonly network: ResidualNetwork;
}

/**
 * Repairs an assignment from prices: the successive shortest path method started with any prices at all (Ahuja, Magnanti
 * & Orlin 1993, sec. 9.7 and 9.10, the primal-dual view of it), so that only what the prices do not settle is searched.
 *
 *  1. Everyone takes what is best for them at the prices (`choosePlaces`); a project sells all its seats where its price
 *     is above 0, only its minimum below.
 *  2. Each person too many in a project takes the shortest path to a project with too few, to a free seat or outside:
 *     a place costs its price and no more, so the number of places is not yet fixed.
 *  3. Each seat sold to nobody is filled by the shortest path from the seats that may be given back, or from outside.
 *  4. As many further places as there are: shortest paths from the outside to a free seat.
 *
 * Each path keeps every reduced cost at 0 or more, so 2 and 3 end at the best total with that price for each place, and
 * each path of 4 at the best total of one place more. O(edges + P (projects^2 + rescans of `ExchangeArcs`)) with P
 * the people too many and seats too few, of which an unchanged problem has none.
 *
 * @returns `stuck` where no assignment exists.
 */
export function repairPlaces(problem: FreeProblem, start: Start, shouldStop: () => boolean): Repair | 'stuck' {
  const network = choosePlaces(problem, start);
  if (network === undefined) return 'stuck';
  const sold = sellSeats(network);
  const search = new PathSearch(network, sold);
  const end =
    placeSurplus(network, search, sold, shouldStop) ??
    fillSold(network, search, sold, shouldStop) ??
    (hasRoom(network) ? fillFurther(search, shouldStop) : undefined);
  if (end === 'stuck') return 'stuck';
  network.price.set(search.price.subarray(0, network.outside + 1));
  return { status: end ?? 'optimal', network };
}

/** Seats as the prices sell them. */
function sellSeats({ price, places, problem }: ResidualNetwork): Int32Array {
  const { min, max } = problem.seats;
  return Int32Array.from(min, (least, project) => {
    if (price[project]! < 0) return least;
    return price[project]! > 0 ? max[project]! : Math.min(max[project]!, Math.max(least, places.load[project]!));
  });
}

type End = 'stuck' | 'stopped' | undefined;

function placeSurplus(
  { places, outside, problem }: ResidualNetwork,
  search: PathSearch,
  sold: Int32Array,
  shouldStop: () => boolean,
): End {
  const isEnd = (node: number) =>
    node === search.sink || node === outside || (node < outside && places.load[node]! < sold[node]!);
  for (;;) {
    const starts = listProjects(sold, (project) => places.load[project]! > sold[project]!);
    if (starts.length === 0) return undefined;
    if (shouldStop()) return 'stopped';
    search.begin(starts);
    const end = search.settle(isEnd);
    if (end < 0) return 'stuck';
    search.augment(end);
    const seller = search.previous[end]!;
    // The next ones from there would take the same path.
    if (end === search.sink && search.previous[seller]! < 0) {
      sold[seller] = Math.min(problem.seats.max[seller]!, places.load[seller]!);
    }
  }
}

function fillSold(
  { places, outside, problem }: ResidualNetwork,
  search: PathSearch,
  sold: Int32Array,
  shouldStop: () => boolean,
): End {
  const isShort = (node: number) => node < outside && places.load[node]! < sold[node]!;
  for (;;) {
    if (listProjects(sold, isShort).length === 0) return undefined;
    if (shouldStop()) return 'stopped';
    search.begin([search.sink, outside]);
    const end = search.settle(isShort);
    if (end < 0) return 'stuck';
    search.augment(end);
    if (search.previous[end] === search.sink) sold[end] = Math.max(problem.seats.min[end]!, places.load[end]!);
  }
}

function fillFurther(search: PathSearch, shouldStop: () => boolean): End {
  for (;;) {
    if (shouldStop()) return 'stopped';
    search.begin([search.outside]);
    const end = search.settle((node) => node === search.sink);
    if (end < 0) return undefined;
    search.augment(end);
  }
}

function hasRoom({ places, problem }: ResidualNetwork): boolean {
  return problem.places.max.some((most, applicant) => places.filled[applicant]! < most);
}

function listProjects(sold: Int32Array, isListed: (project: number) => boolean): number[] {
  return Array.from(sold.keys()).filter(isListed);
}
