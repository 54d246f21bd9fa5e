import type { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';
import { type Move, PathSearch } from './path-search';
import { readMoves, sumLoss } from './read-moves';

/** What one seat fewer would take away; `infeasible` where the rules could then not all hold. */
export type SeatLoss =
  | {
      readonly status: 'exact';
      /** Places fewer: 0 or 1. */
      readonly placed: number;
      /** What the best total of that many places is below the optimum's; where a place is lost it may be negative. */
      readonly total: number;
      /** Who would move, from the project on; none where a seat is empty. */
      readonly moves: readonly Move[];
    }
  | { readonly status: 'infeasible' };

/**
 * Takes a seat from a project on the residual network of an optimum: nothing where a seat is empty, else the shortest
 * path from the project to a free seat, or, where none can be reached, to the outside: a place is lost.
 * O(projects^2) once the arcs are known.
 */
export function takeSeat(network: ResidualNetwork, project: number): SeatLoss {
  const { places, problem, rows, outside } = network;
  if (places.load[project]! < problem.seats.max[project]!) return { status: 'exact', placed: 0, total: 0, moves: [] };
  const search = new PathSearch(network);
  search.begin([project]);
  let end = search.settle((node) => node === search.sink);
  const losesPlace = end < 0 && search.settled[outside] === 1;
  if (losesPlace) end = outside;
  if (end < 0) return { status: 'infeasible' };
  const moves = readMoves(search.trace(end), outside);
  return { status: 'exact', placed: losesPlace ? 1 : 0, total: sumLoss(moves, rows), moves };
}
