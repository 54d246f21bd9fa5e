import type { Fact, SensitiveTopic } from '@lettermatch/core';
import type { Counts } from '../../programme/programme';
import type { ConfidenceSummary, CountedPreference, Fit, LookFirst } from '../../types';

export interface Standing {
  readonly fit: Fit;
  readonly affinity: number;
  readonly rank: number;
  readonly of: number;
}

/** A stated rule, as its organiser wrote it. */
export interface StatedReason {
  readonly reason?: string;
  readonly by?: string;
}

/** What organisers read about a person. People are given by name, projects by title. */
export interface OrganiserMessages {
  readonly isIn: (place: { readonly person: string; readonly projects: readonly string[] }) => string;
  readonly hasNoPlace: (who: { readonly person: string }) => string;
  readonly noPlaceLeft: () => string;
  readonly everythingRuledOut: () => string;
  readonly nextInLineFor: (positions: readonly { readonly project: string; readonly position: number }[]) => string;
  readonly standing: (standing: Standing) => string;
  readonly wouldBe: (standing: Standing & { readonly project: string }) => string;
  readonly wish: (wish: { readonly rank: number | null; readonly of: number }) => string;
  readonly keptByRule: (rule: StatedReason) => string;
  readonly wishDecided: (counts: Counts) => string;
  readonly letterDecided: () => string;
  readonly fitDecided: () => string;
  readonly whatWasLeft: () => string;
  /** Rules that changed the score of the pair, by `by` units of affinity. */
  readonly rulesCounted: (rules: readonly { readonly words: string; readonly by: number }[]) => string;
  readonly preferred: (preferences: readonly CountedPreference[]) => string;
  readonly fact: (fact: Pick<Fact, 'kind' | 'value' | 'label'>) => string;
  readonly fitIsMadeOf: () => string;
  readonly term: (term: {
    readonly label: string;
    readonly via: readonly string[];
    readonly contribution: number;
  }) => string;
  readonly furtherTerms: (rest: { readonly contribution: number }) => string;
  readonly anyLetter: (constant: { readonly contribution: number }) => string;
  readonly together: (sum: { readonly unclamped: number; readonly affinity: number }) => string;
  readonly giveOrTake: (noise: { readonly noise: number }) => string;
  readonly inTheirWords: (sentence: { readonly quote: string; readonly contribution: number }) => string;
  readonly sensitive: (topic: SensitiveTopic) => string;
  readonly confidence: (confidence: { readonly same: number; readonly of: number }) => string;
  /** `null` is no place. */
  readonly otherwise: (other: { readonly project: string | null }) => string;
  readonly noiseUnknown: () => string;
  readonly confidenceOff: (reason: ConfidenceOffReason) => string;
  readonly ruledOut: (why: RuledOut) => string;
  readonly forcedNotTold: () => string;
  readonly forcedTie: () => string;
  readonly forcedLoss: (loss: { readonly placesLost: number; readonly lossInTotal: number }) => string;
  readonly theseWouldMove: (people: { readonly count: number }) => string;
  readonly move: (move: {
    readonly person: string;
    readonly from: string | null;
    readonly to: string | null;
  }) => string;
  readonly worthOfAPlace: (price: { readonly price: number }) => string;
  /** Reads on after the person's name. */
  readonly lookFirst: (entry: LookFirstEntry) => string;
}

/** Why it was not measured how sure places are. */
export type ConfidenceOffReason = Extract<ConfidenceSummary, { status: 'off' }>['reason'];

/** What rules a project out for somebody. */
export type RuledOut =
  | { readonly by: 'applicant' }
  /** `words` say it in English; a language without words of its own for each kind of rule passes on what its organiser wrote. */
  | { readonly by: 'rule'; readonly words: string; readonly rule: StatedReason }
  | { readonly by: 'other'; readonly words: string };

/** Why somebody is worth a look, with what the reason is about. */
export interface LookFirstEntry {
  readonly reason: LookFirst['reason'];
  /** How many wishes they stated, and whether they got one of them. */
  readonly wishes: number;
  readonly gotWish: boolean;
  /** Whether the run was cut before every letter was read. */
  readonly wasCut: boolean;
  readonly confidence?: { readonly same: number; readonly of: number };
  /** Title; absent where there is none. */
  readonly other?: string;
  readonly loss?: number;
}
