/** Pairs of targets of one applicant, weighted by the difference of their grades. */
export interface PairwiseLoss {
  /** Weight of the pairs in the wrong order; tied scores count half. */
  readonly wrong: number;
  /** Weight of all pairs with different grades. The loss is `wrong / weight`: 0 is perfect, 0.5 is chance, 1 is reversed. */
  readonly weight: number;
}

/**
 * How wrongly scores order the targets of one applicant. Targets with the grade NaN take no part. Quadratic in the targets.
 * @source Stelmakh, Wieting, Neubig, Shah: A gold standard dataset for the reviewer assignment problem (2023).
 */
export function pairwiseLoss(scores: ArrayLike<number>, grades: ArrayLike<number>): PairwiseLoss {
  let wrong = 0;
  let weight = 0;
  for (let first = 0; first < grades.length; first += 1) {
    for (let second = first + 1; second < grades.length; second += 1) {
      const difference = (grades[first] ?? 0) - (grades[second] ?? 0);
      if (Number.isNaN(difference) || difference === 0) continue;
      const order = Math.sign(difference) * Math.sign((scores[first] ?? 0) - (scores[second] ?? 0));
      weight += Math.abs(difference);
      wrong += Math.abs(difference) * ((1 - order) / 2);
    }
  }
  return { wrong, weight };
}
