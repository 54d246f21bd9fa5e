import type { DetailedMatch, MatchOptions, Programme } from '@lettermatch/matcher';

/** How far a match has come. */
export type MatchProgress = Parameters<NonNullable<MatchOptions['onProgress']>>[0];

/** What the worker is started with. */
export interface MatchRequest {
  readonly programme: Programme;
  readonly match: Pick<MatchOptions, 'spelling' | 'affinities' | 'findings' | 'models'>;
  /** 0 while the match may go on, else why it must stop. */
  readonly stop: Int32Array;
  readonly reportProgress: boolean;
}

export type MatchReply =
  | { readonly kind: 'progress'; readonly progress: MatchProgress }
  | { readonly kind: 'done'; readonly match: DetailedMatch }
  | {
      readonly kind: 'failed';
      readonly error: { readonly name: string; readonly message: string; readonly code?: string };
    };

export const STOP_USER = 1;
export const STOP_TIME = 2;
