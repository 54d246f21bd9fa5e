const DRAWS = 3;
const WORD = 2 ** 32;
/** Twelve bytes have this mean and this variance together. */
const MEAN = 12 * 127.5;
const DEVIATION = Math.sqrt(256 ** 2 - 1);

/**
 * A number of mean 0 and variance 1, nearly normal, within 6 of 0: the sum of twelve uniform bytes, four from each draw. Whole numbers, a
 * root and a quotient alone, so that every machine gives the same bits; logarithms may differ in their last.
 * @source The sum of twelve uniforms: Irwin 1927, Hall 1927.
 */
export function drawNormal(random: () => number): number {
  let sum = 0;
  for (let draw = 0; draw < DRAWS; draw++) {
    const word = (random() * WORD) >>> 0;
    sum += (word & 255) + ((word >>> 8) & 255) + ((word >>> 16) & 255) + (word >>> 24);
  }
  return (sum - MEAN) / DEVIATION;
}
