import type { Scores } from './instance';

/** Forbids this share of the pairs at random. */
export function forbiddenPairs(scores: Scores, share: number): Scores {
  return (shape, random) => {
    const scoreRow = scores(shape, random);
    return (row, applicant) => {
      scoreRow(row, applicant);
      for (let project = 0; project < row.length; project += 1) if (random() < share) row[project] = Number.NaN;
    };
  };
}
