import type { Scores } from './instance';

/** Rounded to multiples of `1 / steps`: many ties, exact in binary where `steps` is a power of two, almost ties where not. */
export function roundedScores(scores: Scores, steps: number): Scores {
  return (shape, random) => {
    const scoreRow = scores(shape, random);
    return (row, applicant) => {
      scoreRow(row, applicant);
      for (let project = 0; project < row.length; project += 1)
        row[project] = Math.round(row[project]! * steps) / steps;
    };
  };
}
