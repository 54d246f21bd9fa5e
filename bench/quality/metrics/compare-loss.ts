import type { LetterMeasure } from './measure-letters';
import { ratioError } from './ratio-error';

/** By how much a loss differs from another on the same letters. */
export interface LossChange {
  /** Negative where it is better. */
  readonly change: number;
  /** Standard error of the change, letter by letter: far smaller than that of either loss. */
  readonly error: number;
}

/**
 * Compares two methods, or one method before and after a change of the code, on the same letters in the same order.
 * @throws Error where the letters differ.
 */
export function compareLoss(measures: readonly LetterMeasure[], reference: readonly LetterMeasure[]): LossChange {
  const sameLetters =
    measures.length === reference.length &&
    measures.every(({ applicant, weight }, index) => {
      const other = reference[index];
      return applicant === other?.applicant && Math.abs(weight - other.weight) < 1e-9;
    });
  if (!sameLetters) throw new Error('The reference was measured on other letters or grades. Measure it again.');
  const differences = measures.map((measure, index) => ({
    ...measure,
    wrong: measure.wrong - (reference[index]?.wrong ?? 0),
  }));
  const weight = differences.reduce((sum, each) => sum + each.weight, 0);
  return { change: differences.reduce((sum, { wrong }) => sum + wrong, 0) / weight, error: ratioError(differences) };
}
