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
let twoBest: usize = 0;
let limits: usize = 0;
let rowLength: i32 = 0;
let width: i32 = 0;
let most: i32 = 0;
/** The best value that the last emission left out. */
let left: f32 = -Infinity;

/** Lays out the arrays one after the other and answers where they end; each starts at a multiple of 16 bytes. */
export function layOut(from: usize, rows: i32, projects: i32, mostFound: i32): usize {
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
  twoBest = bests + 8 * <usize>rows;
  return twoBest + 16;
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

export function twoBestAt(): usize {
  return twoBest;
}

/** The best column of a row by score less exact price, in double, of equals the first; what it and the next best are worth is left at `twoBest`. */
export function findTwoBest(row: i32): i32 {
  const start = scores + 4 * <usize>(row * rowLength);
  const nothing = f64x2.splat(-Infinity);
  let best0 = nothing;
  let best1 = nothing;
  let best2 = nothing;
  let best3 = nothing;
  let next0 = nothing;
  let next1 = nothing;
  let next2 = nothing;
  let next3 = nothing;
  const end: usize = 4 * <usize>width;
  for (let at: usize = 0; at < end; at += 32) {
    const price = exactPrices + at * 2;
    const first = v128.load(start + at);
    const last = v128.load(start + at, 16);
    const a = f64x2.sub(f64x2.promote_low_f32x4(first), v128.load(price));
    const b = f64x2.sub(f64x2.promote_low_f32x4(v128.shuffle<f64>(first, first, 1, 1)), v128.load(price, 16));
    const c = f64x2.sub(f64x2.promote_low_f32x4(last), v128.load(price, 32));
    const d = f64x2.sub(f64x2.promote_low_f32x4(v128.shuffle<f64>(last, last, 1, 1)), v128.load(price, 48));
    next0 = f64x2.pmax(next0, f64x2.pmin(best0, a));
    next1 = f64x2.pmax(next1, f64x2.pmin(best1, b));
    next2 = f64x2.pmax(next2, f64x2.pmin(best2, c));
    next3 = f64x2.pmax(next3, f64x2.pmin(best3, d));
    best0 = f64x2.pmax(best0, a);
    best1 = f64x2.pmax(best1, b);
    best2 = f64x2.pmax(best2, c);
    best3 = f64x2.pmax(best3, d);
  }
  const next = f64x2.pmax(
    f64x2.pmax(mergeNext(best0, next0, best1, next1), mergeNext(best2, next2, best3, next3)),
    f64x2.pmin(f64x2.pmax(best0, best1), f64x2.pmax(best2, best3)),
  );
  const both = f64x2.pmax(f64x2.pmax(best0, best1), f64x2.pmax(best2, best3));
  const even = f64x2.extract_lane(both, 0);
  const odd = f64x2.extract_lane(both, 1);
  const best = max(even, odd);
  store<f64>(twoBest, best);
  store<f64>(twoBest, max(min(even, odd), max(f64x2.extract_lane(next, 0), f64x2.extract_lane(next, 1))), 8);
  return best > -Infinity ? findFirst(start, best) : -1;
}

/** The next best of two lots of which each has its best and its next best. */
// @ts-ignore: decorator
@inline
function mergeNext(bestA: v128, nextA: v128, bestB: v128, nextB: v128): v128 {
  return f64x2.pmax(f64x2.pmin(bestA, bestB), f64x2.pmax(nextA, nextB));
}

/** The first column of a row that is worth so much. */
function findFirst(start: usize, worth: f64): i32 {
  const four = f64x2.splat(worth);
  const end: usize = 4 * <usize>width;
  for (let at: usize = 0; at < end; at += 16) {
    const part = v128.load(start + at);
    const price = exactPrices + at * 2;
    const low = f64x2.eq(f64x2.sub(f64x2.promote_low_f32x4(part), v128.load(price)), four);
    const high = f64x2.eq(
      f64x2.sub(f64x2.promote_low_f32x4(v128.shuffle<f64>(part, part, 1, 1)), v128.load(price, 16)),
      four,
    );
    if (!v128.any_true(v128.or(low, high))) continue;
    return <i32>(at >> 2) + ctz(i64x2.bitmask(low) | (i64x2.bitmask(high) << 2));
  }
  return -1;
}

/** Lowers each exact price to `sum` less a row's score where that is less; columns past the last stay closed. */
export function keepLeast(row: i32, sum: f64): void {
  const start = scores + 4 * <usize>(row * rowLength);
  const sums = f64x2.splat(sum);
  const end: usize = 4 * <usize>width;
  for (let at: usize = 0; at < end; at += 16) {
    const four = v128.load(start + at);
    const price = exactPrices + at * 2;
    const low = f64x2.sub(sums, f64x2.promote_low_f32x4(four));
    const high = f64x2.sub(sums, f64x2.promote_low_f32x4(v128.shuffle<f64>(four, four, 1, 1)));
    v128.store(price, f64x2.pmin(v128.load(price), low));
    v128.store(price, f64x2.pmin(v128.load(price, 16), high), 16);
  }
  for (let column = rowLength; column < width; column++) store<f64>(exactPrices + 8 * <usize>column, Infinity);
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
