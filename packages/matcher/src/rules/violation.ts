import type { RuleRef } from './rule-effects';

/** One place where an assignment does not keep a rule. */
export interface Violation {
  readonly rule: RuleRef;
  /** Breaches, as `programme/rules.ts` counts them. */
  readonly count: number;
  readonly message: string;
  readonly applicant?: string;
  readonly project?: string;
  readonly mentor?: string;
}
