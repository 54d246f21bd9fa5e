import type { BackgroundTables } from '@lettermatch/core';
import type { DataSet } from '../data/data-set';

/** What a term of a letter adds to a score. */
export interface TermShare {
  readonly label: string;
  readonly share: number;
}

export interface MethodScores {
  /** Row-major, applicants x targets; larger is a better fit. */
  readonly values: Float64Array;
  /** The terms behind one score, strongest first. */
  readonly explain?: (applicant: number, target: number) => readonly TermShare[];
}

export interface MethodResources {
  readonly background: BackgroundTables;
  readonly seed: number;
}

/** A way to score letters against targets. */
export interface Method {
  readonly name: string;
  readonly score: (dataSet: DataSet, resources: MethodResources) => Promise<MethodScores> | MethodScores;
}
