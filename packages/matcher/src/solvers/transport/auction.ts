import type { CandidateLists } from './candidate-lists';
import { OfferHeaps } from './offer-heaps';

export interface AuctionSetting {
  /** Applicants 0, `step`, 2 `step`, … take part, */
  readonly step: number;
  /** save, where not `everyone` does, those whose lists leave no choice. */
  readonly everyone: boolean;
  /** Places of each applicant, and the most of one. */
  readonly places: Uint32Array;
  readonly stride: number;
  /** By column, and of them those that are to be filled whatever the price. */
  readonly seats: Uint32Array;
  readonly least: Uint32Array;
  /** The least rise of a bid. */
  readonly raise: number;
  /** Bids for each place after which it ends. */
  readonly bidsPerPlace: number;
  readonly pause: () => boolean;
}

/** Of what its best is better than the next best, a bidder offers so much: less than all, so that they still prefer it. */
const OFFERED = 0.7;
const BIDS_BETWEEN_PAUSES = 4096;

/**
 * Approximate prices by a forward auction (Bertsekas 1988), one bidder at a time: an applicant with a place to fill
 * offers, for the best column they do not hold, its price, a part of what it is better than the next best, and `raise`.
 * A column keeps its highest offers, one for each seat, in a heap, and costs the lowest of them once it is full; who is
 * outbid bids again. Prices only rise, so lists stay true; one is made anew when the best may lie outside it.
 * A column with a price below 0 offers only as many seats as it must fill, until it costs 0.
 * Ends after `bidsPerPlace` bids a place at the latest. O(bids x (candidates + log seats)).
 *
 * Deviation: bids keep part of the margin, which leaves few ties to what follows.
 *
 * @param prices By column, where the auction starts; raised in place.
 * @param held Columns by slot, `stride` slots an applicant: filled in place, -1 where a place stays empty.
 * @returns Bids for each place.
 */
export function auction(
  lists: CandidateLists,
  prices: Float64Array,
  held: Int32Array,
  setting: AuctionSetting,
): number {
  const { stride, seats, least, raise, bidsPerPlace, pause } = setting;
  const open = seats.map((count, column) => (prices[column]! < 0 ? least[column]! : count));
  const offers = new OfferHeaps(seats, open);
  const waiting = listBidders(lists, setting);
  let left = waiting.length;
  held.fill(-1);
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

  const most = waiting.length * bidsPerPlace;
  let bids = most;
  for (; left > 0 && bids > 0; bids--) {
    if (bids % BIDS_BETWEEN_PAUSES === 0 && pause()) break;
    left -= 1;
    const applicant = waiting[left]!;
    look(applicant);
    if (lists.bound[applicant]! > second) {
      if (lists.bound[applicant]! > best - raise / 2) {
        lists.list(applicant);
        look(applicant);
      }
      second = Math.max(second, Math.min(best, lists.bound[applicant]!));
    }
    if (bestAt < 0) continue;
    const target = lists.column[bestAt]!;
    if (seats[target] === 0) continue;
    const margin = second === Number.NEGATIVE_INFINITY ? 0 : (best - second) * OFFERED;
    const outbid = offers.add(target, prices[target]! + margin + raise, applicant);
    if (outbid >= 0) {
      held[findSlot(outbid, target)] = -1;
      waiting[left++] = outbid;
    }
    held[findSlot(applicant, -1)] = target;
    if (!offers.isFull(target) || offers.lowest(target) <= prices[target]!) continue;
    const isDear = prices[target]! < 0 && offers.lowest(target) >= 0;
    if (isDear) offers.openAll(target);
    prices[target] = isDear ? 0 : offers.lowest(target);
    lists.setPrice(target, prices[target]);
  }
  return (most - bids) / Math.max(1, waiting.length);
}

/** Each bidder as often as they have places, the first one last. */
function listBidders(lists: CandidateLists, { step, places, everyone }: AuctionSetting): Int32Array {
  const { length } = lists;
  let count = 0;
  for (let i = 0; i < places.length; i += step) if (everyone || length[i]! > places[i]!) count += places[i]!;
  const bidders = new Int32Array(count);
  for (let i = 0; i < places.length; i += step) {
    if (!everyone && length[i]! <= places[i]!) continue;
    for (let place = 0; place < places[i]!; place++) bidders[--count] = i;
  }
  return bidders;
}
