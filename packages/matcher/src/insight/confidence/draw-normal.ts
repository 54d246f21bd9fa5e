const DRAWS = 6;
const HALF = 65_536;

/**
 * A number of mean 0 and variance 1, nearly normal, within 6 of 0: twelve uniforms less 6, two of them from the halves of each draw. Sums and products
 * alone, so that every machine gives the same bits; logarithms may differ in their last.
 * @source The sum of twelve uniforms: Irwin 1927, Hall 1927.
 */
export function drawNormal(random: () => number): number {
  let sum = -DRAWS;
  for (let draw = 0; draw < DRAWS; draw++) {
    const halves = random() * HALF;
    const high = Math.floor(halves);
    sum += high / HALF + (halves - high);
  }
  return sum;
}
