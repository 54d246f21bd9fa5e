/** What a solver run on a problem file tells. Times exclude reading the file. */
export interface SolveRun {
  readonly isOptimal: boolean;
  readonly placed: number;
  readonly objective: number;
  readonly firstMs: number;
  readonly bestMs: number;
  readonly medianMs: number;
  readonly runs: number;
  /** The most memory that the process ever held. */
  readonly peakMb: number;
}

/** What one run gives. */
export interface Solution {
  readonly isOptimal: boolean;
  readonly placed: number;
  readonly objective: number;
}
