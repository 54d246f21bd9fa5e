/** Indices of the targets with the highest grade above 0; none where no target has one. */
export function bestGraded(grades: ArrayLike<number>): readonly number[] {
  let highest = 0;
  for (let index = 0; index < grades.length; index += 1)
    if ((grades[index] ?? 0) > highest) highest = grades[index] ?? 0;
  return highest === 0 ? [] : Array.from(grades).flatMap((grade, index) => (grade === highest ? index : []));
}

/**
 * Rank, by score, of the best-graded target; of several, the one that ranks best. Tied targets share the mean of their
 * ranks. Targets with the grade NaN take no part. Undefined where no target has a grade above 0.
 */
export function rankOfBest(scores: ArrayLike<number>, grades: ArrayLike<number>): number | undefined {
  let best: number | undefined;
  for (const target of bestGraded(grades)) {
    let rank = 1;
    for (let other = 0; other < grades.length; other += 1) {
      if (other === target || Number.isNaN(grades[other])) continue;
      const order = (scores[other] ?? 0) - (scores[target] ?? 0);
      rank += order > 0 ? 1 : order === 0 ? 0.5 : 0;
    }
    best = Math.min(best ?? rank, rank);
  }
  return best;
}
