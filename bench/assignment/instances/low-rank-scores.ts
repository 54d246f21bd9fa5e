import type { Scores } from './instance';

const RANK = 8;
const NOISE = 0.15;

/** Like affinities of texts: products of few hidden interests of applicants and projects, a little noise, squeezed into (0, 1). */
export const lowRankScores: Scores = ({ projects }, random) => {
  const ofProjects = Float64Array.from({ length: projects * RANK }, () => centred(random));
  const ofApplicant = new Float64Array(RANK);
  return (row) => {
    for (let interest = 0; interest < RANK; interest += 1) ofApplicant[interest] = centred(random);
    for (let project = 0; project < projects; project += 1) {
      let sum = NOISE * centred(random);
      for (let interest = 0; interest < RANK; interest += 1) {
        sum += ofApplicant[interest]! * ofProjects[project * RANK + interest]!;
      }
      row[project] = 1 / (1 + Math.exp(-sum));
    }
  };
};

/** Mean 0, variance 1: the sum of three uniform numbers. */
function centred(random: () => number): number {
  return 2 * (random() + random() + random() - 1.5);
}
