/** Vectors of words, one row each, unit length or all zeros. */
export interface WordVectors {
  readonly dimensions: number;
  /** Row-major. */
  readonly values: Float64Array;
}

/** Numbers are kept as characters that JSON needs not escape: 57 levels around "?". */
const MIDDLE = 63;
const LEVELS = 28;

/** Rows as text, one character a number, each row scaled to its largest. Linear in the numbers. */
export function packVectors({ dimensions, values }: WordVectors): string {
  const rows: string[] = [];
  for (let from = 0; from < values.length; from += dimensions) {
    const row = values.subarray(from, from + dimensions);
    let largest = 0;
    for (const value of row) largest = Math.max(largest, Math.abs(value));
    const codes = Array.from(row, (value) => MIDDLE + (largest === 0 ? 0 : Math.round((value / largest) * LEVELS)));
    rows.push(String.fromCharCode(...codes));
  }
  return rows.join('');
}

/** What `packVectors` packed, each row at unit length again. Linear in the numbers. */
export function unpackVectors(packed: string, dimensions: number): WordVectors {
  const values = new Float64Array(packed.length);
  for (let index = 0; index < packed.length; index += 1) values[index] = packed.charCodeAt(index) - MIDDLE;
  normaliseRows(values, dimensions);
  return { dimensions, values };
}

/** Brings each row to unit length; a row of zeros stays. */
export function normaliseRows(values: Float64Array, dimensions: number): void {
  for (let from = 0; from < values.length; from += dimensions) normalise(values.subarray(from, from + dimensions));
}

/** Brings a vector to unit length in place and returns the length it had. */
export function normalise(vector: Float64Array): number {
  const length = Math.sqrt(dot(vector, vector));
  if (length > 0) for (let index = 0; index < vector.length; index += 1) vector[index] = (vector[index] ?? 0) / length;
  return length;
}

/** Four sums side by side: the processor need not wait for one addition to start the next. */
export function dot(a: Float64Array, b: Float64Array): number {
  const whole = a.length - (a.length % 4);
  let first = 0;
  let second = 0;
  let third = 0;
  let fourth = 0;
  for (let index = 0; index < whole; index += 4) {
    first += a[index]! * b[index]!;
    second += a[index + 1]! * b[index + 1]!;
    third += a[index + 2]! * b[index + 2]!;
    fourth += a[index + 3]! * b[index + 3]!;
  }
  for (let index = whole; index < a.length; index += 1) first += a[index]! * b[index]!;
  return first + second + (third + fourth);
}

/** Adds `weight` times a vector in place. */
export function addScaled(target: Float64Array, weight: number, vector: Float64Array): void {
  for (let index = 0; index < target.length; index += 1) target[index] = target[index]! + weight * vector[index]!;
}
