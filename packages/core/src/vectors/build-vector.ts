import type { InterestVector } from '../types';
import type { TermCounts } from '../words/count-terms';
import { naturalLogarithm } from './natural-logarithm';

/** Counts stay below this, and terms below 2^53 / 2^26. */
const COUNT_LIMIT = 2 ** 26;
/** Nearly every count is small. */
const DAMPENED = Float64Array.from({ length: 64 }, (_, count) => 1 + naturalLogarithm(count));

/**
 * (1 + ln tf) idf, unit length; terms whose idf is 0 or unknown are left out. n log n in the number of terms.
 * @param counts by places in `idf`.
 * @source Salton & Buckley 1988, the `ltc` weighting.
 */
export function buildVector({ terms, counts }: TermCounts, idf: ArrayLike<number>): InterestVector {
  // Ascending order fixes the order of every later sum; a term and its count in one number are sorted natively.
  const sorted = new Float64Array(terms.length);
  let kept = 0;
  for (let index = 0; index < terms.length; index += 1) {
    const term = terms[index]!;
    if (!(idf[term]! > 0)) continue;
    sorted[kept] = term * COUNT_LIMIT + Math.min(counts[index]!, COUNT_LIMIT - 1);
    kept += 1;
  }
  const entries = sorted.subarray(0, kept).sort();
  const vector = { terms: new Uint32Array(kept), weights: new Float64Array(kept) };
  let square = 0;
  for (let position = 0; position < kept; position += 1) {
    const entry = entries[position]!;
    const term = Math.floor(entry / COUNT_LIMIT);
    const weight = dampen(entry - term * COUNT_LIMIT) * idf[term]!;
    vector.terms[position] = term;
    vector.weights[position] = weight;
    square += weight * weight;
  }
  const norm = Math.sqrt(square);
  for (let position = 0; position < kept; position += 1) vector.weights[position]! /= norm;
  return vector;
}

function dampen(count: number): number {
  return DAMPENED[count] ?? 1 + naturalLogarithm(count);
}
