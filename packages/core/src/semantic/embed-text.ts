import { removeDirections } from './remove-directions';
import type { TextUnits } from './text-units';
import { addScaled, dot } from './word-vectors';

/** Word vectors ready for texts. */
export interface WeightedWords {
  readonly dimensions: number;
  /** Row of each vocabulary place; -1 where the word has no vector. */
  readonly rowOf: Int32Array;
  /** Row-major: each word's vector times its weight. */
  readonly values: Float64Array;
}

/** A text as one vector, and what each unit's words count in it. */
export interface TextEmbedding {
  /** Unit length, or all zeros for a text without a known word. */
  readonly vector: Float64Array;
  /** Before directions were removed, vector = sum over units of share x the sum of its weighted words. */
  readonly shares: Float64Array;
  /** Distinct words that have a vector. */
  readonly known: number;
}

/**
 * The mean of a text's unit vectors, each the normalised sum of its weighted words; then without the common `directions`, at unit length.
 * Linear in words x dimensions.
 * @source Arora, Liang and Ma 2017: smooth inverse frequency, first principal components removed.
 */
export function embedText(
  { terms, ends }: TextUnits,
  { dimensions, rowOf, values }: WeightedWords,
  directions: readonly Float64Array[] = [],
): TextEmbedding {
  const vector = new Float64Array(dimensions);
  const sum = new Float64Array(dimensions);
  const shares = new Float64Array(ends.length);
  const known = new Set<number>();
  const rows = new Uint32Array(terms.length);
  let from = 0;
  ends.forEach((end, unit) => {
    let found = 0;
    for (let place = from; place < end; place += 1) {
      const row = rowOf[terms[place]!]!;
      if (row < 0) continue;
      known.add(row);
      rows[found] = row * dimensions;
      found += 1;
    }
    from = end;
    addRows(values, rows.subarray(0, found), sum.fill(0));
    const length = Math.sqrt(dot(sum, sum));
    if (length === 0) return;
    shares[unit] = 1 / length;
    addScaled(vector, 1 / length, sum);
  });
  const length = removeDirections(vector, directions);
  if (length === 0) return { vector, shares: shares.fill(0), known: known.size };
  for (let unit = 0; unit < shares.length; unit += 1) shares[unit] = (shares[unit] ?? 0) / length;
  return { vector, shares, known: known.size };
}

/** Adds rows that start at some places, in their order; four at a time, so that the sum is read and written once for them. */
function addRows(values: Float64Array, starts: Uint32Array, sum: Float64Array): void {
  const whole = starts.length - (starts.length % 4);
  for (let place = 0; place < whole; place += 4) {
    const [one, two, three, four] = [starts[place]!, starts[place + 1]!, starts[place + 2]!, starts[place + 3]!];
    for (let index = 0; index < sum.length; index += 1)
      sum[index] =
        sum[index]! + values[one + index]! + values[two + index]! + values[three + index]! + values[four + index]!;
  }
  for (let place = whole; place < starts.length; place += 1)
    for (let index = 0; index < sum.length; index += 1) sum[index] = sum[index]! + values[starts[place]! + index]!;
}
