import type { CreateKernels } from '../kernels/row-kernels';
import type { FreeProblem } from '../reduce-by-pins';
import { attractMinimums } from './attract-minimums';
import { type AuctionSetting, auction } from './auction';
import { CandidateLists } from './candidate-lists';
import { lowerToFit } from './lower-to-fit';
import { sumOf } from './most-places';
import type { OutsideColumns } from './outside-columns';
import { type Sale, ScaledAuction } from './scaled-auction';
import { WholeRows } from './whole-rows';

export interface PriceSetting {
  readonly problem: FreeProblem;
  /** Places of each applicant, all to be filled, and the most of one. */
  readonly places: Uint32Array;
  readonly stride: number;
  /** Seats by column, none above the number of places there are. */
  readonly seats: Uint32Array;
  readonly least: Uint32Array;
  readonly outside: OutsideColumns | undefined;
  /** What scores range over, about. */
  readonly range: number;
  readonly createKernels: CreateKernels;
  /** Bids a place from which on an auction is taken for a war of prices. */
  readonly patience: number;
  readonly pause: () => boolean;
}

type Offer = Pick<AuctionSetting, 'step' | 'everyone' | 'seats' | 'least'>;

/** Candidates, prices near the optimal ones, and who holds what at them: columns by slot, -1 where that is open. */
export interface FoundPrices {
  readonly lists: CandidateLists;
  readonly prices: Float64Array;
  readonly held: Int32Array;
  /** The lowest optimal prices, `NaN` where there is none, where these prices prove that no assignment is better. */
  readonly lowest: Float64Array | undefined;
}

/** From so many applicants, and so many a column, on, prices are found from every eighth of them first. */
const MANY = 50_000;
const CROWD = 200;
const STEP = 8;
/** Of the scores' range: the reach of the first list, and the least rises of bids in the first and the last auction. */
export const FIRST_REACH = 0.02;
const FIRST_RAISE = 2e-2;
const LAST_RAISE = 5e-6;
const FINER = 8;
/** The same of the sales that follow where that does not end a war. */
const SALE_RAISE = 1e-1;
/** So fine that what it leaves open is rounding. */
const EXACT_RAISE = 1e-12;
/** Bids a place after which an auction ends that comes after the first. */
const MOST_BIDS = 12;
/** Seats a place up to which all are sold. */
const MOST_SEATS = 4;
/** How often columns that lack people are made cheaper at the end. */
const LAST_ROUNDS = 2;
/** A sample's seats are off by the root of their number; so many times that is allowed for. */
const DEVIATIONS = 2;

/**
 * Candidate lists and prices near the optimal ones: auctions among all on their lists, each with finer raises than
 * the one before (Bertsekas & Castañon 1989), and where that leaves prices at war, sales of all seats (`ScaledAuction`); where applicants are many, first among a sample, whose prices, lowered by what a
 * sample errs, leave most applicants no choice, then among the rest for the seats that are left.
 * `undefined` where `pause` ended it.
 */
export function findPrices(setting: PriceSetting): FoundPrices | undefined {
  const { problem, places, stride, seats, least, outside, range, createKernels, patience, pause } = setting;
  const { applicants, projects } = problem;
  const prices = new Float64Array(seats.length);
  const held = new Int32Array(applicants * stride);
  const list = (reach: number, step: number, adapts: boolean): CandidateLists | undefined => {
    const lists = new CandidateLists(problem, stride, reach, createKernels, outside);
    prices.forEach((price, column) => {
      lists.setPrice(column, seats[column] === 0 ? Number.POSITIVE_INFINITY : price);
    });
    return lists.listEach(step, adapts, pause) ? lists : undefined;
  };
  const hold = (lists: CandidateLists, offer: Offer, raise: number, bidsPerPlace: number): number =>
    auction(lists, prices, held, { ...offer, places, stride, raise: raise * range, bidsPerPlace, pause });
  /** Auctions from coarse to fine; answers whether they ended the war. */
  const bidFromCoarse = (lists: CandidateLists, offer: Offer, canSell: boolean): boolean => {
    lower(lists, prices, Number.POSITIVE_INFINITY);
    for (let raise = FIRST_RAISE; ; raise = Math.max(LAST_RAISE, raise / FINER)) {
      const most = raise === FIRST_RAISE ? patience : MOST_BIDS;
      if (hold(lists, offer, raise, most) >= most && canSell) return false;
      if (raise === LAST_RAISE) return true;
      attractMinimums(lists, prices, held, { ...offer, stride });
      lower(lists, prices, 2 * raise * range);
    }
  };
  let isStopped = false;
  /** Answers the lowest optimal prices where nothing is left to be done. */
  const bidAfresh = (lists: CandidateLists, offer: Offer): Float64Array | undefined => {
    // Seats are few where prices are at war, and what each minimum lacks costs more where people have several places.
    const canSell = sumOf(offer.seats) <= MOST_SEATS * sumOf(places);
    const isHard = canSell && stride > 1 && least.some((count) => count > 0);
    if (hold(lists, offer, LAST_RAISE, patience) < patience) return undefined;
    if (!isHard && bidFromCoarse(lists, offer, canSell)) return undefined;
    const sale = sellAll(setting, held, offer, (applicant, column) => lists.scoreOf(applicant, column));
    sale.prices.forEach((price, column) => {
      prices[column] = price;
      if (seats[column]! > 0) lists.setPrice(column, price);
    });
    if (sale.lowest !== undefined && offer.step === 1) return sale.lowest;
    isStopped = !lists.listEach(offer.step, true, pause);
    return undefined;
  };
  const attract = (lists: CandidateLists, offer: Offer): void => {
    for (let round = 0; round < LAST_ROUNDS; round++) {
      if (!attractMinimums(lists, prices, held, { ...offer, stride })) break;
      hold(lists, offer, LAST_RAISE, MOST_BIDS);
    }
  };

  const step = applicants >= MANY && applicants >= CROWD * projects ? STEP : 1;
  let lists = list(range * FIRST_REACH, step, true);
  if (lists === undefined) return undefined;
  const sampled = Math.ceil(applicants / step);
  const offered = seats.map((count) => Math.ceil((count * sampled) / applicants));
  const required = least.map((count) => Math.floor((count * sampled) / applicants));
  const sample = { step, everyone: true, seats: offered, least: required };
  const lowest = bidAfresh(lists, sample);
  if (isStopped) return undefined;
  if (lowest !== undefined) return { lists, prices, held, lowest };
  attract(lists, sample);
  if (step > 1) {
    const error = findError(lists, prices, held, setting, offered);
    lower(lists, prices, error);
    lists = list(2 * error, 1, false);
    if (lists === undefined) return undefined;
    const left = holdOnlyChoices(lists, setting, held);
    const lacking = least.map((count, column) => Math.max(0, count - (seats[column]! - left[column]!)));
    const rest = { step: 1, everyone: false, seats: left, least: lacking };
    hold(lists, rest, LAST_RAISE, MOST_BIDS);
    attract(lists, rest);
    holdOnlyChoices(lists, setting, held);
  }
  lists.raiseBounds(lowerToFit(lists, prices, held, stride, findFloors(least, held)));
  return { lists, prices, held, lowest: undefined };
}

/** The war's end: all seats sold from coarse to fine. */
function sellAll(
  { problem, places, stride, range, createKernels, pause }: PriceSetting,
  held: Int32Array,
  { step, seats, least }: Offer,
  scoreOf: (applicant: number, column: number) => number,
): Sale {
  const rows = new WholeRows(problem, seats.length, createKernels);
  const lastRaise = step === 1 ? EXACT_RAISE : LAST_RAISE;
  const raises = { firstRaise: SALE_RAISE * range, lastRaise: lastRaise * range };
  const auction = new ScaledAuction(held, rows, { step, places, stride, seats, least, ...raises, scoreOf, pause });
  return auction.run();
}

/** How far a sample's prices may be off: so far that as many of its people as seats may be too many prefer something else. */
function findError(
  lists: CandidateLists,
  prices: Float64Array,
  held: Int32Array,
  { stride }: PriceSetting,
  seats: Uint32Array,
): number {
  const margins = new Float64Array(held.length);
  let count = 0;
  for (let slot = 0; slot < held.length; slot++) {
    if (held[slot]! < 0) continue;
    const applicant = stride === 1 ? slot : Math.floor(slot / stride);
    const from = lists.start[applicant]!;
    let own = 0;
    let best = lists.bound[applicant]!;
    for (let at = from; at < from + lists.length[applicant]!; at++) {
      const worth = lists.value[at]! - prices[lists.column[at]!]!;
      if (lists.column[at] === held[slot]) own = worth;
      else if (worth > best) best = worth;
    }
    margins[count++] = Math.max(0, own - best);
  }
  const doubtful = seats.reduce((sum, count) => sum + DEVIATIONS * Math.sqrt(count), 0);
  const sorted = margins.subarray(0, count).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(doubtful))] ?? 0;
}

/** Lowers all prices, those above 0 not below it. */
function lower(lists: CandidateLists, prices: Float64Array, by: number): void {
  let fall = 0;
  prices.forEach((price, column) => {
    if (price === 0) return;
    prices[column] = price > 0 ? Math.max(0, price - by) : price - by;
    fall = Math.max(fall, price - prices[column]!);
    lists.setPrice(column, prices[column]!);
  });
  lists.raiseBounds(fall);
}

/** Gives those whose lists leave no choice what they list, and answers the seats left for the others. */
function holdOnlyChoices(
  lists: CandidateLists,
  { places, stride, seats }: PriceSetting,
  held: Int32Array,
): Uint32Array {
  const left = seats.slice();
  for (let applicant = 0; applicant < places.length; applicant++) {
    const count = lists.length[applicant]!;
    if (count > places[applicant]!) continue;
    for (let place = 0; place < count; place++) {
      const column = lists.column[lists.start[applicant]! + place]!;
      held[applicant * stride + place] = column;
      if (left[column]! > 0) left[column]! -= 1;
    }
  }
  return left;
}

/** Below what no price may fall: 0, save where a column has no more people than its fewest. */
function findFloors(least: Uint32Array, held: Int32Array): Float64Array {
  const load = new Int32Array(least.length);
  for (const column of held) if (column >= 0) load[column]! += 1;
  return Float64Array.from(least, (count, column) =>
    count > 0 && load[column]! <= count ? Number.NEGATIVE_INFINITY : 0,
  );
}
