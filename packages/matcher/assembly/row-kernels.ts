// Finds the best columns of score rows: the same operations in the same order as
// src/solvers/kernels/javascript-kernels.ts, bit for bit, four columns at a time.

const CHUNK: i32 = 16;
const TURN: i32 = 40503;

/** Addresses of the arrays that the caller fills and reads (see RowKernels), and of what one row is worth, with four maxima for each chunk of it. */
let scores: usize = 0;
let prices: usize = 0;
let values: usize = 0;
let maxima: usize = 0;
let best: usize = 0;
let counts: usize = 0;
let columns: usize = 0;
let exactPrices: usize = 0;
let bests: usize = 0;
let limits: usize = 0;
let rowLength: i32 = 0;
let width: i32 = 0;
let most: i32 = 0;
/** The best value that the last emission left out. */
let left: f32 = -Infinity;

/** Lays out the arrays one after the other and answers where they end; each starts at a multiple of 16 bytes. */
export function layOut(from: usize, rows: i32, projects: i32, mostFound: i32): usize {
  rowLength = projects;
  rowLength = projects;
  width = ((projects + CHUNK - 1) / CHUNK) * CHUNK;
  most = mostFound;
  scores = from;
  prices = (scores + 4 * <usize>(rows * rowLength + CHUNK) + 15) & ~15;
  values = prices + 4 * <usize>width;
  maxima = values + 4 * <usize>width;
  best = maxima + <usize>width;
  limits = best + 4 * <usize>(width / CHUNK + CHUNK);
  counts = limits + 4 * <usize>rows;
  columns = counts + 4 * <usize>rows;
  exactPrices = (columns + 4 * <usize>(rows * most) + 15) & ~15;
  bests = exactPrices + 8 * <usize>width;
  return bests + 8 * <usize>rows;
}

export function pricesAt(): usize {
  return prices;
}
export function limitsAt(): usize {
  return limits;
}
export function countsAt(): usize {
  return counts;
}
export function columnsAt(): usize {
  return columns;
}

export function exactPricesAt(): usize {
  return exactPrices;
}
export function bestsAt(): usize {
  return bests;
}

/** The best score less exact price of each row, in double. */
export function findBest(count: i32): void {
  const end: usize = 4 * <usize>width;
  for (let row = 0; row < count; row++) {
    const start = scores + 4 * <usize>(row * rowLength);
    let a = f64x2.splat(-Infinity);
    let b = a;
    for (let at: usize = 0; at < end; at += 16) {
      const four = v128.load(start + at);
      const price = exactPrices + at * 2;
      a = f64x2.pmax(a, f64x2.sub(f64x2.promote_low_f32x4(four), v128.load(price)));
      const high = v128.shuffle<f32>(four, four, 2, 3, 2, 3);
      b = f64x2.pmax(b, f64x2.sub(f64x2.promote_low_f32x4(high), v128.load(price, 16)));
    }
    const both = f64x2.pmax(a, b);
    store<f64>(bests + 8 * <usize>row, max(f64x2.extract_lane(both, 0), f64x2.extract_lane(both, 1)));
  }
}

/** Whether the first scores of the block are numbers, none infinite: what is not makes the sum none. */
export function areFinite(count: i32): bool {
  const zero = f32x4.splat(0);
  let a = zero;
  let b = zero;
  const end = scores + 4 * <usize>count;
  for (let at = scores; at < end; at += 32) {
    a = f32x4.add(a, f32x4.mul(v128.load(at), zero));
    b = f32x4.add(b, f32x4.mul(v128.load(at, 16), zero));
  }
  return v128.all_true<i32>(f32x4.eq(f32x4.add(a, b), zero));
}

export function list(count: i32, places: i32, reach: f32, first: i32): void {
  for (let row = 0; row < count; row++) {
    const lower = weigh(scores + 4 * <usize>(row * rowLength), places);
    const to = columns + 4 * <usize>(row * most);
    const limit = lower - reach;
    let found = emit(to, limit);
    if (found > most) {
      const turn = <i32>(<u32>((first + row) * TURN) % <u32>width);
      const near = lower - reach * <f32>0.125;
      found = emit(to, near);
      found =
        found <= most
          ? fill(to, found, limit, near, false, turn)
          : fill(to, emitAbove(to, lower), lower, lower, true, turn);
    }
    store<i32>(counts + 4 * <usize>row, found);
    store<f32>(limits + 4 * <usize>row, left);
  }
}

function weigh(start: usize, places: i32): f32 {
  const last = best + 4 * <usize>(places - 1);
  for (let at = best; at <= last; at += 4) store<f32>(at, -Infinity);
  const end: usize = 4 * <usize>width;
  for (let at: usize = 0; at < end; at += 64) {
    const a = f32x4.sub(v128.load(start + at), v128.load(prices + at));
    const b = f32x4.sub(v128.load(start + at, 16), v128.load(prices + at, 16));
    const c = f32x4.sub(v128.load(start + at, 32), v128.load(prices + at, 32));
    const d = f32x4.sub(v128.load(start + at, 48), v128.load(prices + at, 48));
    v128.store(values + at, a);
    v128.store(values + at, b, 16);
    v128.store(values + at, c, 32);
    v128.store(values + at, d, 48);
    const four = f32x4.pmax(f32x4.pmax(a, b), f32x4.pmax(c, d));
    v128.store(maxima + (at >> 2), four);
    if (!v128.any_true(f32x4.gt(four, f32x4.splat(load<f32>(last))))) continue;
    const largest = max(
      max(f32x4.extract_lane(four, 0), f32x4.extract_lane(four, 1)),
      max(f32x4.extract_lane(four, 2), f32x4.extract_lane(four, 3)),
    );
    let to = last;
    while (to > best && load<f32>(to - 4) < largest) {
      store<f32>(to, load<f32>(to - 4));
      to -= 4;
    }
    store<f32>(to, largest);
  }
  return load<f32>(last);
}

/** Writes the columns worth the limit and answers how many there are, or `most + 1`. */
function emit(to: usize, limit: f32): i32 {
  let found = 0;
  const limits4 = f32x4.splat(limit);
  const nothing = f32x4.splat(-Infinity);
  let below = nothing;
  const end: usize = 4 * <usize>width;
  for (let chunk: usize = 0; chunk < end; chunk += 64) {
    const largest = v128.load(maxima + (chunk >> 2));
    if (!v128.any_true(f32x4.ge(largest, limits4))) {
      below = f32x4.pmax(below, largest);
      continue;
    }
    for (let at = chunk; at < chunk + 64; at += 16) {
      const four = v128.load(values + at);
      const isWorth = f32x4.ge(four, limits4);
      below = f32x4.pmax(below, v128.bitselect(nothing, four, isWorth));
      let mask = i32x4.bitmask(v128.and(isWorth, f32x4.gt(four, nothing)));
      while (mask !== 0) {
        if (found === most) return most + 1;
        store<i32>(to + 4 * <usize>found, <i32>(at >> 2) + ctz(mask));
        found += 1;
        mask &= mask - 1;
      }
    }
  }
  left = max(
    max(f32x4.extract_lane(below, 0), f32x4.extract_lane(below, 1)),
    max(f32x4.extract_lane(below, 2), f32x4.extract_lane(below, 3)),
  );
  return found;
}

/** As `emit`, for those above the limit; of too many the first. */
function emitAbove(to: usize, limit: f32): i32 {
  let found = 0;
  for (let at = 0; at < width && found < most; at++) {
    if (!(load<f32>(values + 4 * <usize>at) > limit)) continue;
    store<i32>(to + 4 * <usize>found, at);
    found += 1;
  }
  return found;
}

/** Fills a row's list, which holds those worth `near` (more than that where `isStrict`), with others worth `limit`, from column `turn` on and then from 0; answers how many it holds then. */
function fill(to: usize, listed: i32, limit: f32, near: f32, isStrict: bool, turn: i32): i32 {
  let found = listed;
  left = listed === most ? load<f32>(best) : -Infinity;
  for (let step = 0; step < width; step++) {
    const at = step + turn < width ? step + turn : step + turn - width;
    const value = load<f32>(values + 4 * <usize>at);
    if (isStrict ? value > near : value >= near) continue;
    if (found < most && value >= limit && value > -Infinity) {
      store<i32>(to + 4 * <usize>found, at);
      found += 1;
    } else if (value > left) left = value;
  }
  return found;
}
