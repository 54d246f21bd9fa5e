/** What one run gives. */
export interface Solution {
  readonly isOptimal: boolean;
  readonly placed: number;
  readonly objective: number;
}

/** Several runs on a problem file in one process. Times exclude reading the file. */
export interface SolveRun extends Solution {
  /** With everything still to be compiled. */
  readonly firstMs: number;
  /** Median of the first five, fewer where they take long. */
  readonly earlyMs: number;
  /** Median of five more after `WARM_UP_MS` of runs; of all where they take long. */
  readonly medianMs: number;
  readonly bestMs: number;
  /** The most memory that the process ever held. */
  readonly peakMb: number;
}
