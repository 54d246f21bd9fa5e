/**
 * Numbers in [0, 1) that depend on the seed and the name alone.
 * @source mulberry32 (Ettinger), started from an FNV-1a hash of the name.
 */
export function seededRandom(seed: number, name: string): () => number {
  let state = 0x811c9dc5 ^ seed;
  for (let index = 0; index < name.length; index += 1) state = Math.imul(state ^ name.charCodeAt(index), 0x01000193);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
