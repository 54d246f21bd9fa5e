import { createSeededStream, drawOrder } from '../solvers/lottery/seeded-stream';
import type { TeamInterests } from './team-problem';

/** Up to so many people all are measured, above it a sample. */
const MOST_MEASURED = 1000;
const SAMPLE = 100;

/**
 * Unit vectors on a grid of 2^-16, on which sums and products of up to thousands of them are exact: what a search keeps by adding and
 * subtracting never drifts. A vector of zeros stays one.
 */
export function toUnitVectors({ dimensions, values }: TeamInterests): Float64Array {
  const unit = new Float64Array(values.length);
  for (let start = 0; start < values.length; start += dimensions) {
    let squares = 0;
    for (let at = start; at < start + dimensions; at++) squares += values[at]! * values[at]!;
    if (squares === 0) continue;
    const factor = 2 ** 16 / Math.sqrt(squares);
    for (let at = start; at < start + dimensions; at++) unit[at] = Math.round(values[at]! * factor) / 2 ** 16;
  }
  return unit;
}

/**
 * For each of `rows`, the sums of their 0, 1, ..., `most` largest similarities with others, row by row; `most` is below the number of people.
 * @complexity rows x people x (dimensions + `most` at worst).
 */
export function sumNearest(unit: Float64Array, dimensions: number, rows: Uint32Array, most: number): Float64Array {
  const people = unit.length / dimensions;
  const sums = new Float64Array(rows.length * (most + 1));
  // Up to so many are kept in order as they come; more are sorted.
  const isShort = most <= 32;
  const nearest = new Float64Array(isShort ? most : people);
  rows.forEach((row, index) => {
    nearest.fill(Number.NEGATIVE_INFINITY);
    for (let other = 0; other < people; other++) {
      if (other === row) continue;
      let product = 0;
      for (let at = 0; at < dimensions; at++) product += unit[row * dimensions + at]! * unit[other * dimensions + at]!;
      if (!isShort) {
        nearest[other] = -product;
        continue;
      }
      let place = most;
      while (place > 0 && product > nearest[place - 1]!) place -= 1;
      if (place === most) continue;
      nearest.copyWithin(place + 1, place, most - 1);
      nearest[place] = product;
    }
    if (!isShort) {
      nearest[row] = Number.POSITIVE_INFINITY;
      nearest.sort();
    }
    for (let taken = 1; taken <= most; taken++) {
      const at = index * (most + 1) + taken;
      sums[at] = sums[at - 1]! + (isShort ? nearest[taken - 1]! : -nearest[taken - 1]!);
    }
  });
  return sums;
}

/**
 * The scale on which closeness is told: 0 is the mean similarity of all pairs, 1 what people would have in the mean who could each choose
 * the teammates nearest to them, in teams of `size`. Above a thousand people, of a seeded sample.
 */
export function measureInterests(
  unit: Float64Array,
  dimensions: number,
  size: number,
): { readonly worst: number; readonly best: number } {
  const people = dimensions === 0 ? 0 : unit.length / dimensions;
  if (people < 2) return { worst: 0, best: 1 };
  const sum = new Float64Array(dimensions);
  let own = 0;
  for (let at = 0; at < unit.length; at++) {
    sum[at % dimensions] = sum[at % dimensions]! + unit[at]!;
    own += unit[at]! * unit[at]!;
  }
  const worst = (sum.reduce((total, value) => total + value * value, 0) - own) / (people * (people - 1));
  const order = drawOrder(people, createSeededStream(1));
  const rows = order.slice(0, people > MOST_MEASURED ? SAMPLE : people).sort();
  const most = Math.min(people - 1, Math.max(1, Math.round(size) - 1));
  const sums = sumNearest(unit, dimensions, rows, most);
  let best = 0;
  for (let index = 0; index < rows.length; index++) best += sums[index * (most + 1) + most]! / most / rows.length;
  return best - worst > 1e-6 ? { worst, best } : { worst, best: worst + 1 };
}
