/** A stream of whole numbers whose state one loop can hold: mulberry32 (Ettinger 2017), as `createSeededStream`. */
export type RandomSource = Int32Array;

export function createRandomSource(seed: number): RandomSource {
  return Int32Array.of(seed | 0);
}

/** The next number in [0, 2^32). */
export function nextWord(source: RandomSource): number {
  const state = (source[0]! + 0x6d2b79f5) | 0;
  source[0] = state;
  let mixed = Math.imul(state ^ (state >>> 15), state | 1);
  mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
  return (mixed ^ (mixed >>> 14)) >>> 0;
}

/** The next whole number below `count`. */
export function nextBelow(source: RandomSource, count: number): number {
  return Math.floor((nextWord(source) / 2 ** 32) * count);
}
