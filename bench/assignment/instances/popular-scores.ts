import type { Scores } from './instance';

const WANTED_SHARE = 0.05;

/** One project in twenty scores in [0.6, 1) with everyone, the others in [0, 0.7): all compete for a few. */
export const popularScores: Scores = ({ projects }, random) => {
  const wanted = Math.max(1, Math.floor(WANTED_SHARE * projects));
  return (row) => {
    for (let project = 0; project < projects; project += 1) {
      row[project] = project < wanted ? 0.6 + 0.4 * random() : 0.7 * random();
    }
  };
};
