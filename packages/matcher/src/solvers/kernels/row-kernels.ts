/** Columns of which one maximum is kept, to find a lower limit of a row's k-th best without sorting it. */
export const CHUNK = 16;

/** Scores that are copied into a block at once, so that it stays in the processor's cache. */
export const BLOCK_SCORES = 16_384;

/** Below so many scores, making the kernels takes longer than they save. */
export const FEWEST_SCORES = 65_536;

/** What 32-bit scores, prices and their differences lose at most, relative to price and worth. */
export const LOSS = 2 ** -21;

/** Steps by which rows of equal scores start their lists: coprime to most numbers of columns. */
export const TURN = 40503;

/**
 * Finds the best columns of a block of 32-bit score rows at given prices.
 * The arrays are views that the caller fills and reads.
 */
export interface RowKernels {
  /** Rows that a block holds, and columns listed for a row at most. */
  readonly rows: number;
  readonly most: number;
  /** Rows one after the other, `-Infinity` where a pair is forbidden. */
  readonly scores: Float32Array;
  /** By column; `+Infinity` closes it. Those past the last column are closed, so that rows need no padding. */
  readonly prices: Float32Array;
  /** Columns listed by row: how many, and which at `row x most`, ascending. */
  readonly counts: Int32Array;
  readonly columns: Int32Array;
  /** What the best column left out is worth at these prices, `-Infinity` where there is none: up to rounding. */
  readonly limits: Float32Array;
  /**
   * In 32-bit arithmetic: lists, for each of the first `rows` rows, the columns whose score less price is at least a lower limit of the row's
   * k-th best (k is `places`) less `reach`. Where more than `most` are, those near that lower limit come first; the rest
   * is taken from column `(first + row) * TURN` on, so that rows of equal scores list different columns.
   */
  readonly list: (rows: number, places: number, reach: number, first: number) => void;
  /** Prices in double, by column as `prices`, for `findBest`, which writes the best score less price of each of the first `rows` rows into `bests`. */
  readonly exactPrices: Float64Array;
  readonly bests: Float64Array;
  readonly findBest: (rows: number) => void;
  /**
   * By score less `exactPrices`, of one row of the block: the best column, of equals the first, -1 where none is allowed.
   * What it and the next best are worth is then in `twoBest`.
   */
  readonly findTwoBest: (row: number) => number;
  readonly twoBest: Float64Array;
  /** Lowers each of `exactPrices` to `sum` less the score in one row of the block where that is less. */
  readonly keepLeast: (row: number, sum: number) => void;
  /** Whether the first `count` of `scores` are numbers, none infinite; a few behind them must be so, as they are at first. */
  readonly areFinite: (count: number) => boolean;
}

export type CreateKernels = (projects: number, rows: number, most: number) => RowKernels;

export function padToChunks(projects: number): number {
  return Math.max(1, Math.ceil(projects / CHUNK)) * CHUNK;
}
