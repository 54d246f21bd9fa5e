import {
  type Affinity,
  type AffinityOptions,
  type ApplicantText,
  computeAffinity,
  type TargetText,
} from '@lettermatch/core';
import { loadBackground } from '../load-background';
import { countLetterThreads } from './start-letter-threads';
import { withLetterThreads } from './with-letter-threads';

/** The options of `computeAffinity` but for the tables, which are those of `loadBackground`. */
export interface ThreadedAffinityOptions extends Omit<AffinityOptions, 'background' | 'shards'> {
  /** Threads that read and score letters. @defaultValue one a processor, or, for fewer than 3,000 letters, the caller's own alone */
  readonly threads?: number;
}

/**
 * `computeAffinity` with the letters spread over threads: the same affinity to the last bit, however many they are.
 * The caller's thread fits the model in between; `values` are in shared memory.
 * @throws what `computeAffinity` throws, and an Error where a thread ends for want of memory.
 */
export async function computeAffinityOnThreads(
  applicants: readonly ApplicantText[],
  targets: readonly TargetText[],
  { threads = countLetterThreads(applicants.length), ...given }: ThreadedAffinityOptions = {},
): Promise<Affinity> {
  const background = await loadBackground();
  return withLetterThreads(threads, given, (shards) =>
    computeAffinity(applicants, targets, { ...given, ...shards, background }),
  );
}
