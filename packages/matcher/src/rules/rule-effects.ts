import type { Rules } from '../programme/rules';
import type { FoundConflict } from './conflicts/find-conflicts';

/** A rule by its place in `programme.rules[kind]`, from 0: of a result, in the programme of its draft, which orders rules as it does rows. */
export interface RuleRef {
  readonly kind: keyof Rules;
  readonly index: number;
}

/** What rules a pair out: a rule, or what the applicant asked for. */
export interface ExcludedBy {
  readonly rule: RuleRef | 'avoid-projects' | 'avoid-people';
  /** The cell that the rule asks for is blank, or is no number where one is needed. */
  readonly unknown?: true;
}

/** A rule that changes the score of a pair, in units of affinity: below 0 what a breach costs, above 0 what a curator's yes adds. */
export interface AdjustedBy {
  readonly rule: RuleRef;
  readonly by: number;
}

/** How many places of these applicants there are in these projects, all together; a breach is each place too many or too few. */
export interface CountOfPlaces {
  readonly kind: 'count';
  readonly rule: RuleRef;
  readonly applicants: readonly string[];
  readonly projects: readonly string[];
  readonly min: number;
  /** `Infinity` for no limit. */
  readonly max: number;
  readonly weight?: number;
}

/** These share every project; a breach is a place in a project that is not among those where most of them are, one chosen for each place. */
export interface StayTogether {
  readonly kind: 'together';
  readonly rule: RuleRef;
  readonly applicants: readonly string[];
  readonly weight?: number;
}

/** In none of these projects is exactly one of these applicants; a breach is each project where that is so. */
export interface NeverAlone {
  readonly kind: 'not-alone';
  readonly rule: RuleRef;
  readonly applicants: readonly string[];
  readonly projects: readonly string[];
  readonly weight?: number;
}

/** A project with a minimum that takes either nobody, at this cost, or at least its minimum. */
export interface MayStayClosed {
  readonly kind: 'may-close';
  readonly rule: RuleRef;
  readonly project: string;
  /** At least 0, in units of affinity. */
  readonly cost: number;
}

/** What pairs alone cannot say. Hard where `weight` is absent; else it is the cost of a breach, in units of affinity. */
export type Limit = CountOfPlaces | StayTogether | NeverAlone | MayStayClosed;

/** A conflict of interest with the rule that found it. */
export interface RuledConflict extends FoundConflict {
  readonly rule: RuleRef;
}

/** Everything that the rules and the applicants' own wishes ask of an assignment. Maps have an entry only where there is something. */
export interface RuleEffects {
  /** Pairs of applicant and project that no assignment holds, by `pairKey`. */
  readonly excluded: ReadonlyMap<string, readonly ExcludedBy[]>;
  /** Pairs that every assignment holds, each once, with the first rule that asks for it. */
  readonly pinned: readonly { readonly applicant: string; readonly project: string; readonly rule: RuleRef }[];
  /** By `pairKey`, what rules add to a pair's score in units of affinity; preferences (`prefer`) are not among them. */
  readonly adjusted: ReadonlyMap<string, number>;
  /** The parts of these sums. */
  readonly adjustedBy: ReadonlyMap<string, readonly AdjustedBy[]>;
  /** Without those that cannot bind. */
  readonly limits: readonly Limit[];
  /** Who comes first where places are too few: level by applicant, 0 first; those in no rule come last. Empty where there is no such rule. */
  readonly priority: ReadonlyMap<string, number>;
  /** Pairs of applicant and mentor that no result holds, by `pairKey`. */
  readonly mentorExcluded: ReadonlyMap<string, readonly ExcludedBy[]>;
  /** Every conflict of interest that was found, in the order of the rules; those that are only possible rule nothing out. */
  readonly conflicts: readonly RuledConflict[];
  /** What rules add to the score of an applicant and a mentor, as for projects. */
  readonly mentorAdjusted: ReadonlyMap<string, number>;
  readonly mentorAdjustedBy: ReadonlyMap<string, readonly AdjustedBy[]>;
}
