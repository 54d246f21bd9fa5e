import type { LetterMeasure } from './measure-letters';
import { ratioError } from './ratio-error';

/** Quality of one method on one or more data sets. */
export interface Summary {
  /** Weighted share of wrongly ordered pairs, all letters together. */
  readonly loss: number;
  /** Standard error of the loss: how far other letters like these might move it. */
  readonly lossError: number;
  /** Mean rank of the best-graded target. */
  readonly rank: number;
  /** Share of letters whose best-graded target ranks first, alone. */
  readonly first: number;
  /** Share of letters on a best-graded target after the optimal assignment. */
  readonly onBest?: number;
  /** Mean grade of the assignment over the best possible one. */
  readonly gradeShare?: number;
}

/** Sums up measures; those of one applicant in several draws are one letter to the standard error. */
export function summarise(measures: readonly LetterMeasure[]): Summary {
  const sum = (figureOf: (measure: LetterMeasure) => number) =>
    measures.reduce((total, measure) => total + figureOf(measure), 0);
  const weight = sum((measure) => measure.weight);
  const loss = sum(({ wrong }) => wrong) / weight;
  const assigned = measures.flatMap((measure) => measure.assigned ?? []);
  const possible = assigned.reduce((total, each) => total + each.possible, 0);
  return {
    loss,
    lossError: ratioError(measures),
    rank: sum(({ rank }) => rank) / measures.length,
    first: measures.filter(({ rank }) => rank === 1).length / measures.length,
    ...(assigned.length === 0
      ? {}
      : {
          onBest: assigned.filter(({ isOnBest }) => isOnBest).length / assigned.length,
          gradeShare: assigned.reduce((total, { grade }) => total + grade, 0) / possible,
        }),
  };
}
