import type { FingerprintIndex } from './fingerprint-index';

/** Up to so many holders of a fingerprint are all compared with one another; of more, each with the first and the one before. */
const MOST_COMPARED = 6;
/** Passages worth a look share more than one fingerprint. */
const FEWEST_SHARED = 2;

/**
 * Pairs of letters worth comparing word by word, the lower number first, ascending.
 * No more than a few for every fingerprint, however many letters share it. Complexity: fingerprints, and pairs x log pairs.
 */
export function findCandidates(
  { numbers, holders }: FingerprintIndex,
  isForm: (number: number) => boolean,
): readonly (readonly [number, number])[] {
  const shared = new Map<number, number>();
  const letters = numbers.length;
  const count = (first: number, second: number): void => {
    const pair = first * letters + second;
    shared.set(pair, (shared.get(pair) ?? 0) + 1);
  };
  for (const [number, group] of holders) {
    if (isForm(number)) continue;
    group.forEach((second, index) => {
      if (index === 0) return;
      if (index < MOST_COMPARED) {
        for (const first of group.slice(0, index)) count(first, second);
      } else {
        count(group[0] ?? 0, second);
        count(group[index - 1] ?? 0, second);
      }
    });
  }
  const pairs = Float64Array.from(
    [...shared].filter(([, times]) => times >= FEWEST_SHARED).map(([pair]) => pair),
  ).sort();
  return Array.from(pairs, (pair) => [Math.floor(pair / letters), pair % letters] as const);
}
