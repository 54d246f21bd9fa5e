import { findPinConflict, reduceByPins } from '../reduce-by-pins';
import type { ResidualNetwork } from '../shortest-augmenting-paths/residual-network';
import { shrinkTooFewApplicants, shrinkTooFewSeats } from '../shrink-conflict';
import type { Infeasibility, Problem } from '../solver';
import { type Move, PathSearch } from './path-search';
import { readMoves, sumLoss } from './read-moves';

/** What holds if a pair must hold. */
export type ForcedLoss =
  | {
      readonly status: 'possible';
      /** Places fewer: 0 or 1. */
      readonly placed: number;
      /** What the best total of that many places is below the optimum's; where a place is lost it may be negative. */
      readonly total: number;
      /** Who changes, the forced applicant last; made together they turn the optimum into that assignment. */
      readonly moves: readonly Move[];
    }
  /** The pair can hold in no assignment: the conflict of the problem with the pair pinned. */
  | { readonly status: 'impossible'; readonly conflict: Infeasibility };

/**
 * Forces a pair on the residual network of an optimum. The project has one person too many and the applicant one place
 * too many, so the best repair is the shortest path from the project to the applicant, who then leaves the project
 * where the path ends (Ahuja, Magnanti & Orlin 1993, sec. 9.11: parametric changes of a minimum cost flow).
 * Where there is none, a place must go: the path ends outside, and a second one leads from the seats to the applicant.
 * Where there is neither, the projects that were reached, or those from which the applicant is, are a conflict.
 * O(projects^2) once the arcs are known; a conflict O(edges x projects) at worst, to shrink it.
 */
export function forcePair(
  network: ResidualNetwork,
  problem: Problem,
  [applicant, project]: readonly [number, number],
): ForcedLoss {
  const { places, rows, outside } = network;
  const pinned = problem.pinned ?? [];
  const isPinned = pinned.some(([i, j]) => i === applicant && j === project);
  if (isPinned || places.holds(applicant, project)) return { status: 'possible', placed: 0, total: 0, moves: [] };
  const forced = { ...problem, pinned: [...pinned, [applicant, project] as const] };
  const pinConflict = findPinConflict(forced);
  if (pinConflict !== undefined) return { status: 'impossible', conflict: pinConflict };

  const search = new PathSearch(network);
  const { applicantNode, sink, settled } = search;
  search.exits = listExits(network, applicant);
  search.price[applicantNode] = Number.NEGATIVE_INFINITY;
  for (const [node, cost] of search.exits) {
    search.price[applicantNode] = Math.max(search.price[applicantNode]!, search.price[node]! - cost);
  }
  const isApplicant = (node: number) => node === applicantNode;
  search.begin([project]);
  let end = search.settle(isApplicant);
  const losesPlace = end < 0 && settled[outside] === 1 && settled[sink] === 0;
  if (losesPlace) {
    search.distance[sink] = search.distance[outside]!;
    search.previous[sink] = outside;
    end = search.settle(isApplicant);
  }
  if (end >= 0) {
    const last = { applicant, from: search.previous[end]!, to: project };
    const moves = readMoves([...search.trace(end), last], outside);
    return { status: 'possible', placed: losesPlace ? 1 : 0, total: sumLoss(moves, rows), moves };
  }
  const free = reduceByPins(forced);
  if (settled[outside] === 1 || settled[sink] === 1) {
    return { status: 'impossible', conflict: shrinkTooFewApplicants(free, listSources(network, search.exits.keys())) };
  }
  const reached = Array.from({ length: outside }, (_, node) => node).filter((node) => settled[node] === 1);
  return { status: 'impossible', conflict: shrinkTooFewSeats(free, reached) };
}

/** Where the applicant may come from, with what that place is worth: their projects, and no project where one more is allowed. */
function listExits({ places, problem, rows, outside }: ResidualNetwork, applicant: number): Map<number, number> {
  const exits = new Map<number, number>();
  const filled = places.filled[applicant]!;
  for (const project of places.held.subarray(applicant * places.stride, applicant * places.stride + filled)) {
    exits.set(project, rows.scoreOf(applicant, project));
  }
  if (filled < problem.places.max[applicant]!) exits.set(outside, 0);
  return exits;
}

/** Projects from which exchanges reach one of `targets`, ascending. */
function listSources({ arcs, outside }: ResidualNetwork, targets: Iterable<number>): number[] {
  for (let node = 0; node < outside; node++) arcs.find(node);
  const sources = new Set(targets);
  for (const to of sources) {
    for (let from = 0; from < outside; from++) {
      if (arcs.cost[from * arcs.nodes + to]! < Number.POSITIVE_INFINITY) sources.add(from);
    }
  }
  return [...sources].sort((a, b) => a - b);
}
