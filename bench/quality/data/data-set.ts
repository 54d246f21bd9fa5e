import type { ApplicantText, GlossaryEntry, TargetText } from '@lettermatch/core';
import type { Quota } from '@lettermatch/matcher';

/** What people judged: how well each applicant fits each target. */
export interface Truth {
  /** By applicant, then by target; larger is better. */
  readonly grades: ReadonlyMap<string, ReadonlyMap<string, number>>;
  /** What a pair that is not listed means: grade 0, or not judged and left out of every comparison. */
  readonly unlisted: 'zero' | 'unknown';
}

/** Letters, what they are matched with, and the right answers. */
export interface DataSet {
  readonly name: string;
  readonly applicants: readonly ApplicantText[];
  readonly targets: readonly TargetText[];
  /** Seats by target. */
  readonly seats: Quota;
  readonly truth: Truth;
  /** The programme's own, where it has one. */
  readonly glossary?: readonly GlossaryEntry[];
}

/** Grades of one applicant by target, NaN where a pair was not judged. */
export function gradesOf({ truth, targets }: DataSet, applicant: string): Float64Array {
  const grades = truth.grades.get(applicant);
  const unlisted = truth.unlisted === 'zero' && grades !== undefined ? 0 : Number.NaN;
  return Float64Array.from(targets, ({ id }) => grades?.get(id) ?? unlisted);
}
