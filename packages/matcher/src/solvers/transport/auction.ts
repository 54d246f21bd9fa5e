import type { CandidateLists } from './candidate-lists';

export interface AuctionSetting {
  /** Applicants 0, `step`, 2 `step`, … take part, save those whose lists leave no choice. */
  readonly step: number;
  /** Places of each applicant. */
  readonly places: Uint32Array;
  readonly stride: number;
  /** By column. */
  readonly seats: Uint32Array;
  /** The least rise of a bid. */
  readonly raise: number;
  /** Ends the auction after so many bids for each place; also where `pause` does. */
  readonly bidsPerPlace: number;
  readonly pause: () => boolean;
}

/** Of what its best is better than the next best, a bidder offers so much: less than all, so that they still prefer it. */
const OFFERED = 0.7;
const BIDS_BETWEEN_PAUSES = 4096;

/**
 * Approximate prices by a forward auction (Bertsekas 1988), one bidder at a time: an applicant with a place to fill offers, for the
 * best column they do not hold, its price, a part of what it is better than the next best, and `raise`. A column keeps
 * its highest offers, one for each seat, in a heap, and costs the lowest of them once it is full; who is outbid bids again.
 * Prices only rise, so lists stay true; one is made anew when the second best may lie outside it.
 * O(bids x (candidates + log seats)).
 *
 * Deviations: bids keep part of the margin, which leaves few ties to the exact search; the assignment is not
 * used, prices alone are.
 *
 * @param prices By column, where the auction starts; raised in place.
 */
export function auction(lists: CandidateLists, prices: Float64Array, setting: AuctionSetting): void {
  const { places, stride, seats, raise, bidsPerPlace, pause } = setting;
  const offers = new OfferHeaps(seats);
  const waiting = listBidders(lists, setting);
  let left = waiting.length;
  const held = new Int32Array(stride === 1 ? 0 : places.length * stride).fill(-1);
  const findSlot = (applicant: number, column: number): number => {
    const first = applicant * stride;
    for (let slot = first; slot < first + stride; slot++) if (held[slot] === column) return slot;
    return -1;
  };

  let bestAt = -1;
  let best = 0;
  let second = 0;
  const look = (applicant: number): void => {
    const { start, length, column, value } = lists;
    const from = start[applicant]!;
    const end = from + length[applicant]!;
    bestAt = -1;
    best = Number.NEGATIVE_INFINITY;
    second = Number.NEGATIVE_INFINITY;
    for (let at = from; at < end; at++) {
      const target = column[at]!;
      const worth = value[at]! - prices[target]!;
      if (worth <= second || (stride > 1 && findSlot(applicant, target) >= 0)) continue;
      if (worth > best) {
        second = best;
        best = worth;
        bestAt = at;
      } else second = worth;
    }
  };

  for (let bids = waiting.length * bidsPerPlace; left > 0 && bids > 0; bids--) {
    if (bids % BIDS_BETWEEN_PAUSES === 0 && pause()) return;
    left -= 1;
    const applicant = waiting[left]!;
    look(applicant);
    if (second < lists.bound[applicant]!) {
      lists.list(applicant);
      look(applicant);
      second = Math.max(second, Math.min(best, lists.bound[applicant]!));
    }
    if (bestAt < 0) continue;
    const target = lists.column[bestAt]!;
    if (seats[target] === 0) continue;
    const margin = second === Number.NEGATIVE_INFINITY ? 0 : (best - second) * OFFERED;
    const outbid = offers.add(target, prices[target]! + margin + raise, applicant);
    if (stride > 1) {
      if (outbid >= 0) held[findSlot(outbid, target)] = -1;
      held[findSlot(applicant, -1)] = target;
    }
    if (outbid >= 0) waiting[left++] = outbid;
    if (!offers.isFull(target) || offers.lowest(target) <= prices[target]!) continue;
    prices[target] = offers.lowest(target);
    lists.setPrice(target, prices[target]);
  }
}

/** Each bidder as often as they have places, the first one last. */
function listBidders(lists: CandidateLists, { step, places }: AuctionSetting): Int32Array {
  const hasChoice = (applicant: number) => lists.length[applicant]! > places[applicant]!;
  let count = 0;
  for (let i = 0; i < places.length; i += step) if (hasChoice(i)) count += places[i]!;
  const bidders = new Int32Array(count);
  for (let i = 0; i < places.length; i += step) {
    if (!hasChoice(i)) continue;
    for (let place = 0; place < places[i]!; place++) bidders[--count] = i;
  }
  return bidders;
}

/** The highest offers for each column, as many as it has seats, the lowest of them on top. */
class OfferHeaps {
  readonly #start: Uint32Array;
  readonly #size: Uint32Array;
  readonly #offer: Float64Array;
  readonly #bidder: Int32Array;

  constructor(seats: Uint32Array) {
    this.#start = new Uint32Array(seats.length + 1);
    for (let column = 0; column < seats.length; column++) {
      this.#start[column + 1] = this.#start[column]! + seats[column]!;
    }
    this.#size = new Uint32Array(seats.length);
    this.#offer = new Float64Array(this.#start[seats.length]!);
    this.#bidder = new Int32Array(this.#start[seats.length]!);
  }

  isFull(column: number): boolean {
    return this.#size[column] === this.#start[column + 1]! - this.#start[column]!;
  }

  lowest(column: number): number {
    return this.#offer[this.#start[column]!]!;
  }

  /** Answers who made room, -1 where there was a seat. */
  add(column: number, offer: number, bidder: number): number {
    if (this.isFull(column)) {
      const outbid = this.#bidder[this.#start[column]!]!;
      this.#replaceLowest(column, offer, bidder);
      return outbid;
    }
    const start = this.#start[column]!;
    let at = this.#size[column]!;
    this.#size[column] = at + 1;
    while (at > 0) {
      const parent = (at - 1) >> 1;
      if (this.#offer[start + parent]! <= offer) break;
      this.#copy(start + parent, start + at);
      at = parent;
    }
    this.#offer[start + at] = offer;
    this.#bidder[start + at] = bidder;
    return -1;
  }

  #replaceLowest(column: number, offer: number, bidder: number): void {
    const start = this.#start[column]!;
    const size = this.#size[column]!;
    let at = 0;
    for (;;) {
      let child = 2 * at + 1;
      if (child >= size) break;
      if (child + 1 < size && this.#offer[start + child + 1]! < this.#offer[start + child]!) child += 1;
      if (this.#offer[start + child]! >= offer) break;
      this.#copy(start + child, start + at);
      at = child;
    }
    this.#offer[start + at] = offer;
    this.#bidder[start + at] = bidder;
  }

  #copy(from: number, to: number): void {
    this.#offer[to] = this.#offer[from]!;
    this.#bidder[to] = this.#bidder[from]!;
  }
}
