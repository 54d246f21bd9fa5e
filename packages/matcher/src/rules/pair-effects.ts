import { pairKey } from '../programme/pair-key';
import type { AdjustedBy, ExcludedBy, RuleRef } from './rule-effects';

/** Gathers what becomes of pairs of an applicant and a project, or a mentor. */
export interface PairEffects {
  readonly excluded: ReadonlyMap<string, readonly ExcludedBy[]>;
  readonly adjusted: ReadonlyMap<string, number>;
  readonly adjustedBy: ReadonlyMap<string, readonly AdjustedBy[]>;
  exclude(applicant: string, other: string, by: ExcludedBy): void;
  adjust(applicant: string, other: string, rule: RuleRef, by: number): void;
}

export function createPairEffects(): PairEffects {
  const excluded = new Map<string, ExcludedBy[]>();
  const adjusted = new Map<string, number>();
  const adjustedBy = new Map<string, AdjustedBy[]>();
  return {
    excluded,
    adjusted,
    adjustedBy,
    exclude(applicant, other, by) {
      const key = pairKey(applicant, other);
      const earlier = excluded.get(key);
      if (earlier === undefined) excluded.set(key, [by]);
      // Two mentors of one project may be in conflict with the same person.
      else if (!earlier.some(({ rule }) => rule === by.rule)) earlier.push(by);
    },
    adjust(applicant, other, rule, by) {
      const key = pairKey(applicant, other);
      adjusted.set(key, (adjusted.get(key) ?? 0) + by);
      const earlier = adjustedBy.get(key);
      if (earlier === undefined) adjustedBy.set(key, [{ rule, by }]);
      else earlier.push({ rule, by });
    },
  };
}
