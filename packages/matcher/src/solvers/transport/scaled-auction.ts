import { OfferHeaps } from './offer-heaps';
import { findProvingPrices } from './proving-prices';
import type { WholeRows } from './whole-rows';

export interface ScaledSetting {
  /** Applicants 0, `step`, 2 `step`, … take part. */
  readonly step: number;
  /** Places of each applicant, and the most of one. */
  readonly places: Uint32Array;
  readonly stride: number;
  /** By column, and of them those that are to be filled whatever the price: together at most all places. */
  readonly seats: Uint32Array;
  readonly least: Uint32Array;
  /** The least rises of bids in the first and the last auction. */
  readonly firstRaise: number;
  readonly lastRaise: number;
  readonly scoreOf: (applicant: number, column: number) => number;
  readonly pause: () => boolean;
}

export interface Sale {
  /** By column, 0 where seats stay empty. */
  readonly prices: Float64Array;
  /** The lowest optimal prices, `NaN` where there is none, where the assignment is the best. */
  readonly lowest: Float64Array | undefined;
}

/** By so much raises are finer from one auction to the next. */
const FINER = 5;
/** Bids for each seat after which an auction ends. */
const MOST_BIDS = 100;
/** Of the first raise: from where on it pays to look whether the assignment is the best. */
const LIKELY_BEST = 1e-3;
/** Bids for each seat up to which it does: an auction that needs more has changed much. */
const QUIET = 5;
const BIDS_BETWEEN_PAUSES = 4096;

/**
 * Auctions in which all seats are sold, each from the prices of the one before and with finer raises (Bertsekas &
 * Eckstein 1988): wars, in which bidders outbid each other by the least raise again and again, end after a number of bids that
 * grows with the logarithm of the last raise. Seats that stay empty are sold to nobody in particular: to as many
 * bidders to whom all columns are worth the same. They may not have the seats that must be filled, so a column has two parts, each
 * with its price, and applicants take the cheaper.
 *
 * In the end all hold what is best for them up to the last raise, unless an auction took too many bids. O(columns) a bid.
 */
export class ScaledAuction {
  readonly #held: Int32Array;
  readonly #rows: WholeRows;
  readonly #setting: ScaledSetting;
  readonly #columns: number;
  /** By part: of all columns the seats that must be filled, then those that need not be. */
  readonly #seats: Uint32Array;
  readonly #price: Float64Array;
  /** Who buys what stays empty, as often as seats do, and how many of them each column has. */
  readonly #nobody: number;
  readonly #nobodies: number;
  readonly #empty: Uint32Array;
  /** Bidders with a place to fill: the first `#left`. */
  readonly #waiting: Int32Array;
  #left = 0;
  /** Of the last auction. */
  #bids = 0;
  /** By what the best found last is better than the next best. */
  #margin = 0;
  /** Places for which their applicant may go nowhere. */
  #unplaced = 0;

  /** @param held Columns by slot, `stride` slots an applicant: filled by `run`, -1 where a place stays empty. */
  constructor(held: Int32Array, rows: WholeRows, setting: ScaledSetting) {
    const { places, step, seats, least } = setting;
    const columns = seats.length;
    this.#held = held;
    this.#rows = rows;
    this.#setting = setting;
    this.#columns = columns;
    this.#seats = new Uint32Array(2 * columns);
    this.#seats.set(least);
    seats.forEach((count, column) => {
      this.#seats[columns + column] = count - least[column]!;
    });
    this.#price = Float64Array.from(this.#seats, (count) => (count === 0 ? Number.POSITIVE_INFINITY : 0));
    let wanted = 0;
    for (let applicant = 0; applicant < places.length; applicant += step) wanted += places[applicant]!;
    this.#nobody = places.length;
    this.#nobodies = Math.max(0, seats.reduce((sum, count) => sum + count, 0) - wanted);
    this.#empty = new Uint32Array(columns);
    this.#waiting = new Int32Array(wanted + this.#nobodies);
  }

  run(): Sale {
    const { firstRaise, lastRaise, seats, least, stride, scoreOf } = this.#setting;
    const assignment = { held: this.#held, stride, least, seats, scoreOf, tolerance: lastRaise };
    for (let raise = firstRaise; ; raise = Math.max(lastRaise, raise / FINER)) {
      const isSold = this.#sell(raise);
      const prices = this.#readPrices();
      const isQuiet = this.#bids < QUIET * this.#waiting.length || raise === lastRaise;
      if (isSold && isQuiet && raise <= firstRaise * LIKELY_BEST) {
        const lowest = findProvingPrices(this.#rows, { ...assignment, prices }, 'nothing');
        const isPriceless = lowest?.some((price, column) => seats[column]! > 0 && Number.isNaN(price));
        const any = isPriceless ? findProvingPrices(this.#rows, { ...assignment, prices }, 'prices') : prices;
        if (any !== undefined && lowest !== undefined)
          return { prices: any.map((price) => (Number.isNaN(price) ? 0 : price)), lowest };
      }
      if (!isSold || raise === lastRaise) return { prices, lowest: undefined };
    }
  }

  /** Sells all seats anew, and answers whether it did before too many bids. */
  #sell(raise: number): boolean {
    const { pause, stride } = this.#setting;
    const offers = new OfferHeaps(this.#seats, this.#seats);
    const price = this.#price;
    const held = this.#held;
    held.fill(-1);
    this.#empty.fill(0);
    this.#unplaced = 0;
    for (let column = 0; column < this.#columns; column++) this.#showPrice(column);
    this.#listBidders();
    const most = this.#waiting.length * MOST_BIDS;
    for (this.#bids = 0; this.#left > 0; this.#bids++) {
      if (this.#bids === most || (this.#bids % BIDS_BETWEEN_PAUSES === 0 && pause())) return false;
      this.#left -= 1;
      const bidder = this.#waiting[this.#left]!;
      const part = bidder === this.#nobody ? this.#findCheapest() : this.#findBest(bidder);
      if (part < 0) {
        this.#unplaced += 1;
        continue;
      }
      const column = part % this.#columns;
      const outbid = offers.add(part, price[part]! + this.#margin + raise, bidder);
      if (outbid === this.#nobody) this.#empty[column]! -= 1;
      else if (outbid >= 0) held[findSlot(held, outbid * stride, column)] = -1;
      if (outbid >= 0) this.#waiting[this.#left++] = outbid;
      if (bidder === this.#nobody) this.#empty[column]! += 1;
      else held[findSlot(held, bidder * stride, -1)] = column;
      if (!offers.isFull(part)) continue;
      price[part] = offers.lowest(part);
      this.#showPrice(column);
    }
    return this.#unplaced === 0;
  }

  /** The part of a column that is best for an applicant and that they do not hold, -1 where there is none. */
  #findBest(applicant: number): number {
    const rows = this.#rows;
    const price = this.#price;
    const first = applicant * this.#setting.stride;
    const end = first + this.#setting.stride;
    for (let slot = first; slot < end; slot++) {
      if (this.#held[slot]! >= 0) rows.setPrice(this.#held[slot]!, Number.POSITIVE_INFINITY);
    }
    rows.findBestTwo(applicant);
    for (let slot = first; slot < end; slot++) if (this.#held[slot]! >= 0) this.#showPrice(this.#held[slot]!);
    const { column, best } = rows;
    if (column < 0) return -1;
    const other = column + this.#columns;
    const second = Math.max(rows.second, best - Math.abs(price[column]! - price[other]!));
    this.#margin = second === Number.NEGATIVE_INFINITY ? 0 : best - second;
    return price[column]! <= price[other]! ? column : other;
  }

  /** The cheapest part with seats that may be empty and are not all: whoever buys those has no need to outbid themselves. */
  #findCheapest(): number {
    const price = this.#price;
    let cheapest = -1;
    let least = Number.POSITIVE_INFINITY;
    let second = Number.POSITIVE_INFINITY;
    for (let part = this.#columns; part < price.length; part++) {
      const own = price[part]!;
      if (own >= second || this.#empty[part - this.#columns] === this.#seats[part]) continue;
      if (own < least) {
        second = least;
        least = own;
        cheapest = part;
      } else second = own;
    }
    this.#margin = second === Number.POSITIVE_INFINITY ? 0 : second - least;
    return cheapest;
  }

  #showPrice(column: number): void {
    this.#rows.setPrice(column, Math.min(this.#price[column]!, this.#price[column + this.#columns]!));
  }

  /** Everyone as often as they have places, the first one last; what stays empty is sold at the end. */
  #listBidders(): void {
    const { places, step } = this.#setting;
    this.#waiting.fill(this.#nobody, 0, this.#nobodies);
    let at = this.#waiting.length;
    for (let applicant = 0; applicant < places.length; applicant += step) {
      for (let place = 0; place < places[applicant]!; place++) this.#waiting[--at] = applicant;
    }
    this.#left = this.#waiting.length;
  }

  #readPrices(): Float64Array {
    const { seats, least } = this.#setting;
    const prices = new Float64Array(this.#columns);
    const load = new Int32Array(this.#columns);
    for (const column of this.#held) if (column >= 0) load[column]! += 1;
    let base = this.#nobodies > 0 ? Number.NEGATIVE_INFINITY : Number.POSITIVE_INFINITY;
    for (let column = 0; column < this.#columns; column++) {
      const open = this.#price[column + this.#columns]!;
      prices[column] = Math.min(this.#price[column]!, open);
      if (this.#nobodies === 0) base = Math.min(base, prices[column]!);
      else if (this.#empty[column]! > 0) base = Math.max(base, open);
    }
    for (let column = 0; column < this.#columns; column++) {
      const price = prices[column]! - base;
      if (seats[column] === 0) prices[column] = 0;
      else if (load[column] === seats[column]) prices[column] = Math.max(0, price);
      else prices[column] = load[column]! <= least[column]! ? Math.min(0, price) : 0;
    }
    return prices;
  }
}

/** The first slot from `slot` on that holds the column. */
function findSlot(held: Int32Array, slot: number, column: number): number {
  while (held[slot] !== column) slot += 1;
  return slot;
}
