import type { PairTable } from '../graph/pair-table';
import type { Settings } from '../programme/programme';

/** As many as `TeamInterests` may have. */
const MOST_DIMENSIONS = 64;

/** What a first wish adds to a vector, in standard deviations of an affinity. */
const WISH = 3;

export interface PersonInterests {
  readonly id: string;
  /** Stated, best first. */
  readonly preferences: readonly string[];
}

/**
 * What people are interested in, as vectors: their affinities with each target, less what everyone has with it, in standard deviations,
 * and their stated wishes, as far as the programme counts them. Of more than 64 targets, signed sums of them in 64 buckets, which keep
 * products in the mean (count sketch: Charikar, Chen & Farach-Colton 2002).
 * @complexity people x targets.
 */
export function buildInterestVectors(
  people: readonly PersonInterests[],
  table: PairTable,
  { counts, weights }: Pick<Settings, 'counts' | 'weights'>,
): { readonly dimensions: number; readonly values: Float64Array } {
  const width = table.targets.length;
  const rows = new Map(table.applicants.map((id, row) => [id, row]));
  const columns = new Map(table.targets.map((id, column) => [id, column]));
  const mean = new Float64Array(width);
  for (let at = 0; at < table.values.length; at++)
    mean[at % width] = mean[at % width]! + table.values[at]! / table.applicants.length;
  let variance = 0;
  for (let at = 0; at < table.values.length; at++) variance += (table.values[at]! - mean[at % width]!) ** 2;
  const deviation = Math.sqrt(variance / Math.max(1, table.values.length)) || 1;
  const [wishPart, letterPart] =
    counts === 'letters' ? [0, 1] : counts === 'both' ? [weights.wishes * 2, weights.letters * 2] : [1, 1];

  const dimensions = Math.max(1, Math.min(width, MOST_DIMENSIONS));
  const values = new Float64Array(people.length * dimensions);
  people.forEach(({ id, preferences }, person) => {
    const row = rows.get(id);
    const add = (column: number, value: number) => {
      const bucket = width <= MOST_DIMENSIONS ? column : mix(column) % MOST_DIMENSIONS;
      const sign = width <= MOST_DIMENSIONS || (mix(column) & (2 ** 20)) === 0 ? 1 : -1;
      const at = person * dimensions + bucket;
      values[at] = values[at]! + sign * value;
    };
    if (row !== undefined) {
      for (let column = 0; column < width; column++)
        add(column, (letterPart * (table.values[row * width + column]! - mean[column]!)) / deviation);
    }
    preferences.forEach((project, rank) => {
      const column = columns.get(project);
      if (column !== undefined) add(column, (wishPart * WISH * (preferences.length - rank)) / preferences.length);
    });
  });
  return { dimensions, values };
}

/** The finaliser of MurmurHash3 (Appleby). */
function mix(value: number): number {
  let hash = value + 1;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
