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
 * empty (Ahuja, Magnanti & Orlin 1993, sec. 9.4), `NaN` for columns that no path reaches, which have none, and for those without seats. Labels are corrected in the
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
  // Nobody can come to a column without seats.
  const followed = new Float64Array(columns).fill(Number.POSITIVE_INFINITY);
  for (let column = 0; column < columns; column++) if (seats[column] === 0) followed[column] = Number.NEGATIVE_INFINITY;
  const before = new Float64Array(stride);
  for (let corrections = FEW_CORRECTIONS + columns / CORRECTED; ; ) {
    const nearest = findNearest(rows, prices, followed, tolerance);
    if (nearest < 0) {
      return followed.map((distance) => (Number.isFinite(distance) ? 0 - distance : Number.NaN));
    }
    const own = rows.priceOf(nearest);
    if (followed[nearest]! < Number.POSITIVE_INFINITY) corrections -= 1;
    // Someone could come to a free seat, and all would gain by it.
    const isBetter = own < -tolerance && load[nearest]! < seats[nearest]!;
    if (corrections < 0 || isBetter) return undefined;
    followed[nearest] = own;
    for (let slot = first[nearest]!; slot >= 0; slot = next[slot]!) {
      const applicant = stride === 1 ? slot : Math.floor(slot / stride);
      const firstSlot = applicant * stride;
      // Nobody can go where they are already.
      for (let place = 0; place < stride; place++) {
        if (held[firstSlot + place]! >= 0) before[place] = rows.priceOf(held[firstSlot + place]!);
      }
      rows.keepLeast(applicant, own + scoreOf(applicant, nearest));
      for (let place = 0; place < stride; place++) {
        if (held[firstSlot + place]! >= 0) rows.setPrice(held[firstSlot + place]!, before[place]!);
      }
    }
  }
}

/** Labels corrected before it is given up: so many, and of the columns every so many. */
const FEW_CORRECTIONS = 16;
const CORRECTED = 8;

/** The nearest column, in reduced costs, of those whose label has become less since it was followed. */
function findNearest(rows: WholeRows, prices: Float64Array, followed: Float64Array, tolerance: number): number {
  const { prices: distances, outsidePrices } = rows;
  const inside = prices.length - outsidePrices.length;
  let nearest = -1;
  let shortest = Number.POSITIVE_INFINITY;
  for (let column = 0; column < prices.length; column++) {
    const distance = column < inside ? distances[column]! : outsidePrices[column - inside]!;
    const reduced = distance + prices[column]!;
    if (!(reduced < shortest) || !(distance < followed[column]! - tolerance)) continue;
    nearest = column;
    shortest = reduced;
  }
  return nearest;
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
