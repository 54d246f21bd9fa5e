import type { LetterShard } from '@lettermatch/core';

/** What a letter thread starts with. */
export interface LetterWorkerData {
  readonly spelling: boolean;
}

/** One call of a method of the thread's shard. */
export interface LetterCall {
  readonly call: number;
  readonly method: keyof LetterShard;
  readonly args: readonly unknown[];
}

/** Its answer. */
export type LetterReply =
  | { readonly call: number; readonly value: unknown }
  | { readonly call: number; readonly error: Error };
