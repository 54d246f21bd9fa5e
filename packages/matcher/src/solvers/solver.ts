import type { ObjectiveFields, SolveObjective } from './objective-fields';

/** Scores of every pair, row-major by applicant; bit `i * projects + j` of `forbidden` (bit 0 of byte 0 first) rules a pair out. */
export interface DenseScores {
  readonly kind: 'dense';
  readonly values: Float32Array | Float64Array;
  readonly forbidden?: Uint8Array;
}

/** Scores of the listed pairs in compressed rows; an unlisted pair is forbidden, a pair listed twice is an error. */
export interface SparseScores {
  readonly kind: 'sparse';
  /** `applicants + 1` offsets into `project` and `values`. */
  readonly rowStart: Uint32Array;
  readonly project: Uint32Array;
  readonly values: Float32Array | Float64Array;
}

/** Least and most units by index. */
export interface Quota {
  readonly min: Uint32Array;
  readonly max: Uint32Array;
}

/** An earlier assignment, in the indices of the problem that it is given with. */
export interface Start {
  /** As many slots for every applicant, each row their projects, then -1; all -1 for those who had no place, or are new. */
  readonly projectOf: Int32Array;
  /** By project: the earlier prices, 0 for a project that is new. */
  readonly prices: Float64Array;
}

/**
 * Who may go where, at what score, under which quotas.
 * As many places as possible are filled first (K), then the total score of the K places counts.
 */
export interface Problem {
  readonly applicants: number;
  readonly projects: number;
  readonly scores: DenseScores | SparseScores;
  /** Projects each applicant takes part in: exactly this many, or between `min` and `max` by applicant. */
  readonly places: number | Quota;
  /** People each project takes, by project. */
  readonly seats: Quota;
  /** Pairs that must hold, as `[applicant, project]`; they take up a place and a seat. */
  readonly pinned?: readonly (readonly [number, number])[];
  /**
   * What an empty place costs, in score units: the total less this for each place below `places.max` that stays empty is
   * then maximised, for the objective `total` alone. Without it as many places as possible are filled first.
   */
  readonly stayOutPrice?: number;
  /** What `resolveAssignment` starts from and counts moves against. `solveAssignment` does not read it. */
  readonly start?: Start;
  /**
   * What is best among the assignments with the most places. `total`: the largest sum of scores. `fair`: the worst-off raised first,
   * then the total. `rank`: most at their first rank, then most at their second, ..., then the total. `nash`: most
   * people above 0, then the largest sum of logarithms of their scores. `stable`, for one place each: no applicant and project who
   * would both rather have each other, which may fill fewer places and miss minimums.
   * @defaultValue 'total'
   */
  readonly objective?: SolveObjective;
}

export interface SolveOptions {
  /** Polled between augmentations; `true` ends the search with the best so far. */
  readonly shouldStop?: () => boolean;
  /** Places filled so far, pins apart, and the most that all applicants may have; called about a hundred times in a solve. */
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /**
   * Name of a registered solver.
   * @defaultValue 'transport'
   */
  readonly solver?: string;
  /**
   * For the objectives `rank` and `stable`: ranks by index of the scores' `values`, 1 the best, 0 for none.
   * @defaultValue each applicant's ranks by score, equal scores alike
   */
  readonly ranks?: Uint32Array;
  /**
   * For the objective `stable`: what projects prefer applicants by, and applicants the projects that bear no rank, by index of
   * the scores' `values`; larger is better.
   * @defaultValue the scores
   */
  readonly preferenceScores?: Float32Array | Float64Array;
  /**
   * For the objective `rank`: fewest without a rank first, then fewest at the worst rank, and so on upwards.
   * @defaultValue false
   */
  readonly generous?: boolean;
}

/**
 * A set of members that proves no assignment exists, irreducible: dropping any one member removes the conflict.
 * Members are indices in ascending order. Every figure is what remains once each pinned pair has its place and its seat.
 */
export type Infeasibility =
  /** These applicants may go only to these projects (or need more places than the others can give them), which have too few seats. */
  | {
      readonly kind: 'too-few-seats';
      readonly applicants: readonly number[];
      readonly projects: readonly number[];
      /** Places these applicants must have inside `projects`: each one's minimum less the allowed projects outside. */
      readonly needed: number;
      /** Seats of `projects`. */
      readonly available: number;
      /** What all applicants together must have inside `projects`: how many seats would end this conflict for good. */
      readonly neededByAll?: number;
    }
  /** These projects must be filled, and too few applicants may go there. */
  | {
      readonly kind: 'too-few-applicants';
      readonly projects: readonly number[];
      /** Everyone who may still go to one of `projects`. */
      readonly applicants: readonly number[];
      /** The projects' minimums together. */
      readonly needed: number;
      /** Places that `applicants` can take in `projects`: each one's most, or the allowed projects among them if fewer. */
      readonly available: number;
    }
  /** A pinned pair is forbidden or breaks a quota by itself. */
  | { readonly kind: 'pinned'; readonly applicant: number; readonly project: number; readonly reason: string };

/** Where the objective is not the total, `bound`, `gap` and prices mean what its solver's docstring says. */
export interface SolvedFields extends ObjectiveFields {
  readonly placed: number;
  /** Total score of the places, in the input's own scores summed in double by applicant, then project. */
  readonly objective: number;
  /**
   * No assignment with `placed` places has a larger total: `computeBound(problem, placed, prices, placePrice)`.
   * Where the outcome is `cancelled`, not even one that breaks the minimums, which are left aside here as in `projectOf`.
   */
  readonly bound: number;
  /** `bound - objective`, absolute, at least 0 up to rounding. */
  readonly gap: number;
  /** Stride is the largest `places.max`; each row ascends, then -1. */
  readonly projectOf: Int32Array;
  /**
   * Price of a seat by project, in score units. Where `optimal`, the lowest: no optimal pair of prices and place price
   * has any of its numbers smaller, so a positive price is exactly what one more seat there would add to the total of
   * the same number of places. Negative only where a project is at its minimum: what one more person forced in would
   * cost, or, where nobody more can be forced in and no lowest price exists, the optimal price nearest to 0 from below.
   */
  readonly prices: Float64Array;
  /**
   * The scalar of the certificate, a subsidy for each place: what giving up one place would add to the total, so it is
   * negative where the last place is worth having. Where nobody could take one more place in any assignment, it is only
   * as large as the certificate needs and at least 0.
   */
  readonly placePrice: number;
}

export type SolveOutcome =
  | ({ readonly status: 'optimal' } & SolvedFields)
  /** Every minimum holds. Stopped before the proof, or, by `search`, an objective that has none for several places each. */
  | ({ readonly status: 'feasible'; readonly stoppedBy: 'stop' | 'search' } & SolvedFields)
  /** Stopped before that: quotas' maxima, forbidden and pinned pairs hold, some minimum does not. */
  | ({ readonly status: 'cancelled' } & SolvedFields)
  | { readonly status: 'infeasible'; readonly conflict: Infeasibility };

/** A solver: it receives a checked problem and may assume its contract holds. */
export interface Solver {
  readonly name: string;
  readonly solve: (problem: Problem, options: SolveOptions) => SolveOutcome;
}
