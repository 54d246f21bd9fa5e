import type { Scores } from './instance';

/**
 * Minus the product of both numbers, counted from 1: applicants are alike in what they prefer, and shortest paths are long.
 * @source Machol and Wien, "A hard assignment problem", Operations Research 24, 1976.
 */
export const productScores: Scores = () => (row, applicant) => {
  for (let project = 0; project < row.length; project += 1) row[project] = -(applicant + 1) * (project + 1);
};
