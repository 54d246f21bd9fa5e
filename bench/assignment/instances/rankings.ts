import type { Scores } from './instance';

/** Every applicant ranks so many projects drawn at random, the first `listed` points and the last 1; all others score `unlisted` (`NaN`: forbidden). */
export function rankings(listed: number, unlisted: number): Scores {
  return ({ projects }, random) => {
    const most = Math.min(listed, projects);
    return (row) => {
      row.fill(unlisted);
      for (let points = most; points > 0; ) {
        const project = Math.floor(random() * projects);
        if (row[project]! > 0) continue;
        row[project] = points;
        points -= 1;
      }
    };
  };
}
