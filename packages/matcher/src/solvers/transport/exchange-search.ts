import type { CandidateLists } from './candidate-lists';
import type { HeldPlaces } from './held-places';
import { NodeQueue } from './node-queue';

/** What the sink takes from each column, and what may change of it. */
export interface SinkFlow {
  readonly flow: Int32Array;
  readonly least: Uint32Array;
  readonly most: Uint32Array;
}

/**
 * Dijkstra's search on the columns and the sink (node `columns`), applicants implicit: a step from column x to y is an
 * applicant who holds x and could hold y, at what that is worse for them at the prices; a step to the sink is one more
 * person whom column x keeps, one from the sink one person fewer.
 *
 * Where an applicant may go beyond their list is not known but bounded: it costs at least their worth here less their
 * bound. When a search comes that far, and no sooner, the list is extended, so what it finds is exact.
 */
export class ExchangeSearch {
  readonly sink: number;
  /** By node, `Infinity` where it was not reached. */
  readonly distance: Float64Array;
  readonly settled: Uint8Array;
  /** Nodes reached by the last search, in `touched[0 .. touchedCount)`. */
  readonly touched: Int32Array;
  touchedCount = 0;
  /** The node before each on its path, and the slot that moves there with the entry of its list that it moves to; -1 for none. */
  readonly fromNode: Int32Array;
  readonly fromSlot: Int32Array;
  readonly fromEntry: Int32Array;
  readonly #lists: CandidateLists;
  readonly #places: HeldPlaces;
  readonly #price: Float64Array;
  readonly #sinkFlow: SinkFlow;
  readonly #leastReach: number;
  readonly #queue = new NodeQueue();
  /** Columns whose members' lists may have to be extended; where a node is as near, that comes first. */
  readonly #further = new NodeQueue();
  /** Nodes that are not closed, and those not settled yet. */
  readonly #open: number;
  #unsettled = 0;
  /** Nodes reached and not settled, and how many were unsettled when it was last seen that lists must be extended to reach them. */
  #pending = 0;
  #seenReachable = -1;
  #excess: Int32Array | undefined;
  #target = -1;

  /** @param price By node. */
  constructor(lists: CandidateLists, places: HeldPlaces, price: Float64Array, sinkFlow: SinkFlow, leastReach: number) {
    const nodes = price.length;
    this.sink = nodes - 1;
    this.distance = new Float64Array(nodes).fill(Number.POSITIVE_INFINITY);
    this.settled = new Uint8Array(nodes);
    this.touched = new Int32Array(nodes);
    this.fromNode = new Int32Array(nodes);
    this.fromSlot = new Int32Array(nodes);
    this.fromEntry = new Int32Array(nodes);
    this.#lists = lists;
    this.#places = places;
    this.#price = price;
    this.#sinkFlow = sinkFlow;
    this.#leastReach = leastReach;
    this.#open = price.reduce((count, own) => count + (own < Number.POSITIVE_INFINITY ? 1 : 0), 0);
  }

  /** @param excess The search ends at the nearest node where it is negative; without it every node is settled that can be reached. */
  begin(excess?: Int32Array): void {
    for (let at = 0; at < this.touchedCount; at++) {
      this.distance[this.touched[at]!] = Number.POSITIVE_INFINITY;
      this.settled[this.touched[at]!] = 0;
    }
    this.touchedCount = 0;
    this.#queue.clear();
    this.#further.clear();
    this.#target = -1;
    this.#excess = excess;
    this.#unsettled = this.#open;
    this.#pending = 0;
    this.#seenReachable = -1;
  }

  /**
   * Settles nodes by distance from those that were reached before.
   *
   * @returns The nearest node where the excess is negative, or -1.
   */
  settle(): number {
    const queue = this.#queue;
    const further = this.#further;
    while (queue.size + further.size > 0 && this.#unsettled > 0) {
      const isNode = further.size === 0 || (queue.size > 0 && queue.leastKey() <= further.leastKey());
      const nearest = isNode ? queue : further;
      const key = nearest.leastKey();
      if (this.#target >= 0 && key >= this.distance[this.#target]!) break;
      const node = nearest.pop();
      if (!isNode) {
        if (this.#pending === 0 && !this.#mayReachMore()) break;
        this.#lookFurther(node, key);
      } else if (this.settled[node] === 0) {
        this.settled[node] = 1;
        this.#unsettled -= 1;
        this.#pending -= 1;
        if (node === this.sink) this.#leaveSink(key);
        else this.#leaveColumn(node, key);
      }
    }
    return this.#target;
  }

  reach(node: number, along: number, from: number, slot: number, entry: number): void {
    const { distance } = this;
    if (along >= distance[node]! || this.settled[node] === 1) return;
    if (distance[node] === Number.POSITIVE_INFINITY) {
      this.touched[this.touchedCount++] = node;
      this.#pending += 1;
    }
    distance[node] = along;
    this.fromNode[node] = from;
    this.fromSlot[node] = slot;
    this.fromEntry[node] = entry;
    const isTarget = this.#excess !== undefined && this.#excess[node]! < 0;
    if (isTarget && (this.#target < 0 || along < distance[this.#target]!)) this.#target = node;
    this.#queue.push(along, node);
  }

  #leaveSink(key: number): void {
    const { flow, least } = this.#sinkFlow;
    const price = this.#price;
    for (let column = 0; column < this.sink; column++) {
      if (flow[column]! <= least[column]!) continue;
      this.reach(column, key + Math.max(0, price[column]! - price[this.sink]!), this.sink, -1, -1);
    }
  }

  #leaveColumn(column: number, key: number): void {
    const { flow, most } = this.#sinkFlow;
    const price = this.#price;
    const own = price[column]!;
    if (flow[column]! < most[column]!)
      this.reach(this.sink, key + Math.max(0, price[this.sink]! - own), column, -1, -1);
    const { first, next, heldValue, frozenSlack } = this.#places;
    const { bound } = this.#lists;
    let slack = frozenSlack[column]! - own;
    for (let slot = first[column]!; slot >= 0; slot = next[slot]!) {
      const applicant = this.#places.applicantOf(slot);
      const worth = heldValue[slot]! - own;
      if (worth - bound[applicant]! < slack) slack = worth - bound[applicant]!;
      this.#follow(column, slot, applicant, key, worth);
    }
    if (slack < Number.POSITIVE_INFINITY) this.#further.push(key + Math.max(0, slack), column);
  }

  /** Reaches every column that an applicant's list holds. */
  #follow(column: number, slot: number, applicant: number, key: number, worth: number): void {
    const { distance } = this;
    const price = this.#price;
    const { start, length, column: candidates, value } = this.#lists;
    const from = start[applicant]!;
    const end = from + length[applicant]!;
    const base = key + worth;
    for (let at = from; at < end; at++) {
      const to = candidates[at]!;
      const along = base - (value[at]! - price[to]!);
      if (along >= distance[to]!) continue;
      if (this.#places.stride > 1 && this.#places.holds(applicant, to)) continue;
      this.reach(to, along < key ? key : along, column, slot, at - from);
    }
  }

  /** Whether someone who holds a settled column may go to one that is not: else nothing is left to be found. */
  #mayReachMore(): boolean {
    if (this.#seenReachable === this.#unsettled) return true;
    const { held } = this.#places;
    const left: number[] = [];
    for (let column = 0; column < this.sink; column++) {
      if (this.settled[column] === 0 && this.#price[column]! < Number.POSITIVE_INFINITY) left.push(column);
    }
    for (let slot = 0; slot < held.length; slot++) {
      if (held[slot]! < 0 || this.settled[held[slot]!] === 0) continue;
      const applicant = this.#places.applicantOf(slot);
      for (const column of left) {
        if (this.#lists.scoreOf(applicant, column) === Number.NEGATIVE_INFINITY) continue;
        if (this.#places.holds(applicant, column)) continue;
        this.#seenReachable = this.#unsettled;
        return true;
      }
    }
    return false;
  }

  /** Follows an extended list from all columns left so far that its applicant holds. */
  #followHeld(applicant: number): void {
    const { stride, held, heldValue } = this.#places;
    for (let slot = applicant * stride; slot < (applicant + 1) * stride; slot++) {
      const column = held[slot]!;
      if (column < 0 || this.settled[column] === 0) continue;
      this.#follow(column, slot, applicant, this.distance[column]!, heldValue[slot]! - this.#price[column]!);
    }
  }

  /** Extends the lists of a column's members who may go somewhere unlisted within `key`, and follows them. */
  #lookFurther(column: number, key: number): void {
    const places = this.#places;
    const lists = this.#lists;
    const price = this.#price;
    const own = price[column]!;
    const start = this.distance[column]!;
    const reach = Math.max(lists.reach, this.#leastReach);
    let slack = Number.POSITIVE_INFINITY;
    for (const heads of [places.firstFrozen, places.first]) {
      for (let slot = heads[column]!; slot >= 0; ) {
        const following = places.next[slot]!;
        const applicant = places.applicantOf(slot);
        const worth = places.heldValue[slot]! - own;
        // A little more, so that rounding leaves nobody who asks again.
        if (start + worth - lists.bound[applicant]! <= key + this.#leastReach) {
          // Further than asked for, the more the further the search has come: few lists are extended twice.
          places.extend(applicant, price, worth - 2 * (key - start) - reach);
          this.#followHeld(applicant);
        }
        slack = Math.min(slack, worth - lists.bound[applicant]!);
        slot = following;
      }
    }
    places.refreshFrozenSlack(column);
    if (slack < Number.POSITIVE_INFINITY) this.#further.push(Math.max(key, start + slack), column);
  }
}
