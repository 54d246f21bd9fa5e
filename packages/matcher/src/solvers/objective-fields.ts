/** What is best: see `solveAssignment`. */
export type SolveObjective = 'total' | 'fair' | 'nash' | 'rank' | 'stable';

/**
 * Proof that no assignment of a face uses fewer of some pairs: `computeBound` at weights -1 for those and 0 for others is
 * `-count`, or at most that.
 */
export interface FaceStep {
  /** What the pairs have in common: a rank, a level, a score. */
  readonly key: number;
  /** Pairs counted, those that every assignment of the face has apart. */
  readonly count: number;
  /** By project; whole numbers. */
  readonly prices: Float64Array;
  readonly placePrice: number;
}

/** Proof for several places each: shares of attention by applicant, and optimal prices of the total weighted by them. */
export interface WeightedProof {
  readonly weights: Float64Array;
  readonly prices: Float64Array;
  readonly placePrice: number;
}

/** What the objective `fair` came to. Proved by `assertFairness`. */
export interface Fairness {
  /**
   * `leximin`: scores rounded to 1e-3, in ascending order, are the lexicographically largest.
   * `max-min`: the lowest score (for several places, the lowest total of an applicant with a place) is as high as found.
   * Pinned places are set aside in both.
   */
  readonly kind: 'leximin' | 'max-min';
  /** Lowest score of a place, or, for several places each, lowest total of an applicant with a place; null where there is none. */
  readonly worst: number | null;
  /**
   * No assignment with as many places has its lowest, pins apart, above this. `worst` itself for one place each (for `leximin` up to the
   * rounding); infinite where it is not bounded.
   */
  readonly worstBound: number;
  /** By level for `leximin`, one for `max-min`; none where the search was stopped before a proof. */
  readonly steps: readonly FaceStep[];
  /** For several places each. */
  readonly proof?: WeightedProof;
}

/** What the objective `rank` came to. Proved by `assertRanks`. */
export interface RankProfile {
  /** Places at the first rank, the second, ...; ends with the last rank in use. */
  readonly byRank: readonly number[];
  /** Places that bear no rank. */
  readonly unranked: number;
  /** By rank: pairs of other ranks count. `generous`: by minus the rank, -2^32 for none, and pairs of the rank count. */
  readonly steps: readonly FaceStep[];
}

/** What the objective `nash` came to. Proved by `assertNash`. */
export interface NashWelfare {
  /** Applicants whose scores total more than 0. */
  readonly positive: number;
  /** No assignment with as many places has more of them. */
  readonly positiveBound: number;
  /** Over those, the logarithm of their total. */
  readonly sumOfLogs: number;
  /** No assignment with as many places and `positive` such applicants has a larger sum. */
  readonly sumOfLogsBound: number;
  readonly steps: readonly FaceStep[];
  readonly proof?: WeightedProof;
}

/** What the objective `stable` came to. Proved by `assertStability`. */
export interface Stability {
  /**
   * Projects with fewer people than their minimum. As Roth (1986) shows of the rural hospitals, they have as many in every
   * stable assignment of these preferences, so none fills them.
   */
  readonly minimumsMissed: readonly { readonly project: number; readonly min: number; readonly placed: number }[];
  /** Applicants who must have a place and are left out, in every stable assignment. */
  readonly leftOut: readonly number[];
  /** The most places that can be filled, minimums and stability left aside. */
  readonly mostPlaced: number;
  /** The best total of that many places, found by a solver of the total; proved where `isBestProved`. */
  readonly bestTotal: number;
  readonly isBestProved: boolean;
}

/** What an objective other than the total adds to an outcome. */
export interface ObjectiveFields {
  readonly fairness?: Fairness;
  readonly ranks?: RankProfile;
  readonly nash?: NashWelfare;
  readonly stability?: Stability;
  /** The best total over all assignments with as many places, and its certificate: `bound` is `computeBound` at these prices. */
  readonly bestTotal?: BestTotal;
}

export interface BestTotal {
  readonly objective: number;
  readonly bound: number;
  readonly prices: Float64Array;
  readonly placePrice: number;
}
