import { type ApplicantText, extractInterests, type InterestProfile } from '@lettermatch/core';
import type { DetailedMatch, Programme } from '@lettermatch/matcher';
import { loadBackground, type RunMatchOptions, readEmbeddingsSettings, runMatch } from '@lettermatch/runtime';

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

/**
 * Matches on worker threads; letters are read on the caller's thread. Sentences of matches go to the embeddings endpoint that `env` names.
 * @throws RuntimeError `invalid-setting` where it names one that cannot be used.
 */
export function createEngine(env: Readonly<Record<string, string | undefined>> = process.env): Engine {
  const embeddings = readEmbeddingsSettings(env);
  return {
    match: (programme, options) => runMatch(programme, { ...options, embeddings }),
    extract: async (letter, options) => extractInterests(letter, { ...options, background: await loadBackground() }),
  };
}
