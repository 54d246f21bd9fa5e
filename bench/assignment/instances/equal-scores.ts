import type { Scores } from './instance';

/** All the same: every complete assignment is an optimum. */
export const equalScores: Scores = () => (row) => {
  row.fill(0.5);
};
