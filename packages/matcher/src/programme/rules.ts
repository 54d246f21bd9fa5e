/** Why a rule stands and who asked for it, where that was given. */
export interface Stated {
  readonly reason?: string;
  readonly by?: string;
}

/** Hard where it has no weight: no result breaks it. Else `weight` is what one breach costs, above 0, in units of affinity. */
export interface Softenable extends Stated {
  readonly weight?: number;
}

/** A pair that the organiser decided. */
export interface PairRule extends Stated {
  readonly applicant: string;
  readonly project: string;
}

/**
 * Whom the organiser would rather see in a project. It adds its weight to their scores there, never to an affinity, and excludes nobody.
 */
export interface PreferRule extends Stated {
  readonly project: string;
  /** By a fact, which a column of its name states or else the letter, or by an attribute alone. */
  readonly on: 'fact' | 'attribute';
  /** The fact's kind, or the attribute's column. */
  readonly name: string;
  readonly value: string;
  /** In units of affinity: above 0, at most 1. */
  readonly weight: number;
}

/** Some applicants: those named by id, or those whose cell in a column is, or lists, one of the values. */
export type Group =
  | { readonly applicants: readonly string[] }
  | { readonly column: string; readonly values: readonly string[] };

/** At least two people who share every project; a breach is one of them outside the project that most of them have. */
export interface TogetherRule extends Softenable {
  readonly applicants: readonly string[];
}

/** At least two people of whom no two share a project; a breach is each one beyond the first in a project. */
export interface ApartRule extends Softenable {
  readonly applicants: readonly string[];
}

/** Projects that take only people who state something; a breach is a person there who does not. */
export interface RequireRule extends Softenable {
  readonly projects: readonly string[];
  /** The applicants' column that has to state it. */
  readonly column: string;
  /** The cell is, or lists, one of these. */
  readonly values?: readonly string[];
  /** The cell is a number from `min` to `max`. */
  readonly min?: number;
  readonly max?: number;
  /** What becomes of people whose cell is blank. */
  readonly blank: 'excluded' | 'allowed';
}

/** Whom a count is of: a group, each value of a column by itself (of the group alone, with both), or, with neither, everyone. */
export interface Counted {
  readonly group?: Group;
  readonly each?: string;
}

/** How many people of a kind projects take; a breach is each person too many or too few. */
export interface CountRule extends Softenable, Counted {
  readonly kind: 'at-most' | 'at-least';
  readonly count: number;
  readonly projects: readonly string[];
  /** Whether the count is for each of the projects by itself, or for all of them together. */
  readonly over: 'each' | 'all';
}

/** Nobody of a kind is the only one of that kind in a project; a breach is each who is. */
export interface NotAloneRule extends Softenable, Counted {
  readonly projects: readonly string[];
}

/** A project that is closed, with nobody in it, where that is better than filling its minimum. */
export interface MayCloseRule extends Stated {
  readonly project: string;
  /** What closing it costs, at least 0, in units of affinity. */
  readonly cost: number;
}

/** People and projects, or people and mentors, who must have time at the same hours. */
export interface AvailabilityRule extends Softenable {
  readonly side: 'projects' | 'mentors';
  /** Columns that hold times of the week on either side. */
  readonly columns: { readonly applicants: string; readonly others: string };
  /** Columns that hold time zones; absent where all times are of one zone. */
  readonly zones?: { readonly applicants: string; readonly others: string };
  /** Hours of a week that both have, at least. */
  readonly hours: number;
}

/** People who come before all others where there are too few places; earlier rules before later ones. */
export interface PriorityRule extends Stated {
  readonly group: Group;
}

/** How conflicts of interest between applicants and mentors, or the projects that those serve, are found. */
export type ConflictRule = Stated &
  (
    | {
        /** E-mail addresses of one domain; those of public providers and of `ignore` do not count. */
        readonly on: 'email-domain';
        readonly ignore: readonly string[];
      }
    | {
        /** One value, such as an institution, in this column on both sides. */
        readonly on: 'column';
        readonly column: string;
      }
    | {
        /** A column that lists people, such as co-authors: the other side's name, e-mail or id stands there. */
        readonly on: 'listed';
        readonly column: string;
      }
    | {
        /** Names, e-mails or ids, on either side, that belong to one circle: no two of them are put together. */
        readonly on: 'aliases';
        readonly people: readonly string[];
      }
  );

/** What a project's curator says of an applicant: `must` locks, `no` forbids, `yes` adds its weight to the score, `maybe` nothing. */
export interface ChoiceRule extends Stated {
  readonly project: string;
  readonly applicant: string;
  readonly choice: 'must' | 'yes' | 'maybe' | 'no';
  /** Of a `yes`, in units of affinity: above 0, at most 1. */
  readonly weight?: number;
}

/** The organiser's rules. A kind of which there is none is absent, `lock` and `forbid` apart. */
export interface Rules {
  readonly lock: readonly PairRule[];
  readonly forbid: readonly PairRule[];
  readonly prefer?: readonly PreferRule[];
  readonly together?: readonly TogetherRule[];
  readonly apart?: readonly ApartRule[];
  readonly require?: readonly RequireRule[];
  /** `at-most` and `at-least`. */
  readonly count?: readonly CountRule[];
  readonly notAlone?: readonly NotAloneRule[];
  readonly mayClose?: readonly MayCloseRule[];
  readonly availability?: readonly AvailabilityRule[];
  readonly priority?: readonly PriorityRule[];
  readonly conflicts?: readonly ConflictRule[];
  readonly choices?: readonly ChoiceRule[];
}
