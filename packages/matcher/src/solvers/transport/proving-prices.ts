import type { WholeRows } from './whole-rows';

export interface LikelyBest {
  /** Columns by slot, `stride` slots an applicant. */
  readonly held: Int32Array;
  readonly stride: number;
  /** By column, near the optimal ones: where searches look first. */
  readonly prices: Float64Array;
  /** Fewest and most people by column. */
  readonly least: Uint32Array;
  readonly seats: Uint32Array;
  readonly scoreOf: (applicant: number, column: number) => number;
  /** What is taken for equal. */
  readonly tolerance: number;
}

/**
 * Whether an assignment is the best, and the lowest prices that prove it: minus the distances from the seats that may be left
 * empty (Ahuja, Magnanti & Orlin 1993, sec. 9.4), `NaN` for columns that no path reaches, which have none. Labels are corrected in the
 * order of the reduced costs at the prices given (ch. 5), so that where those are near the optimal ones hardly any is
 * twice: O(pairs + columns^2). `undefined` where labels do not settle soon: then the assignment is likely not the best.
 *
 * @param from `nothing` for the lowest prices; `prices` for some near those given, of all columns.
 */
export function findProvingPrices(
  rows: WholeRows,
  { held, stride, prices, least, seats, scoreOf, tolerance }: LikelyBest,
  from: 'nothing' | 'prices',
): Float64Array | undefined {
  const columns = prices.length;
  const { first, next, load } = chainMembers(held, columns);
  // What `rows` holds as its prices is the distance in scores alone: minus the price.
  for (let column = 0; column < columns; column++) {
    const mayStayEmpty = least[column]! < load[column]! || least[column] === 0;
    const start = mayStayEmpty ? 0 : Number.POSITIVE_INFINITY;
    rows.setPrice(column, from === 'prices' ? 0 - prices[column]! : start);
  }
  const followed = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  for (let steps = MOST_STEPS * columns; ; steps--) {
    let nearest = -1;
    let shortest = Number.POSITIVE_INFINITY;
    for (let column = 0; column < columns; column++) {
      const distance = rows.priceOf(column);
      if (!(distance < followed[column]! - tolerance) || distance + prices[column]! >= shortest) continue;
      nearest = column;
      shortest = distance + prices[column]!;
    }
    if (nearest < 0)
      return followed.map((distance) => (distance < Number.POSITIVE_INFINITY ? 0 - distance : Number.NaN));
    const own = rows.priceOf(nearest);
    // Someone could come to a free seat, and all would gain by it.
    const isBetter = own < -tolerance && load[nearest]! < seats[nearest]!;
    if (steps === 0 || isBetter) return undefined;
    followed[nearest] = own;
    for (let slot = first[nearest]!; slot >= 0; slot = next[slot]!) {
      const applicant = stride === 1 ? slot : Math.floor(slot / stride);
      const sum = own + scoreOf(applicant, nearest);
      if (stride === 1) rows.keepLeast(applicant, sum);
      else followOne(rows, applicant, sum, held.subarray(applicant * stride, (applicant + 1) * stride));
    }
  }
}

/** Columns followed, for each that there is, before it is given up. */
const MOST_STEPS = 2;

/** Nobody can go where they are already. */
function followOne(rows: WholeRows, applicant: number, sum: number, held: Int32Array): void {
  const before = Array.from(held, (column) => (column < 0 ? 0 : rows.priceOf(column)));
  rows.keepLeast(applicant, sum);
  before.forEach((price, place) => {
    if (held[place]! >= 0) rows.setPrice(held[place]!, price);
  });
}

/** The slots of each column as a chain: the first, -1 where there is none, and the next by slot. */
function chainMembers(held: Int32Array, columns: number) {
  const first = new Int32Array(columns).fill(-1);
  const next = new Int32Array(held.length);
  const load = new Uint32Array(columns);
  for (let slot = held.length - 1; slot >= 0; slot--) {
    const column = held[slot]!;
    if (column < 0) continue;
    next[slot] = first[column]!;
    first[column] = slot;
    load[column]! += 1;
  }
  return { first, next, load };
}
