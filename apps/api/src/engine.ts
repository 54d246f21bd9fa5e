import { type ApplicantText, extractInterests, type InterestProfile } from '@lettermatch/core';
import type { DetailedMatch, Programme } from '@lettermatch/matcher';
import { loadBackground, type RunMatchOptions, runMatch } from '@lettermatch/runtime';

/** What the API asks of the rest of lettermatch. */
export interface Engine {
  /** Aborting `signal` asks for the best so far, soon. */
  readonly match: (
    programme: Programme,
    options: Pick<RunMatchOptions, 'affinities' | 'findings' | 'timeLimitMs' | 'signal'>,
  ) => Promise<DetailedMatch>;
  readonly extract: (
    letter: ApplicantText,
    options: { readonly top: number; readonly spelling: boolean },
  ) => Promise<InterestProfile>;
}

/** Matches on worker threads; letters are read on the caller's thread. */
export function createEngine(): Engine {
  return {
    match: runMatch,
    extract: async (letter, options) => extractInterests(letter, { ...options, background: await loadBackground() }),
  };
}
