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
}

export interface SolveOptions {
  /** Polled between augmentations; `true` ends the search with the best so far. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
  /** Name of a registered solver. */
  readonly solver?: string;
}

/** A set of members that proves no assignment exists, irreducible: dropping any one member removes the conflict. */
export type Infeasibility =
  /** These applicants may go only to these projects, which have too few seats. */
  | {
      readonly kind: 'too-few-seats';
      readonly applicants: readonly number[];
      readonly projects: readonly number[];
      /** Places these applicants must have inside `projects`, and seats there. */
      readonly needed: number;
      readonly available: number;
    }
  /** These projects must be filled, and too few applicants may go there. */
  | {
      readonly kind: 'too-few-applicants';
      readonly projects: readonly number[];
      readonly applicants: readonly number[];
      readonly needed: number;
      readonly available: number;
    }
  /** A pinned pair is forbidden or breaks a quota by itself. */
  | { readonly kind: 'pinned'; readonly applicant: number; readonly project: number; readonly reason: string };

interface SolvedFields {
  readonly placed: number;
  /** Total score of the places, in the input's own scores summed in double. */
  readonly objective: number;
  /** No assignment with `placed` places has a larger total. */
  readonly bound: number;
  /** `bound - objective`, absolute, at least 0 up to rounding. */
  readonly gap: number;
  /** Stride is the largest `places.max`; each row ascends, then -1. */
  readonly projectOf: Int32Array;
  /** Lowest optimal price of a seat by project, in score units. Negative only where a minimum forces people in. */
  readonly prices: Float64Array;
  /** What one more place in all would add to the total: the scalar of the certificate. */
  readonly placePrice: number;
}

export type SolveOutcome =
  | ({ readonly status: 'optimal' } & SolvedFields)
  | ({ readonly status: 'feasible'; readonly stoppedBy: 'stop' } & SolvedFields)
  | ({ readonly status: 'cancelled' } & SolvedFields)
  | { readonly status: 'infeasible'; readonly conflict: Infeasibility };

/** A solver: it receives a checked problem and may assume its contract holds. */
export interface Solver {
  readonly name: string;
  readonly solve: (problem: Problem, options: SolveOptions) => SolveOutcome;
}
