import { addScaled, dot } from './word-vectors';

/** Vectors are taken four at a time: what is added up is read and written once for all four. */
const BLOCK = 4;

/** Adds each vector times its weight in place, in a fixed order. */
export function addAll(target: Float64Array, weights: ArrayLike<number>, vectors: readonly Float64Array[]): void {
  const whole = vectors.length - (vectors.length % BLOCK);
  for (let first = 0; first < whole; first += BLOCK) {
    const [a, b, c, d] = [vectors[first]!, vectors[first + 1]!, vectors[first + 2]!, vectors[first + 3]!];
    const [wa, wb, wc, wd] = [weights[first]!, weights[first + 1]!, weights[first + 2]!, weights[first + 3]!];
    for (let index = 0; index < target.length; index += 1)
      target[index] = target[index]! + (wa * a[index]! + wb * b[index]!) + (wc * c[index]! + wd * d[index]!);
  }
  for (let rest = whole; rest < vectors.length; rest += 1) addScaled(target, weights[rest]!, vectors[rest]!);
}

/** Numbers of every vector that are added up before the next ones are: of two hundred vectors they stay near the processor. */
const STRETCH = 512;

/** A target for each row of weights: what `addAll` adds up, for many targets of the same vectors. */
export function combineAll(weights: readonly ArrayLike<number>[], vectors: readonly Float64Array[]): Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  const targets = weights.map(() => new Float64Array(size));
  for (let from = 0; from < size; from += STRETCH) {
    const parts = vectors.map((vector) => vector.subarray(from, from + STRETCH));
    targets.forEach((target, row) => {
      addAll(target.subarray(from, from + STRETCH), weights[row] ?? [], parts);
    });
  }
  return targets;
}

/** Takes the directions out of a vector in place; they are orthonormal. Block by block: what a block leaves is what the next one sees. */
export function projectOut(vector: Float64Array, directions: readonly Float64Array[]): void {
  const whole = directions.length - (directions.length % BLOCK);
  for (let first = 0; first < whole; first += BLOCK) {
    const block = directions.slice(first, first + BLOCK);
    const [a, b, c, d] = [block[0]!, block[1]!, block[2]!, block[3]!];
    let [ofA, ofB, ofC, ofD] = [0, 0, 0, 0];
    for (let index = 0; index < vector.length; index += 1) {
      const value = vector[index]!;
      ofA -= value * a[index]!;
      ofB -= value * b[index]!;
      ofC -= value * c[index]!;
      ofD -= value * d[index]!;
    }
    addAll(vector, [ofA, ofB, ofC, ofD], block);
  }
  for (const direction of directions.slice(whole)) addScaled(vector, -dot(vector, direction), direction);
}
