import type { Problem, SolvedFields, SolveOptions, SolveOutcome } from '../solver';

/** A solver under test: every outcome is proved before it is looked at. */
export interface ProvedSolver {
  readonly name: string;
  readonly solve: (problem: Problem, options?: SolveOptions) => SolveOutcome;
  /** Throws unless the outcome is an optimum. */
  readonly solveOptimal: (problem: Problem) => SolvedFields;
}
