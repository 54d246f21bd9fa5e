import type { MixMode } from '../programme/team-settings';

/** Texts or affinities as vectors: how near people are to each other in what interests them. */
export interface TeamInterests {
  /** At most 64. */
  readonly dimensions: number;
  /** Row-major, people x dimensions; only directions count. All zero: nothing is known of this person. */
  readonly values: Float32Array | Float64Array;
  readonly weight: number;
  /** The mean similarity that counts as 0, and the one that counts as 1, above `worst`. @defaultValue `measureInterests` */
  readonly scale?: { readonly worst: number; readonly best: number };
}

/** One value a person. */
export interface TeamAttribute {
  /** By person: a value from 0, or -1 where it is not known. */
  readonly values: Int32Array;
  /** `alike`: pairs of teammates who agree; `spread`: who differ; `balanced`: the mix of everybody in every team. */
  readonly mode: MixMode;
  readonly weight: number;
}

/** A role or a skill that teams need. */
export interface TeamNeed {
  /** Those who bring it, ascending. */
  readonly people: Uint32Array;
  /** How many of them a team needs. @defaultValue 1 */
  readonly count?: number;
  /** No team is without it. @defaultValue false */
  readonly isHard?: boolean;
  /** By team: 1 where it is asked for. @defaultValue everywhere */
  readonly teams?: Uint8Array;
}

/** Hours of the week. */
export interface TeamHours {
  /** 32-bit words a person. */
  readonly words: number;
  /** Row-major, people x words; a set bit is an hour that suits. All set: nothing is known of this person. */
  readonly values: Uint32Array;
  /** Common hours that are enough. */
  readonly enough: number;
  readonly weight: number;
}

/**
 * People to be split into teams. A weight of 0 is a goal that does not count. Every rule holds in every outcome: sizes, `together`,
 * `apart`, `locked`, `forbidden`, hard needs.
 */
export interface TeamProblem {
  readonly people: number;
  readonly size: { readonly min: number; readonly max: number };
  /** @defaultValue as many as bring teams nearest to the middle of `size` */
  readonly teams?: number;
  readonly interests?: TeamInterests;
  readonly attributes?: readonly TeamAttribute[];
  readonly needs?: { readonly list: readonly TeamNeed[]; readonly weight: number };
  /** Groups of whom nobody should be the only one in a team: people, ascending. */
  readonly company?: { readonly groups: readonly Uint32Array[]; readonly weight: number };
  /** Who would like whom for a teammate and who rather not: `[person, teammate]`. */
  readonly teammates?: {
    readonly wanted: readonly (readonly [number, number])[];
    readonly avoided: readonly (readonly [number, number])[];
    readonly weight: number;
  };
  readonly hours?: TeamHours;
  /** People who stay together. Groups that share someone are one. */
  readonly together?: readonly (readonly number[])[];
  readonly apart?: readonly (readonly [number, number])[];
  /** `[person, team]`. */
  readonly locked?: readonly (readonly [number, number])[];
  /** Bit `person * teams + team`, bit 0 of byte 0 first; needs `teams`. */
  readonly forbidden?: Uint8Array;
}

export interface FormTeamsOptions {
  /** A whole number. @defaultValue 1 */
  readonly seed?: number;
  /** Proposals of the search. @defaultValue 20,000 a person, from 200,000 to 30 million */
  readonly steps?: number;
  /** @defaultValue `exact` where there are at most 20,000 ways, else `annealing` */
  readonly method?: 'exact' | 'annealing';
  /** Polled about a thousand times; `true` ends the search with the best so far. */
  readonly shouldStop?: () => boolean;
  readonly onProgress?: (progress: {
    readonly done: number;
    readonly total: number;
    readonly objective: number;
  }) => void;
}

/** What each goal comes to, by team: 1 is all that could be asked for, 0 (closeness may go below) as little as by chance or none. */
export interface TeamScores {
  readonly closeness?: Float64Array;
  /** In the order of the problem's attributes. */
  readonly attributes: readonly Float64Array[];
  readonly coverage?: Float64Array;
  readonly company?: Float64Array;
  readonly teammates?: Float64Array;
  readonly hours?: Float64Array;
  /** Their weighted mean. */
  readonly team: Float64Array;
}

/** Rules of which not all can hold. Indices are people's, teams' and needs'. */
export interface TeamConflict {
  readonly kind:
    | 'sizes'
    | 'group-too-large'
    | 'together-and-apart'
    | 'locked-twice'
    | 'no-team-allowed'
    | 'team-overfull'
    | 'need-unmet'
    | 'too-many-apart'
    | 'none-exists'
    | 'none-found';
  /** In words, people and teams by index. */
  readonly message: string;
  readonly people: readonly number[];
  readonly teams: readonly number[];
  readonly needs: readonly number[];
  /** Whether it is proved; `none-found` is what a search gave up on. */
  readonly isProved: boolean;
}

export type TeamOutcome =
  | {
      /** `optimal`: every way was tried. `cancelled`: `shouldStop` ended the search, all rules hold. */
      readonly status: 'optimal' | 'feasible' | 'cancelled';
      readonly teams: number;
      readonly teamOf: Int32Array;
      /** Sizes that teams of this outcome keep to: as equal as the rules allow, or as was found. */
      readonly size: { readonly min: number; readonly max: number };
      /** Mean over teams of `teamValue(score)`. */
      readonly objective: number;
      /** No teams of these sizes have more; `null` where none is known. */
      readonly bound: number | null;
      readonly scores: TeamScores;
      readonly proposals: number;
    }
  | { readonly status: 'infeasible'; readonly conflict: TeamConflict };
