/** How much more a gain counts in a team at 0 than in one at 1, less one. */
const WORST_WEIGHT = 2;

/**
 * What a team's score adds to the objective: s - (1 - s)^2, and s above 1. It rises everywhere and ever less steeply, so that a gain in
 * the worst team counts up to three times one in the best, and taking from a worse team to give to a better one never pays
 * (Pigou 1912, Dalton 1920). A sum of such values changes only with the teams that change, unlike mean and minimum.
 */
export function teamValue(score: number): number {
  const missing = score < 1 ? 1 - score : 0;
  return score - (WORST_WEIGHT / 2) * missing * missing;
}
