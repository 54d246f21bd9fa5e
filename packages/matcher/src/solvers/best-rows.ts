import { BLOCK_SCORES, type CreateKernels, FEWEST_SCORES, LOSS, type RowKernels } from './kernels/row-kernels';
import { RowViews } from './read-rows';
import type { Problem } from './solver';

type Scores = Pick<Problem, 'applicants' | 'projects' | 'scores'>;

/** A part of a row: scores at `values[from .. to)`, of the projects `project[from .. to)`, or of all in order. */
export interface Row {
  readonly values: Float32Array | Float64Array;
  readonly from: number;
  readonly to: number;
  readonly project: Uint32Array | undefined;
}

/** The best of each row at given prices, to be asked by one of the two, by applicant in ascending order. */
export interface BestRows {
  /** The largest score less price; `-Infinity` where nothing is allowed. */
  readonly worthOf: (applicant: number) => number;
  /** A part of the row that holds the `places` of the largest score less price. */
  readonly open: (applicant: number) => Row;
}

/**
 * Reads whole rows, or, where kernels are given and scores are many, 32-bit and all allowed, finds the best by them: the same numbers to
 * the last bit, sooner. O(edges).
 *
 * @param places Most places of an applicant.
 */
export function findBestRows(
  problem: Scores,
  prices: Float64Array,
  places: number,
  createKernels?: CreateKernels,
): BestRows {
  const { scores, projects } = problem;
  const rows = new RowViews(problem);
  const openWhole = (applicant: number): Row => {
    rows.open(applicant);
    return rows;
  };
  const isPlain = scores.kind === 'dense' && scores.forbidden === undefined && scores.values instanceof Float32Array;
  const isLarge = scores.values.length >= FEWEST_SCORES;
  if (createKernels === undefined || !isPlain || !isLarge || places > MOST_PLACES) {
    return { worthOf: (applicant) => findBestWorth(openWhole(applicant), prices), open: openWhole };
  }

  const block = openBlocks(problem, createKernels(projects, Math.max(1, Math.floor(BLOCK_SCORES / projects)), LISTED));
  block.kernels.exactPrices.set(prices);
  block.kernels.prices.set(prices);
  const largestPrice = prices.reduce((most, price) => Math.max(most, Math.abs(price)), 0);
  const values = new Float64Array(LISTED);
  const project = new Uint32Array(LISTED);
  return {
    worthOf: (applicant) => {
      const row = block.find(applicant, (count) => block.kernels.findBest(count));
      return block.kernels.bests[row]!;
    },
    open: (applicant) => {
      const { kernels } = block;
      const row = block.find(applicant, (count) => kernels.list(count, places, 0, applicant));
      const to = kernels.counts[row]!;
      const left = kernels.limits[row]!;
      const safe = left + LOSS * (Math.abs(left) + largestPrice);
      let sure = 0;
      for (let at = 0; at < to; at++) {
        const column = kernels.columns[row * kernels.most + at]!;
        project[at] = column;
        values[at] = kernels.scores[row * projects + column]!;
        if (values[at]! - prices[column]! >= safe) sure += 1;
      }
      return sure >= places || left === Number.NEGATIVE_INFINITY
        ? { values, from: 0, to, project }
        : openWhole(applicant);
    },
  };
}

const LISTED = 64;
const MOST_PLACES = 8;

/** Copies block after block of rows into the kernels, and has each worked on once. */
function openBlocks({ applicants, projects, scores }: Scores, kernels: RowKernels) {
  let first = -1;
  return {
    kernels,
    /** Where the applicant's row stands in the block. */
    find: (applicant: number, work: (count: number) => void): number => {
      if (first < 0 || applicant >= first + kernels.rows || applicant < first) {
        first = applicant;
        const count = Math.min(kernels.rows, applicants - first);
        const from = first * projects;
        kernels.scores.set(scores.values.subarray(from, from + count * projects));
        work(count);
      }
      return applicant - first;
    },
  };
}

function findBestWorth({ values, from, to, project }: Row, prices: Float64Array): number {
  let best = Number.NEGATIVE_INFINITY;
  if (project === undefined) {
    for (let at = from; at < to; at++) {
      const worth = values[at]! - prices[at - from]!;
      if (worth > best) best = worth;
    }
    return best;
  }
  for (let at = from; at < to; at++) best = Math.max(best, values[at]! - prices[project[at]!]!);
  return best;
}
