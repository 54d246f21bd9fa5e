import type { FindingLog, FindingPlace, Reporter } from '../finding-log';
import type { Cell } from '../read-cell';
import type { ReferenceIndex } from '../reference-index';
import type { Rules } from '../rules';
import type { StatedColumns } from './stated-columns';

/** A kind of rule, by its list in `Rules`. */
export type RuleKind = keyof Rules;

/** A rule of one kind. */
export type RuleOf<Kind extends RuleKind> = NonNullable<Rules[Kind]>[number];

/** A rule that is still being read, and who takes its findings. Several rules of one entry share a log. */
export interface RuleDraft<Rule> {
  readonly rule: Rule;
  readonly log: Reporter;
}

/** All rules that are still being read, by kind. */
export type RuleDrafts = { readonly [Kind in RuleKind]-?: readonly RuleDraft<RuleOf<Kind>>[] };

/** What rules may name, and where their findings go. */
export interface RuleContext {
  readonly applicants: ReferenceIndex;
  readonly projects: ReferenceIndex;
  /** The ids of all projects, ascending: rules that name no project are for these. */
  readonly projectIds: readonly string[];
  /** The ids of the projects with a minimum, ascending. */
  readonly withMinimum: readonly string[];
  readonly hasMentors: boolean;
  readonly columns: Readonly<Record<'applicants' | 'projects' | 'mentors', StatedColumns>>;
  readonly place: FindingPlace;
  readonly log: FindingLog;
}

/** What stands in a list of rules, and who takes its findings. */
export interface RuleEntry extends Cell {
  readonly log: Reporter;
}

/** The parts of a rule by name. */
export type RuleParts = Readonly<Record<string, unknown>>;
