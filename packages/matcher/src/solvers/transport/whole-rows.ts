import type { CreateKernels, RowKernels } from '../kernels/row-kernels';
import { RowViews } from '../read-rows';
import type { FreeProblem } from '../reduce-by-pins';

/** Scores up to which all are copied at once, not each row when it is read. */
const MOST_COPIED = 6_000_000;

/**
 * Rows read whole, at prices that change between one row and the next: by kernel where scores are plain, else one by one.
 * Behind the projects there may be columns outside, where everyone scores 0. O(columns) a row.
 */
export class WholeRows {
  /** What `findBestTwo` found: a column, of equals the first, -1 where none is open; what it is worth, and the next best. */
  column = -1;
  best = Number.NEGATIVE_INFINITY;
  second = Number.NEGATIVE_INFINITY;
  /** By project, perhaps with more behind them, and by column outside. */
  readonly prices: Float64Array;
  readonly outsidePrices: Float64Array;
  readonly #projects: number;
  readonly #views: RowViews;
  /** Where scores are plain. */
  readonly #kernels: RowKernels | undefined;
  readonly #scores: Float32Array | Float64Array;

  /** @param columns Projects and columns outside. */
  constructor(problem: FreeProblem, columns: number, createKernels: CreateKernels) {
    const { scores, projects } = problem;
    const isPlain = scores.kind === 'dense' && scores.forbidden === undefined && scores.values instanceof Float32Array;
    this.#projects = projects;
    this.#scores = scores.values;
    this.#views = new RowViews(problem);
    const areCopied = scores.values.length <= MOST_COPIED;
    this.#kernels = isPlain ? createKernels(projects, areCopied ? problem.applicants : 1, 0) : undefined;
    if (areCopied) this.#kernels?.scores.set(scores.values);
    this.prices = this.#kernels?.exactPrices ?? new Float64Array(projects);
    this.outsidePrices = new Float64Array(columns - projects);
  }

  priceOf(column: number): number {
    return column < this.#projects ? this.prices[column]! : this.outsidePrices[column - this.#projects]!;
  }

  /** `Infinity` closes a column. */
  setPrice(column: number, price: number): void {
    if (column < this.#projects) this.prices[column] = price;
    else this.outsidePrices[column - this.#projects] = price;
  }

  /** Finds an applicant's best column and the next best, by score less price. */
  findBestTwo(applicant: number): void {
    const kernels = this.#kernels;
    if (kernels !== undefined) {
      this.column = kernels.findTwoBest(this.#load(kernels, applicant));
      this.best = kernels.twoBest[0]!;
      this.second = kernels.twoBest[1]!;
    } else {
      this.column = -1;
      this.best = Number.NEGATIVE_INFINITY;
      this.second = Number.NEGATIVE_INFINITY;
      this.#views.open(applicant);
      const { values, project, from, to } = this.#views;
      for (let at = from; at < to; at++) {
        const column = project === undefined ? at - from : project[at]!;
        this.#compare(column, values[at]! - this.prices[column]!);
      }
    }
    for (let at = 0; at < this.outsidePrices.length; at++)
      this.#compare(this.#projects + at, 0 - this.outsidePrices[at]!);
  }

  /** Lowers each price to `sum` less an applicant's score where that is less. */
  keepLeast(applicant: number, sum: number): void {
    const prices = this.prices;
    if (this.#kernels !== undefined) {
      this.#kernels.keepLeast(this.#load(this.#kernels, applicant), sum);
    } else {
      this.#views.open(applicant);
      const { values, project, from, to } = this.#views;
      for (let at = from; at < to; at++) {
        const column = project === undefined ? at - from : project[at]!;
        prices[column] = Math.min(prices[column]!, sum - values[at]!);
      }
    }
    for (let at = 0; at < this.outsidePrices.length; at++)
      this.outsidePrices[at] = Math.min(this.outsidePrices[at]!, sum);
  }

  /** Answers where the row stands in the block. */
  #load({ scores, rows }: RowKernels, applicant: number): number {
    if (rows > 1) return applicant;
    const from = applicant * this.#projects;
    scores.set(this.#scores.subarray(from, from + this.#projects));
    return 0;
  }

  #compare(column: number, worth: number): void {
    if (worth > this.best || (worth === this.best && column < this.column)) {
      this.second = this.best;
      this.best = worth;
      this.column = column;
    } else if (worth > this.second) this.second = worth;
  }
}
