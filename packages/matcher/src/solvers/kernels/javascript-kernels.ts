import { CHUNK, padToChunks, type RowKernels, TURN } from './row-kernels';

/** The kernels in plain JavaScript: the same operations in the same order as the WebAssembly ones, bit for bit. */
export function createJavaScriptKernels(projects: number, rows: number, most: number): RowKernels {
  const width = padToChunks(projects);
  const scores = new Float32Array(rows * projects + CHUNK);
  const prices = new Float32Array(width).fill(Number.POSITIVE_INFINITY, projects);
  const counts = new Int32Array(rows);
  const columns = new Int32Array(rows * most);
  const limits = new Float32Array(rows);
  const exactPrices = new Float64Array(width).fill(Number.POSITIVE_INFINITY, projects);
  const bests = new Float64Array(rows);
  const twoBest = new Float64Array(2);
  const values = new Float32Array(width);
  const best = new Float32Array(width / CHUNK + CHUNK);
  /** The best value that the last emission left out. */
  let left = Number.NEGATIVE_INFINITY;

  function list(count: number, places: number, reach: number, first: number): void {
    const reach32 = Math.fround(reach);
    for (let row = 0; row < count; row++) {
      const lower = weigh(row * projects, places);
      const limit = Math.fround(lower - reach32);
      let found = emit(row * most, limit);
      if (found > most) {
        const turn = (Math.imul(first + row, TURN) >>> 0) % width;
        const near = Math.fround(lower - Math.fround(reach32 * 0.125));
        found = emit(row * most, near);
        found =
          found <= most
            ? fill(row * most, found, limit, near, false, turn)
            : fill(row * most, emitAbove(row * most, lower), lower, lower, true, turn);
      }
      counts[row] = found;
      limits[row] = left;
    }
  }

  /** Scores less prices, and the k-th best of the chunks' maxima. */
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

  /** Writes the columns worth the limit and answers how many there are, or `most + 1`. */
  function emit(to: number, limit: number): number {
    let found = 0;
    left = Number.NEGATIVE_INFINITY;
    for (let at = 0; at < width; at++) {
      const value = values[at]!;
      if (!(value >= limit)) {
        if (value > left) left = value;
        continue;
      }
      if (value === Number.NEGATIVE_INFINITY) continue;
      if (found === most) return most + 1;
      columns[to + found] = at;
      found += 1;
    }
    return found;
  }

  /** As `emit`, for those above the limit; of too many the first. */
  function emitAbove(to: number, limit: number): number {
    let found = 0;
    for (let at = 0; at < width && found < most; at++) {
      if (!(values[at]! > limit)) continue;
      columns[to + found] = at;
      found += 1;
    }
    return found;
  }

  /** Fills a row's list, which holds those worth `near` (more than that where `isStrict`), with others worth `limit`, from column `turn` on and then from 0; answers how many it holds then. */
  function fill(to: number, listed: number, limit: number, near: number, isStrict: boolean, turn: number): number {
    let found = listed;
    left = listed === most ? best[0]! : Number.NEGATIVE_INFINITY;
    for (let step = 0; step < width; step++) {
      const at = step + turn < width ? step + turn : step + turn - width;
      const value = values[at]!;
      if (isStrict ? value > near : value >= near) continue;
      if (found < most && value >= limit && value > Number.NEGATIVE_INFINITY) {
        columns[to + found] = at;
        found += 1;
      } else if (value > left) left = value;
    }
    return found;
  }

  function findBest(count: number): void {
    for (let row = 0; row < count; row++) {
      let largest = Number.NEGATIVE_INFINITY;
      for (let column = 0; column < projects; column++) {
        const worth = scores[row * projects + column]! - exactPrices[column]!;
        if (worth > largest) largest = worth;
      }
      bests[row] = largest;
    }
  }

  function findTwoBest(row: number): number {
    let at = -1;
    let best = Number.NEGATIVE_INFINITY;
    let second = Number.NEGATIVE_INFINITY;
    for (let column = 0; column < projects; column++) {
      const worth = scores[row * projects + column]! - exactPrices[column]!;
      if (!(worth > second)) continue;
      if (worth > best) {
        second = best;
        best = worth;
        at = column;
      } else second = worth;
    }
    twoBest[0] = best;
    twoBest[1] = second;
    return at;
  }

  function keepLeast(row: number, sum: number): void {
    for (let column = 0; column < projects; column++) {
      const rest = sum - scores[row * projects + column]!;
      if (rest < exactPrices[column]!) exactPrices[column] = rest;
    }
  }

  function areFinite(count: number): boolean {
    let sum = 0;
    for (let at = 0; at < count; at++) sum += scores[at]! * 0;
    return sum === 0;
  }

  return {
    rows,
    most,
    scores,
    prices,
    counts,
    columns,
    limits,
    list,
    exactPrices,
    bests,
    findBest,
    findTwoBest,
    twoBest,
    keepLeast,
    areFinite,
  };
}
