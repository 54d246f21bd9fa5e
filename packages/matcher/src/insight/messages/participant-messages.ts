import type { Objective } from '../../programme/programme';
import type { Fit } from '../../types';

/** A word of a letter, and the project's or mentor's word that it is near to where they do not share it. */
export interface Reason {
  readonly label: string;
  readonly near?: string;
}

export interface LinePosition {
  readonly project: string;
  readonly position: number;
}

/** What participants read about themselves. Projects are given by their titles. */
export interface ParticipantMessages {
  readonly yourPlace: (place: { readonly project: string }) => string;
  readonly noPlaceYet: () => string;
  readonly yourWish: (wish: { readonly rank: number; readonly of: number }) => string;
  readonly notAmongYourWishes: () => string;
  readonly organisersDecided: () => string;
  readonly yourWishDecided: () => string;
  readonly yourWishAndLetterDecided: () => string;
  readonly yourLetterDecided: () => string;
  readonly scoresDecided: () => string;
  readonly whatWasLeft: () => string;
  readonly noLetterFromYou: () => string;
  readonly yourFit: (standing: { readonly fit: Fit; readonly rank: number; readonly of: number }) => string;
  readonly preferencesCounted: () => string;
  readonly yourReasons: (reasons: readonly Reason[]) => string;
  readonly yourWords: (words: { readonly quote: string }) => string;
  readonly yourMentor: (mentor: { readonly mentor: string }) => string;
  readonly whatConnectsYou: (reasons: readonly Reason[]) => string;
  readonly noMentorYet: () => string;
  readonly noPlaceLeft: () => string;
  readonly nothingOpenToYou: () => string;
  readonly yourLine: (positions: readonly LinePosition[]) => string;
  readonly whatALineMeans: () => string;
  readonly wishNotGiven: (wish: { readonly project: string; readonly rank: number }) => string;
  readonly projectNotGiven: (place: { readonly project: string }) => string;
  readonly youAskedNotTo: () => string;
  readonly ruleKeepsYouOut: () => string;
  readonly placeWasDecided: () => string;
  readonly allTaken: (places: { readonly places: number }) => string;
  readonly closed: () => string;
  readonly someFree: () => string;
  readonly otherFitsBest: (place: { readonly project: string }) => string;
  /** Where places of a full project went, by what the programme is solved for. */
  readonly wherePlacesWent: (objective: Objective) => string;
  /** Why somebody is not where there would be room; `rules` where some look at more than one person at a time. */
  readonly whyElsewhere: (reason: Objective | 'rules') => string;
  readonly noJudgement: () => string;
  readonly askOrganisers: () => string;
}
