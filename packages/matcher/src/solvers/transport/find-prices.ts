import type { FreeProblem } from '../reduce-by-pins';
import { auction } from './auction';
import { CandidateLists } from './candidate-lists';
import type { OutsideColumns } from './outside-columns';
import type { CreateKernels } from './row-kernels';

export interface PriceSetting {
  readonly problem: FreeProblem;
  /** Places of each applicant, all to be filled, and the most of one. */
  readonly places: Uint32Array;
  readonly stride: number;
  /** Seats by column, none above the number of places there are. */
  readonly seats: Uint32Array;
  readonly outside: OutsideColumns | undefined;
  /** What scores range over, about. */
  readonly range: number;
  readonly createKernels: CreateKernels;
  readonly pause: () => boolean;
}

/** From so many applicants a column on, prices are found from a sample first. */
const CROWD = 50;
/** Of the sample, at least so many applicants a column, and at most every such applicant of all. */
const SAMPLED = 20;
const LARGEST_STEP = 8;
/** Reach of the first list, and the least rise of a bid, of the scores' range. */
const FIRST_REACH = 0.02;
const RAISE = 1e-5;
const BIDS_PER_PLACE = 40;

/**
 * Candidate lists and prices near the optimal ones: an auction among all on their lists; where applicants are many,
 * first one among a sample, whose prices, lowered by what a sample errs, leave most applicants no choice, then one among
 * the rest for the seats that are left. `undefined` where `pause` ended it.
 */
export function findPrices(setting: PriceSetting): { lists: CandidateLists; prices: Float64Array } | undefined {
  const { problem, stride, seats, outside, range, createKernels } = setting;
  const { applicants, projects } = problem;
  const prices = new Float64Array(seats.length);
  const list = (reach: number, step: number, adapts: boolean): CandidateLists | undefined => {
    const lists = new CandidateLists(problem, stride, reach, createKernels, outside);
    prices.forEach((price, column) => {
      lists.setPrice(column, seats[column] === 0 ? Number.POSITIVE_INFINITY : price);
    });
    return lists.listEach(step, adapts, setting.pause) ? lists : undefined;
  };
  const bid = (lists: CandidateLists, step: number, offered: Uint32Array): void => {
    auction(lists, prices, { ...setting, step, seats: offered, raise: range * RAISE, bidsPerPlace: BIDS_PER_PLACE });
  };

  const step = applicants >= CROWD * projects ? Math.min(LARGEST_STEP, Math.floor(applicants / projects / SAMPLED)) : 1;
  const first = list(range * FIRST_REACH, step, true);
  if (first === undefined) return undefined;
  const sampled = Math.ceil(applicants / step);
  bid(first, step, step === 1 ? seats : seats.map((count) => Math.ceil((count * sampled) / applicants)));
  if (step === 1) return { lists: first, prices };

  const error = (0.2 * range) / Math.sqrt(sampled);
  prices.forEach((price, column) => {
    prices[column] = Math.max(0, price - error);
  });
  const lists = list(2 * error, 1, false);
  if (lists === undefined) return undefined;
  bid(lists, 1, leaveForOthers(lists, setting));
  return { lists, prices };
}

/** Seats less those of applicants whose lists leave no choice. */
function leaveForOthers(lists: CandidateLists, { places, seats }: PriceSetting): Uint32Array {
  const left = seats.slice();
  for (let applicant = 0; applicant < places.length; applicant++) {
    if (lists.length[applicant]! > places[applicant]!) continue;
    const from = lists.start[applicant]!;
    for (let at = from; at < from + lists.length[applicant]!; at++) {
      const column = lists.column[at]!;
      if (left[column]! > 0) left[column]! -= 1;
    }
  }
  return left;
}
