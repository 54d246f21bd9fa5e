import type { Scores } from './instance';

/** Every score uniform in [0, 1), independent of the others. */
export const uniformScores: Scores = (_shape, random) => (row) => {
  for (let project = 0; project < row.length; project += 1) row[project] = random();
};
