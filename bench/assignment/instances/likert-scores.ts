import type { Scores } from './instance';

/** Shares of the answers 1 to 5: most people like most things a little. */
const SHARES = [0.08, 0.17, 0.3, 0.3, 0.15];

/** Answers from 1 to 5, whole numbers. */
export const likertScores: Scores = (_shape, random) => (row) => {
  for (let project = 0; project < row.length; project += 1) row[project] = drawAnswer(random());
};

function drawAnswer(drawn: number): number {
  let left = drawn;
  for (let answer = 0; answer < SHARES.length - 1; answer += 1) {
    left -= SHARES[answer] ?? 0;
    if (left < 0) return answer + 1;
  }
  return SHARES.length;
}
