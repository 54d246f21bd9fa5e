/** How much a goal counts. */
export type GoalWeight = 'off' | 'some' | 'much';

/** What people of a team have in common, or not, on one column. */
export type MixMode = 'alike' | 'spread' | 'balanced';

/** A column whose values teams mix. */
export interface TeamMix {
  readonly column: string;
  readonly mode: MixMode;
  readonly weight: GoalWeight;
}

/** A role or skill that every team is to have. */
export interface TeamNeedRule {
  readonly column: string;
  /** The cell is, or lists, one of these. */
  readonly values: readonly string[];
  /** People who bring it. @defaultValue 1 */
  readonly count?: number;
  /** No team is without it. @defaultValue false */
  readonly must?: boolean;
}

/** What teams are formed by; columns are the applicants'. */
export interface TeamSettings {
  /** Whether people get places first, and teams are formed inside projects, or teams are formed of everyone, and whole ones get projects. */
  readonly first: 'places' | 'teams';
  /** People of a team; a project's own `teamSize` comes first. */
  readonly size: { readonly min: number; readonly max: number };
  /** Number of teams, where they are formed out of everyone. @defaultValue as sizes near the middle of the range make it */
  readonly teams?: number;
  readonly closeness: GoalWeight;
  readonly coverage: {
    readonly weight: GoalWeight;
    readonly needs: readonly TeamNeedRule[];
    /** The column of applicants' roles or skills, and that of projects that lists the ones wanted there. */
    readonly wanted?: { readonly applicants: string; readonly projects: string };
  };
  readonly mixes: readonly TeamMix[];
  /** Nobody the only one of a value: of these values, or of every value of the column. */
  readonly company: {
    readonly weight: GoalWeight;
    readonly groups: readonly { readonly column: string; readonly values?: readonly string[] }[];
  };
  readonly teammates: GoalWeight;
  /** A column that lists times; `enough` of them in common is all that could be asked for. */
  readonly hours?: { readonly column: string; readonly enough: number; readonly weight: GoalWeight };
  /** Whether people who came as a team or name each other stay together at any price. */
  readonly keepTogether: 'always' | 'if-possible';
  /** Whether people whom someone avoids are kept apart at any price. */
  readonly keepApart: 'always' | 'if-possible';
}

export const DEFAULT_TEAM_SETTINGS: TeamSettings = {
  first: 'places',
  size: { min: 3, max: 5 },
  closeness: 'some',
  coverage: { weight: 'some', needs: [] },
  mixes: [],
  company: { weight: 'some', groups: [] },
  teammates: 'some',
  keepTogether: 'always',
  keepApart: 'always',
};
