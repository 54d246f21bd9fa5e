import type { BalancedPlaces } from './balance-places';
import type { CandidateLists } from './candidate-lists';

/**
 * The lowest optimal prices of a balanced assignment, in the problem's terms: minus the distances from the sink in the scores
 * themselves (Ahuja, Magnanti & Orlin 1993, sec. 9.4), summed along the paths found, so that they do not depend on how the search came here.
 * `NaN` for columns at their minimum that no path from the sink reaches: they have no lowest price.
 */
export function lowerPrices(lists: CandidateLists, balanced: BalancedPlaces): Float64Array {
  const { search, price, least } = balanced;
  const { sink } = search;
  search.begin();
  search.reach(sink, 0, -1, -1, -1);
  for (let column = 0; column < sink; column++) {
    // An empty column without a minimum costs nothing.
    if (least[column] === 0 && price[column]! < Number.POSITIVE_INFINITY) {
      search.reach(column, Math.max(0, price[column]! - price[sink]!), sink, -1, -1);
    }
  }
  search.settle();
  const lowest = new Float64Array(sink).fill(Number.NaN);
  const path: number[] = [];
  for (let column = 0; column < sink; column++) {
    for (let node = column; search.settled[node] === 1 && node !== sink && Number.isNaN(lowest[node]); ) {
      path.push(node);
      node = search.fromNode[node]!;
    }
    for (let node = path.pop(); node !== undefined; node = path.pop()) {
      const from = search.fromNode[node]!;
      lowest[node] = from === sink ? 0 : lowest[from]! + gainOf(lists, balanced, node);
    }
  }
  return lowest;
}

/** What the applicant who moves to a node on its path gains there in score. */
function gainOf(lists: CandidateLists, { search, places }: BalancedPlaces, node: number): number {
  const slot = search.fromSlot[node]!;
  const applicant = places.applicantOf(slot);
  return lists.value[lists.start[applicant]! + search.fromEntry[node]!]! - places.heldValue[slot]!;
}
