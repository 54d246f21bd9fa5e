// Finds the best columns of score rows: the same operations in the same order as
// src/solvers/transport/javascript-kernels.ts, bit for bit, four columns at a time.

const CHUNK: i32 = 16;
const TURN: i32 = 40503;

/** Addresses of the arrays that the caller fills and reads; see RowKernels for what each holds. */
let scores: usize = 0;
let prices: usize = 0;
let values: usize = 0;
let best: usize = 0;
let counts: usize = 0;
let columns: usize = 0;
let limits: usize = 0;
let rowLength: i32 = 0;
let width: i32 = 0;
let most: i32 = 0;

/** Lays out the arrays one after the other and answers where they end; each starts at a multiple of 16 bytes. */
export function layOut(from: usize, rows: i32, projects: i32, mostFound: i32): usize {
  rowLength = projects;
  rowLength = projects;
  width = ((projects + CHUNK - 1) / CHUNK) * CHUNK;
  most = mostFound;
  scores = from;
  prices = (scores + 4 * <usize>(rows * rowLength + CHUNK) + 15) & ~15;
  values = prices + 4 * <usize>width;
  best = values + 4 * <usize>width;
  limits = best + 4 * <usize>(width / CHUNK + CHUNK);
  counts = limits + 4 * <usize>rows;
  columns = counts + 4 * <usize>rows;
  return columns + 4 * <usize>(rows * most);
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

export function list(count: i32, places: i32, reach: f32, first: i32): void {
  for (let row = 0; row < count; row++) {
    const lower = weigh(scores + 4 * <usize>(row * rowLength), places);
    const to = columns + 4 * <usize>(row * most);
    let limit = lower - reach;
    let found = emit(to, limit, 0);
    if (found > most) {
      limit = lower - reach * <f32>0.125;
      found = emit(to, limit, 0);
    }
    if (found > most) {
      const turn = <i32>(<u32>((first + row) * TURN) % <u32>width);
      emitFrom(to, lower, turn);
      found = most;
      limit = load<f32>(best);
    }
    store<i32>(counts + 4 * <usize>row, found);
    store<f32>(limits + 4 * <usize>row, limit);
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

/** Columns worth the limit in ascending order. */
function emit(to: usize, limit: f32, found: i32): i32 {
  const limits4 = f32x4.splat(limit);
  const nothing = f32x4.splat(-Infinity);
  const end: usize = 4 * <usize>width;
  for (let at: usize = 0; at < end; at += 16) {
    const four = v128.load(values + at);
    let mask = i32x4.bitmask(v128.and(f32x4.ge(four, limits4), f32x4.gt(four, nothing)));
    while (mask != 0) {
      if (found == most) return most + 1;
      store<i32>(to + 4 * <usize>found, <i32>(at >> 2) + ctz(mask));
      found += 1;
      mask &= mask - 1;
    }
  }
  return found;
}

/** The first columns worth the limit, from `turn` on and then from 0. */
function emitFrom(to: usize, limit: f32, turn: i32): void {
  let found = 0;
  for (let step = 0; step < width && found < most; step++) {
    const at = step + turn < width ? step + turn : step + turn - width;
    const value = load<f32>(values + 4 * <usize>at);
    if (!(value >= limit) || value == -Infinity) continue;
    store<i32>(to + 4 * <usize>found, at);
    found += 1;
  }
}
