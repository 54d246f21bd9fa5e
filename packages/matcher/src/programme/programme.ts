import type { GlossaryEntry } from '@lettermatch/core';
import type { MeetSettings, MentorSettings } from './mentor-settings';
import type { Rules } from './rules';
import type { TeamSettings } from './team-settings';

/** What counts: stated wishes first and letters break ties, both by weights, or letters alone. */
export type Counts = 'wishes' | 'both' | 'letters';

/** What the assignment maximises. */
export type Objective = 'total' | 'fair' | 'nash' | 'rank' | 'stable';

/** Attribute cells as people wrote them, by column name; a blank cell is absent. */
export type Attributes = Readonly<Record<string, string>>;

/** Someone to be given a place. */
export interface Applicant {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  /** The motivation letter; empty where none was sent. */
  readonly letter: string;
  /** Further texts of the same person: a CV, abstracts. */
  readonly documents: readonly string[];
  /** Project ids, best first, each once. */
  readonly preferences: readonly string[];
  /** Project ids; none of them is among the preferences. */
  readonly avoidProjects: readonly string[];
  /** Name of a team that exists already: applicants with the same name belong together. */
  readonly team?: string;
  /** Ids of applicants to be in a team with. */
  readonly teammates: readonly string[];
  /** Ids of applicants, or of mentors where no applicant has that id, to be kept apart from. */
  readonly avoidPeople: readonly string[];
  readonly attributes: Attributes;
}

/** Something with places for people: a project, a challenge, a track. */
export interface Project {
  readonly id: string;
  readonly title: string;
  readonly description: string;
  /** Further descriptions by language code, from columns such as `description_ru`. */
  readonly descriptions: Readonly<Record<string, string>>;
  /** Fewest and most people. */
  readonly min: number;
  readonly max: number;
  readonly teamsMin?: number;
  readonly teamsMax?: number;
  /** A range such as `3..5`, or one number. */
  readonly teamSize?: { readonly min: number; readonly max: number };
  /** Ids of the mentors who serve it, ascending; each of them lists this project. */
  readonly mentors: readonly string[];
  readonly attributes: Attributes;
}

/** Someone who guides applicants. */
export interface Mentor {
  readonly id: string;
  readonly name?: string;
  readonly email?: string;
  readonly description: string;
  readonly descriptions: Readonly<Record<string, string>>;
  /** Ids, ascending. Where not empty, the mentor serves only applicants placed in these projects. */
  readonly projects: readonly string[];
  /** Fewest and most applicants. */
  readonly min: number;
  readonly max: number;
  readonly attributes: Attributes;
}

/** The organiser's settings, defaults filled in. */
export interface Settings {
  readonly name: string;
  readonly objective: Objective;
  readonly counts: Counts;
  /** Weights of wishes and letters where `counts` is `both`; they sum to 1. */
  readonly weights: { readonly wishes: number; readonly letters: number };
  /** Projects an applicant takes part in, `max` at least 1. `min: 0` places as many as possible. */
  readonly places: { readonly min: number; readonly max: number };
  /** A whole number below 2^32. */
  readonly seed: number;
  /** Whether names are to be hidden before anything is read (`asked`), or are hidden already; absent where they stay. */
  readonly blind?: 'asked' | 'done';
  /** How mentors are given; absent where nothing is stated of it (`DEFAULT_MENTOR_SETTINGS`). */
  readonly mentoring?: MentorSettings;
  /** Whom applicants should meet; absent where it is not asked for. */
  readonly meet?: MeetSettings;
  /** Nothing may leave the machine, whatever embedder there is; absent where it may. */
  readonly offline?: true;
  /** How teams are formed; absent where none are asked for. */
  readonly teams?: TeamSettings;
}

/** Everything a match starts from: ids are unique in each list, and only what is listed is named. */
export interface Programme {
  readonly settings: Settings;
  readonly applicants: readonly Applicant[];
  readonly projects: readonly Project[];
  readonly mentors: readonly Mentor[];
  readonly rules: Rules;
  /** Terms and what else they are called, by ascending term; absent where there is none. */
  readonly glossary?: readonly GlossaryEntry[];
  /** Words that are spelt right, ascending, each once; absent where there are none. */
  readonly lexicon?: readonly string[];
}
