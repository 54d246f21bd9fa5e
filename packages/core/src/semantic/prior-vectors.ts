/** What is known about words beforehand: a unit-length vector of some of them. */
export interface PriorVectors {
  readonly dimensions: number;
  /** By word number; a word without one has none. */
  readonly vectors: readonly (Float64Array | undefined)[];
  /** How much the cosine of two words' prior vectors counts beside their mutual information here. */
  readonly weight: number;
}

/**
 * What adds weight x G (G' x) to a result, G the prior vectors as rows. Each call is linear in the known words x dimensions.
 * The rows stand one behind the other, so that a pass over them reads memory in order.
 */
export function createPriorMatrix({
  dimensions,
  vectors,
  weight,
}: PriorVectors): (vector: Float64Array, result: Float64Array) => void {
  const words = Uint32Array.from(vectors.keys()).filter((word) => vectors[word] !== undefined);
  const rows = new Float64Array(words.length * dimensions);
  words.forEach((word, place) => {
    rows.set(vectors[word] ?? [], place * dimensions);
  });
  const sum = new Float64Array(dimensions);
  const scales = new Float64Array(words.length);
  return (vector, result) => {
    for (let place = 0; place < words.length; place += 1) scales[place] = weight * vector[words[place]!]!;
    addRows(rows, scales, sum.fill(0));
    for (let place = 0, from = 0; place < words.length; place += 1, from += dimensions) {
      const word = words[place]!;
      result[word] = result[word]! + dotRow(rows, from, sum);
    }
  };
}

/** Adds each row times its scale, in order; four rows at a time, so that the sums are read and written once for them. */
function addRows(rows: Float64Array, scales: Float64Array, sum: Float64Array): void {
  const dimensions = sum.length;
  const whole = scales.length - (scales.length % 4);
  for (let place = 0; place < whole; place += 4) {
    const [a, b, c, d] = [scales[place]!, scales[place + 1]!, scales[place + 2]!, scales[place + 3]!];
    const one = place * dimensions;
    const two = one + dimensions;
    const three = two + dimensions;
    const four = three + dimensions;
    for (let index = 0; index < dimensions; index += 1)
      sum[index] =
        sum[index]! +
        a * rows[one + index]! +
        b * rows[two + index]! +
        c * rows[three + index]! +
        d * rows[four + index]!;
  }
  for (let place = whole; place < scales.length; place += 1)
    for (let index = 0; index < dimensions; index += 1)
      sum[index] = sum[index]! + scales[place]! * rows[place * dimensions + index]!;
}

/** The product of a row and a vector, in four sums as `dot` adds them. */
function dotRow(rows: Float64Array, from: number, vector: Float64Array): number {
  const whole = vector.length - (vector.length % 4);
  let [first, second, third, fourth] = [0, 0, 0, 0];
  for (let index = 0; index < whole; index += 4) {
    first += rows[from + index]! * vector[index]!;
    second += rows[from + index + 1]! * vector[index + 1]!;
    third += rows[from + index + 2]! * vector[index + 2]!;
    fourth += rows[from + index + 3]! * vector[index + 3]!;
  }
  for (let index = whole; index < vector.length; index += 1) first += rows[from + index]! * vector[index]!;
  return first + second + (third + fourth);
}
