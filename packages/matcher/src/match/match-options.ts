import type { BackgroundTables, Embedder, LetterShards, RunHooks } from '@lettermatch/core';
import type { PairTable } from '../graph/pair-table';
import type { Finding } from '../programme/finding';
import type { MipSolver } from '../solvers';
import type { Draft } from '../types';

export interface MatchOptions extends RunHooks {
  readonly background?: BackgroundTables;
  /** Repair misspelt words of letters. @defaultValue true */
  readonly spelling?: boolean;
  /** Who reads and scores the letters. @defaultValue this thread */
  readonly shards?: LetterShards;
  /** Compares what sentences mean by vectors of its own; not asked where the programme's `offline` is set, or `models` know everybody. */
  readonly embed?: Embedder;
  /** Scores of applicants with projects from elsewhere; letters are then not compared with projects. */
  readonly affinities?: PairTable;
  /** What the check of the input found; passed on into the result. */
  readonly findings?: readonly Finding[];
  /** Why `shouldStop` answers true, asked once it did. @defaultValue 'user' */
  readonly stopReason?: () => 'time' | 'user';
  /** What rules that bind several people together are solved by; needed where there are any (`needsMip`). */
  readonly mip?: MipSolver;
  /** Frozen models of an earlier draft; nothing is fitted then. */
  readonly models?: Draft['models'];
  /** Measure how sure each place is, by fifty re-solves. @defaultValue where there are at most 100,000 pairs */
  readonly confidence?: boolean;
}
