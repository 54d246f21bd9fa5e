import type { CandidateLists } from './candidate-lists';
import { ExchangeSearch, type SinkFlow } from './exchange-search';
import type { HeldPlaces } from './held-places';

/**
 * Successive shortest paths from a start at any prices (Ahuja, Magnanti & Orlin 1993, ch. 9 and 11): everyone holds their
 * best, the sink takes from each column all it has seats for where the column has a price, its fewest where the price is below the
 * sink's; people whom a column has too many or too few are sent along shortest paths until there are none.
 * Prices only rise: a column's price in the problem's terms is what it is above the sink's.
 * O(paths x (members x candidates of the columns settled)).
 */
export class BalancedPlaces implements SinkFlow {
  readonly places: HeldPlaces;
  /** By column, and last the sink's. */
  readonly price: Float64Array;
  readonly flow: Int32Array;
  readonly least: Uint32Array;
  readonly most: Uint32Array;
  /** People too many by column, and people whom the columns take too few of at the sink. */
  readonly excess: Int32Array;
  readonly search: ExchangeSearch;
  readonly #lists: CandidateLists;

  /** @param most Seats by column, none above the number of places there are. */
  constructor(
    lists: CandidateLists,
    places: HeldPlaces,
    price: Float64Array,
    least: Uint32Array,
    most: Uint32Array,
    leastReach: number,
  ) {
    const columns = most.length;
    this.#lists = lists;
    this.places = places;
    this.price = price;
    this.least = least;
    this.most = most;
    this.flow = new Int32Array(columns);
    this.excess = new Int32Array(columns + 1);
    let left = 0;
    for (let column = 0; column < columns; column++) {
      const load = places.load[column]!;
      const above = price[column]! - price[columns]!;
      this.flow[column] =
        above > 0 ? most[column]! : Math.max(least[column]!, above < 0 ? 0 : Math.min(most[column]!, load));
      this.excess[column] = load - this.flow[column]!;
      left -= this.excess[column]!;
    }
    this.excess[columns] = left;
    this.search = new ExchangeSearch(lists, places, price, this, leastReach);
  }

  /** People who are still too many somewhere. */
  get surplus(): number {
    return this.excess.reduce((sum, count) => sum + Math.max(0, count), 0);
  }

  /**
   * Sends everyone who is too many where there are too few; from where nothing is reached they stay.
   *
   * @returns Whether some stay.
   */
  balance(pause: (surplus: number) => boolean): boolean | 'stopped' {
    const { excess, search } = this;
    let isStuck = false;
    let surplus = this.surplus;
    for (let node = 0; node < excess.length; node++) {
      for (; excess[node]! > 0; surplus--) {
        if (pause(surplus)) return 'stopped';
        search.begin(excess);
        search.reach(node, 0, -1, -1, -1);
        const target = search.settle();
        if (target < 0) {
          isStuck = true;
          break;
        }
        this.#raisePrices(search.distance[target]!);
        this.#send(node, target);
      }
    }
    return isStuck;
  }

  #raisePrices(length: number): void {
    const { touched, touchedCount, settled, distance } = this.search;
    for (let at = 0; at < touchedCount; at++) {
      const node = touched[at]!;
      if (settled[node] === 1 && distance[node]! < length) this.price[node]! += length - distance[node]!;
    }
  }

  #send(source: number, target: number): void {
    const { fromNode, fromSlot, fromEntry, sink } = this.search;
    const { start, value } = this.#lists;
    this.excess[target]! += 1;
    this.excess[source]! -= 1;
    for (let to = target; to !== source; to = fromNode[to]!) {
      const from = fromNode[to]!;
      if (to === sink) this.flow[from]! += 1;
      else if (from === sink) this.flow[to]! -= 1;
      else {
        const slot = fromSlot[to]!;
        const applicant = this.places.applicantOf(slot);
        this.places.move(slot, to, value[start[applicant]! + fromEntry[to]!]!);
      }
    }
  }
}
