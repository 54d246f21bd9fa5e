import { type DataSet, gradesOf } from '../data/data-set';
import type { MethodScores } from '../methods/method';
import { bestGraded, rankOfBest } from '../metrics/rank-of-best';

const TERMS = 8;

/** The letters whose best-graded target is not first, furthest first, with the terms behind the wrong one and the right one. */
export function describeMisses(dataSet: DataSet, { values, explain }: MethodScores): string {
  const { applicants, targets } = dataSet;
  const misses = applicants.flatMap(({ id }, row) => {
    const grades = gradesOf(dataSet, id);
    const scores = values.subarray(row * targets.length, (row + 1) * targets.length);
    const rank = rankOfBest(scores, grades);
    if (rank === undefined || rank === 1) return [];
    const judged = Array.from(grades.keys()).filter((column) => !Number.isNaN(grades[column]));
    const highest = (columns: readonly number[]) =>
      columns.reduce((best, column) => ((scores[column] ?? 0) > (scores[best] ?? 0) ? column : best), columns[0] ?? 0);
    const wrong = highest(judged.filter((column) => !bestGraded(grades).includes(column)));
    const right = highest(bestGraded(grades));
    const describe = (column: number) =>
      `    ${targets[column]?.id} (grade ${grades[column]}, score ${(scores[column] ?? 0).toFixed(3)}): ${describeTerms(row, column)}`;
    return [{ rank, text: [`  ${id}: the best-graded ranks ${rank}`, describe(wrong), describe(right)].join('\n') }];
  });
  misses.sort((a, b) => b.rank - a.rank);
  return [
    `${dataSet.name}: ${misses.length} letters whose best-graded target is not first`,
    ...misses.map(({ text }) => text),
  ].join('\n');

  function describeTerms(row: number, column: number): string {
    const terms = explain?.(row, column) ?? [];
    const shown = terms.slice(0, TERMS).map(({ label, share }) => `${label} ${share.toFixed(3)}`);
    return shown.length === 0 ? 'no term shared' : shown.join(', ');
  }
}
