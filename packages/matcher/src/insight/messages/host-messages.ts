import type { Fit } from '../../types';
import type { Reason } from './participant-messages';

/** What those who run a project or guide people read, and quality in words. */
export interface HostMessages {
  readonly projectPlaces: (places: {
    readonly project: string;
    readonly placed: number;
    readonly max: number;
  }) => string;
  readonly nobodyComes: () => string;
  readonly comes: (guest: {
    readonly person: string;
    readonly fit: Fit;
    /** `null` where it is not among their wishes. */
    readonly wish: number | null;
    readonly isKept: boolean;
  }) => string;
  readonly theirReasons: (reasons: readonly Reason[]) => string;
  readonly theirWords: (words: { readonly quote: string }) => string;
  readonly nothingShared: () => string;
  readonly nextInLine: (people: readonly string[]) => string;
  readonly nobodyInLine: () => string;
  readonly youGuide: (guide: { readonly mentor: string; readonly count: number }) => string;
  readonly guided: (guest: {
    readonly person: string;
    readonly projects: readonly string[];
    readonly fit: Fit;
  }) => string;
  readonly youShare: (reasons: readonly Reason[]) => string;

  readonly totalFit: (totals: { readonly total: number; readonly placed: number; readonly best: number }) => string;
  readonly meanFit: (fits: { readonly mean: number; readonly lowest: number; readonly random: number }) => string;
  readonly deciles: (deciles: { readonly tenth: number; readonly median: number }) => string;
  readonly wishes: (wishes: {
    readonly stated: number;
    readonly byRank: readonly number[];
    readonly unstated: number;
    readonly unplaced: number;
  }) => string;
  readonly envious: (envy: { readonly count: number; readonly placed: number }) => string;
  readonly placesFilled: (places: { readonly filled: number; readonly total: number }) => string;
  readonly byLanguage: (
    languages: readonly { readonly language: string; readonly applicants: number; readonly meanAffinity: number }[],
  ) => string;
}
