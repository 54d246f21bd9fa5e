import type { RuleRef } from './rule-effects';

/** A hard rule that an assignment does not keep. */
export interface BrokenRule {
  readonly rule:
    | 'unknown-applicant'
    | 'unknown-project'
    | 'unknown-mentor'
    | 'listed-twice'
    | 'places'
    | 'project-min'
    | 'project-max'
    | 'avoid-projects'
    | 'avoid-people'
    | 'forbid'
    | 'lock'
    | 'together'
    | 'apart'
    | 'require'
    | 'at-most'
    | 'at-least'
    | 'not-alone'
    | 'availability'
    | 'conflict'
    | 'choice';
  readonly message: string;
  /** Absent where it is no rule of the organiser's list. */
  readonly ref?: RuleRef;
  readonly applicant?: string;
  readonly project?: string;
  readonly mentor?: string;
}
