import type { LetterMeasure } from './measure-letters';

/**
 * Linearised standard error of sum(wrong) / sum(weight) over applicants; several draws of one applicant are one case.
 * NaN for fewer than two applicants.
 * @source Cochran: Sampling techniques, 3rd ed., section 6.4.
 */
export function ratioError(measures: readonly Pick<LetterMeasure, 'applicant' | 'wrong' | 'weight'>[]): number {
  let wrongs = 0;
  let weights = 0;
  for (const { wrong, weight } of measures) {
    wrongs += wrong;
    weights += weight;
  }
  const residuals = new Map<string, number>();
  for (const { applicant, wrong, weight } of measures) {
    residuals.set(applicant, (residuals.get(applicant) ?? 0) + wrong - (wrongs / weights) * weight);
  }
  const cases = residuals.size;
  if (cases < 2) return Number.NaN;
  let squares = 0;
  for (const residual of residuals.values()) squares += residual * residual;
  return Math.sqrt((squares * cases) / (cases - 1)) / weights;
}
