import type { CandidateLists } from './candidate-lists';

export interface MinimumSetting {
  /** Applicants 0, `step`, 2 `step`, … take part. */
  readonly step: number;
  readonly stride: number;
  /** Fewest and most people by column. */
  readonly least: Uint32Array;
  readonly seats: Uint32Array;
}

/**
 * Lowers the price of each column with too few people, below 0 too, until as many prefer it as it lacks, and lists it
 * for twice as many: one step of descent on the dual in that price alone. O(applicants) a column.
 *
 * @param held Columns by slot, `stride` slots an applicant.
 * @returns Whether any column lacked people.
 */
export function attractMinimums(
  lists: CandidateLists,
  prices: Float64Array,
  held: Int32Array,
  { step, stride, least, seats }: MinimumSetting,
): boolean {
  const lacking = Int32Array.from(least, (count, column) => (prices[column]! > 0 ? seats[column]! : count));
  for (const column of held) if (column >= 0) lacking[column]! -= 1;
  if (!lacking.some((count) => count > 0)) return false;
  const worst = findWorstWorths(lists, prices, held, step, stride);
  const losses = new Float64Array(worst.length);
  for (let column = 0; column < lacking.length; column++) {
    const count = lacking[column]!;
    if (count <= 0) continue;
    for (let at = 0; at < worst.length; at++) {
      const score = lists.scoreOf(at * step, column);
      losses[at] = holds(held, at * step, stride, column)
        ? Number.POSITIVE_INFINITY
        : worst[at]! - score + prices[column]!;
    }
    const least = selectLeast(losses, 2 * count);
    const enough = least[Math.min(count, least.length) - 1]!;
    const next = least[Math.min(count, least.length - 1)]!;
    // Between the last who is needed and the next, so that ties are few.
    const middle = next < Number.POSITIVE_INFINITY ? (enough + next) / 2 : enough;
    const fall = prices[column]! > 0 ? Math.min(prices[column]!, middle) : middle;
    if (!(fall > 0) || fall === Number.POSITIVE_INFINITY) continue;
    const price = prices[column]! - fall;
    const most = least[least.length - 1]!;
    prices[column] = price;
    lists.setPrice(column, price);
    for (let at = 0; at < worst.length; at++) {
      if (losses[at]! <= most) lists.add(at * step, column);
      else lists.expect(at * step, column, price);
      // Who is drawn here is no longer to be had for what they held.
      if (losses[at]! <= fall) worst[at]! += fall - losses[at]!;
    }
  }
  return true;
}

function holds(held: Int32Array, applicant: number, stride: number, column: number): boolean {
  if (stride === 1) return held[applicant] === column;
  for (let slot = applicant * stride; slot < (applicant + 1) * stride; slot++) if (held[slot] === column) return true;
  return false;
}

/** The least values, up to `count` of them, ascending. O(values + count^2 log) on values in any order. */
function selectLeast(values: Float64Array, count: number): Float64Array {
  const least = new Float64Array(Math.min(count, values.length)).fill(Number.POSITIVE_INFINITY);
  const last = least.length - 1;
  for (const value of values) {
    if (!(value < least[last]!)) continue;
    let at = last;
    for (; at > 0 && least[at - 1]! > value; at--) least[at] = least[at - 1]!;
    least[at] = value;
  }
  return least;
}

/** What the worst place of each applicant is worth, `Infinity` where they hold nothing. */
function findWorstWorths(
  lists: CandidateLists,
  prices: Float64Array,
  held: Int32Array,
  step: number,
  stride: number,
): Float64Array {
  const worst = new Float64Array(Math.ceil(lists.length.length / step)).fill(Number.POSITIVE_INFINITY);
  for (let at = 0; at < worst.length; at++) {
    const first = at * step * stride;
    for (let slot = first; slot < first + stride; slot++) {
      const column = held[slot]!;
      if (column < 0) continue;
      worst[at] = Math.min(worst[at]!, lists.scoreOf(at * step, column) - prices[column]!);
    }
  }
  return worst;
}
