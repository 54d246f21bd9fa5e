import { CHUNK, padToChunks, type RowKernels, TURN } from './row-kernels';

/** The kernels in plain JavaScript: the same operations in the same order as the WebAssembly ones, bit for bit. */
export function createJavaScriptKernels(projects: number, rows: number, most: number): RowKernels {
  const width = padToChunks(projects);
  const scores = new Float32Array(rows * projects + CHUNK);
  const prices = new Float32Array(width).fill(Number.POSITIVE_INFINITY, projects);
  const counts = new Int32Array(rows);
  const columns = new Int32Array(rows * most);
  const limits = new Float32Array(rows);
  const values = new Float32Array(width);
  const best = new Float32Array(width / CHUNK + 1);

  function list(count: number, places: number, reach: number, first: number): void {
    const reach32 = Math.fround(reach);
    for (let row = 0; row < count; row++) {
      const lower = weigh(row * projects, places);
      const turn = (Math.imul(first + row, TURN) >>> 0) % width;
      let limit = Math.fround(lower - reach32);
      let found = emit(row * most, limit, 0);
      if (found > most) {
        limit = Math.fround(lower - Math.fround(reach32 * 0.125));
        found = emit(row * most, limit, 0);
      }
      if (found > most) {
        emit(row * most, lower, turn);
        found = most;
        limit = best[0]!;
      }
      counts[row] = found;
      limits[row] = limit;
    }
  }

  /** Scores less prices, and the k-th best of the chunks' maxima; the best of all comes first in `best`. */
  function weigh(start: number, places: number): number {
    best.fill(Number.NEGATIVE_INFINITY, 0, places);
    for (let chunk = 0; chunk < width; chunk += CHUNK) {
      let largest = Number.NEGATIVE_INFINITY;
      for (let at = chunk; at < chunk + CHUNK; at++) {
        const value = Math.fround(scores[start + at]! - prices[at]!);
        values[at] = value;
        if (value > largest) largest = value;
      }
      if (!(largest > best[places - 1]!)) continue;
      let at = places - 1;
      for (; at > 0 && best[at - 1]! < largest; at--) best[at] = best[at - 1]!;
      best[at] = largest;
    }
    return best[places - 1]!;
  }

  /** Writes up to `most` columns worth the limit, from `turn` on and then from 0; answers how many there are, or more than `most`. */
  function emit(to: number, limit: number, turn: number): number {
    let found = 0;
    for (let step = 0; step < width; step++) {
      const at = step + turn < width ? step + turn : step + turn - width;
      const value = values[at]!;
      if (!(value >= limit) || value === Number.NEGATIVE_INFINITY) continue;
      if (found === most) return most + 1;
      columns[to + found] = at;
      found += 1;
    }
    return found;
  }

  return { rows, most, scores, prices, counts, columns, limits, list };
}
