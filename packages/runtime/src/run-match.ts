import type { Model } from '@lettermatch/core';
import type { DetailedMatch, Finding, PairTable, Programme } from '@lettermatch/matcher';

/** How far a match has come. */
export interface MatchProgress {
  readonly stage: 'read' | 'words' | 'affinity' | 'solve' | 'insight';
  readonly done: number;
  readonly total: number;
}

export interface RunMatchOptions {
  readonly spelling?: boolean;
  readonly affinities?: PairTable;
  readonly findings?: readonly Finding[];
  readonly models?: { readonly projects: Model | null; readonly mentors: Model | null };
  /** After this long the best so far is returned: `feasible`, `stoppedBy: "time"`. */
  readonly timeLimitMs?: number;
  /** Aborting returns the best so far: `cancelled`, `stoppedBy: "user"`. */
  readonly signal?: AbortSignal;
  /** Called at most every 100 ms. */
  readonly onProgress?: (progress: MatchProgress) => void;
}

/** A match on a worker thread, so that the caller's thread stays free to cancel it. */
export declare function runMatch(programme: Programme, options?: RunMatchOptions): Promise<DetailedMatch>;
