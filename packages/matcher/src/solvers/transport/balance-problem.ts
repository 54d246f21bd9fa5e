import type { CreateKernels } from '../kernels/row-kernels';
import { createRowReader } from '../read-rows';
import type { FreeProblem } from '../reduce-by-pins';
import type { SolveOptions, Start } from '../solver';
import { BalancedPlaces } from './balance-places';
import { findPrices } from './find-prices';
import { HeldPlaces } from './held-places';
import { listFromStart } from './list-from-start';
import { lowerPrices } from './lower-prices';
import { sumOf } from './most-places';
import type { OutsideColumns } from './outside-columns';

export interface BalanceSetting {
  readonly problem: FreeProblem;
  /** Places of each applicant, all to be filled. */
  readonly places: Uint32Array;
  /** By project, none above the number of places there are. */
  readonly seats: Uint32Array;
  /** Where `empty` places, no more and no fewer, are left empty. */
  readonly outside: OutsideColumns | undefined;
  readonly empty: number;
  readonly createKernels: CreateKernels;
  /** See `findPrices`. */
  readonly patience: number;
  /** An earlier assignment, where its prices are to be used. */
  readonly start?: Start;
  readonly options: SolveOptions;
}

export type Balanced =
  | {
      readonly status: 'balanced';
      /** Column by slot, `stride` slots an applicant; those from the number of projects on are outside. */
      readonly held: Int32Array;
      readonly stride: number;
      /** By project: the lowest, `NaN` where there is none, and others that are optimal. */
      readonly prices: Float64Array;
      readonly anyPrices: Float64Array;
      readonly outsidePrice: number | undefined;
    }
  /** So many people find no seat. */
  | { readonly status: 'stuck'; readonly surplus: number }
  | { readonly status: 'shut-out' }
  | { readonly status: 'stopped'; readonly held: Int32Array; readonly prices: Float64Array };

/** Of the scores' range: what is taken for equal, and the least by which a search looks further. */
const TOLERANCE = 1e-12;
const LEAST_REACH = 1e-4;
/** Of all places: where more must change, an earlier assignment is of no use. */
const MOST_CHANGED = 0.1;

/** Fills all places of all applicants at the best total: prices, a start at them, then exact paths. */
export function balancePlaces(setting: BalanceSetting): Balanced {
  const { problem, places, outside, options } = setting;
  const { applicants, projects } = problem;
  const stride = places.reduce((most, count) => Math.max(most, count), 0);
  const total = sumOf(places);
  const pause = createPause(options, total);
  const columns = projects + (outside?.count ?? 0);
  const seats = withOutside(setting.seats, setting, columns);
  const least = withOutside(problem.seats.min, setting, columns);
  const range = measureRange(problem);
  const priceSetting = { ...setting, stride, seats, least, range, pause: () => pause(0) };
  const found = setting.start === undefined ? findPrices(priceSetting) : listFromStart(priceSetting, setting.start);
  const nothing = () => ({
    status: 'stopped' as const,
    held: new Int32Array(applicants * stride).fill(-1),
    prices: new Float64Array(projects),
  });
  if (found === undefined || pause(0)) return nothing();

  const { lists, prices } = found;
  const answer = (places: Int32Array, lowest: Float64Array, anyPrices: Float64Array): Balanced => {
    options.onProgress?.({ done: total, total });
    for (let column = 0; column < projects; column++) if (seats[column] === 0) lowest[column] = 0;
    const outsidePrice = outside === undefined ? undefined : highest(lowest.subarray(projects));
    const own = (all: Float64Array) => all.slice(0, projects);
    return { status: 'balanced', held: places, stride, prices: own(lowest), anyPrices: own(anyPrices), outsidePrice };
  };
  if (found.lowest !== undefined) return answer(found.held, found.lowest, prices);
  const price = new Float64Array(columns + 1);
  seats.forEach((count, column) => {
    price[column] = count === 0 ? Number.POSITIVE_INFINITY : prices[column]!;
  });
  const held = new HeldPlaces(lists, columns, places, stride);
  for (let applicant = 0; applicant < applicants; applicant++) {
    // Someone may go only to projects without seats: no search starts there.
    if (!held.holdBest(applicant, price, seats, found.held, range * TOLERANCE)) return { status: 'shut-out' };
  }
  const balanced = new BalancedPlaces(lists, held, price, least, seats, range * LEAST_REACH);
  if (setting.start !== undefined && balanced.surplus > total * MOST_CHANGED) {
    const { start: _, ...anew } = setting;
    return balancePlaces(anew);
  }
  const stuck = balanced.balance((surplus) => pause(total - surplus));
  const isClosed = (value: number) => value === Number.POSITIVE_INFINITY;
  const anyPrices = price.slice(0, projects).map((value) => (isClosed(value) ? 0 : value - price[columns]!));
  if (stuck === 'stopped') return { status: 'stopped', held: held.held, prices: anyPrices };
  if (stuck) return { status: 'stuck', surplus: balanced.surplus };
  return answer(held.held, lowerPrices(lists, balanced), anyPrices);
}

function highest(values: Float64Array): number {
  return values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY);
}

/** Seats by project, then those of the outside columns: as even as can be, which every way to leave places empty can keep to (Gale & Ryser 1957). */
function withOutside(seats: Uint32Array, { outside, empty }: BalanceSetting, columns: number): Uint32Array {
  const all = new Uint32Array(columns);
  all.set(seats);
  for (let copy = 0; copy < (outside?.count ?? 0); copy++) {
    all[seats.length + copy] = Math.floor((empty + copy) / (outside?.count ?? 1));
  }
  return all;
}

const SAMPLED_ROWS = 64;

/** About what scores range over: a measure for steps, nothing that must be exact. */
function measureRange(problem: FreeProblem): number {
  const rows = createRowReader(problem);
  const row = new Float64Array(problem.projects);
  let lowest = Number.POSITIVE_INFINITY;
  let highestScore = Number.NEGATIVE_INFINITY;
  const step = Math.max(1, Math.floor(problem.applicants / SAMPLED_ROWS));
  for (let applicant = 0; applicant < problem.applicants; applicant += step) {
    rows.readRow(applicant, row);
    for (const score of row) {
      if (score === Number.NEGATIVE_INFINITY) continue;
      if (score < lowest) lowest = score;
      if (score > highestScore) highestScore = score;
    }
  }
  const range = highestScore - lowest;
  return range > 0 && range < Number.POSITIVE_INFINITY ? range : Math.max(Math.abs(highestScore), 1) * 1e-6;
}

/** Called with the places filled; `true` ends the search. Reports progress about a hundred times. */
function createPause({ shouldStop, onProgress }: SolveOptions, total: number): (done: number) => boolean {
  let next = 0;
  return (done) => {
    if (onProgress !== undefined && done >= next && done < total) {
      onProgress({ done, total });
      next = done + Math.max(1, total / 100);
    }
    return shouldStop?.() === true;
  };
}
