import type { Eigenpairs } from './top-eigenpairs';

const MOST_SWEEPS = 60;
const EPSILON = 2 ** -52;
/** A smaller number counts as 0: its square would. */
const TINY = 2 ** -500;

/**
 * Every eigenpair of the symmetric tridiagonal matrix with `diagonal` and, beside it, `beside` (one shorter). Cubic in the size.
 * @source Implicit QL with shifts: Bowdler, Martin, Reinsch and Wilkinson 1968.
 */
export function solveTridiagonal(diagonal: readonly number[], beside: readonly number[]): Eigenpairs {
  const size = diagonal.length;
  const values = Float64Array.from(diagonal);
  const off = new Float64Array(size);
  off.set(beside.slice(0, Math.max(0, size - 1)));
  // Row k holds the eigenvector of values[k].
  const vectors = Array.from({ length: size }, (_, row) => {
    const vector = new Float64Array(size);
    vector[row] = 1;
    return vector;
  });
  for (let low = 0; low < size; low += 1) {
    for (let sweep = 0; sweep < MOST_SWEEPS; sweep += 1) {
      const high = findSplit(values, off, low);
      if (high === low) break;
      sweepUp(values, off, vectors, low, high);
    }
  }
  const order = [...values.keys()].sort((a, b) => (values[b] ?? 0) - (values[a] ?? 0) || a - b);
  return {
    values: Float64Array.from(order, (index) => values[index] ?? 0),
    vectors: order.map((index) => vectors[index] ?? new Float64Array()),
  };
}

/** The first place from `low` on after which the matrix falls apart. */
function findSplit(values: Float64Array, off: Float64Array, low: number): number {
  let high = low;
  while (high < values.length - 1) {
    const scale = Math.abs(values[high] ?? 0) + Math.abs(values[high + 1] ?? 0);
    if (Math.abs(off[high] ?? 0) <= EPSILON * scale + TINY) break;
    high += 1;
  }
  return high;
}

/** One implicit QL sweep over the block [low, high]. */
function sweepUp(
  values: Float64Array,
  off: Float64Array,
  vectors: readonly Float64Array[],
  low: number,
  high: number,
): void {
  const at = (array: Float64Array, index: number) => array[index] ?? 0;
  let shift = (at(values, low + 1) - at(values, low)) / (2 * at(off, low));
  const root = Math.sqrt(shift * shift + 1);
  shift = at(values, high) - at(values, low) + at(off, low) / (shift + (shift < 0 ? -root : root));
  let sine = 1;
  let cosine = 1;
  let moved = 0;
  for (let index = high - 1; index >= low; index -= 1) {
    const outside = sine * at(off, index);
    const inside = cosine * at(off, index);
    const length = Math.sqrt(outside * outside + shift * shift);
    off[index + 1] = length;
    if (length === 0) {
      values[index + 1] = at(values, index + 1) - moved;
      off[high] = 0;
      return;
    }
    sine = outside / length;
    cosine = shift / length;
    shift = at(values, index + 1) - moved;
    const change = (at(values, index) - shift) * sine + 2 * cosine * inside;
    moved = sine * change;
    values[index + 1] = shift + moved;
    shift = cosine * change - inside;
    rotate(vectors[index], vectors[index + 1], sine, cosine);
  }
  values[low] = at(values, low) - moved;
  off[low] = shift;
  off[high] = 0;
}

function rotate(lower: Float64Array = new Float64Array(), upper: Float64Array = lower, sine: number, cosine: number) {
  for (let index = 0; index < lower.length; index += 1) {
    const a = lower[index] ?? 0;
    const b = upper[index] ?? 0;
    upper[index] = sine * a + cosine * b;
    lower[index] = cosine * a - sine * b;
  }
}
