import type { CandidateLists } from './candidate-lists';

const SWEEPS = 40;

/**
 * Lowers the prices of held columns until those who hold them prefer nothing else they list, sweep by sweep (Bellman &
 * Ford on the columns): what an auction overpriced is mended so, where moving people would be far dearer.
 * Where an assignment is not optimal some still prefer another at the end. O(candidates) a sweep.
 *
 * @param prices Lowered in place, none below its floor.
 * @returns The largest fall of a price.
 */
export function lowerToFit(
  lists: CandidateLists,
  prices: Float64Array,
  held: Int32Array,
  stride: number,
  floor: Float64Array,
): number {
  const { start, length, column, value } = lists;
  const before = prices.slice();
  /** What holders lost nothing by at first: until some price has fallen as far, they prefer nothing else. */
  const margin = new Float64Array(length.length);
  let fall = 0;
  const isHeld = (applicant: number, target: number): boolean => {
    const first = applicant * stride;
    for (let slot = first; slot < first + stride; slot++) if (held[slot] === target) return true;
    return false;
  };
  for (let sweep = 0; sweep < SWEEPS; sweep++) {
    let lowered = false;
    for (let applicant = 0; applicant < length.length; applicant++) {
      const first = applicant * stride;
      if (held[first]! < 0 || margin[applicant]! > fall) continue;
      const from = start[applicant]!;
      const end = from + length[applicant]!;
      let best = Number.NEGATIVE_INFINITY;
      let worst = Number.POSITIVE_INFINITY;
      for (let at = from; at < end; at++) {
        const worth = value[at]! - prices[column[at]!]!;
        if (stride === 1 ? column[at] === held[first] : isHeld(applicant, column[at]!)) worst = Math.min(worst, worth);
        else if (worth > best) best = worth;
      }
      margin[applicant] = worst - best + fall;
      if (worst >= best) continue;
      for (let at = from; at < end; at++) {
        const target = column[at]!;
        if (value[at]! - prices[target]! >= best || prices[target]! <= floor[target]!) continue;
        if (!isHeld(applicant, target)) continue;
        prices[target] = Math.max(floor[target]!, value[at]! - best);
        fall = Math.max(fall, before[target]! - prices[target]!);
        lowered = true;
      }
    }
    if (!lowered) break;
  }
  return fall;
}
