import type { LetterShards } from '@lettermatch/core';
import { startLetterThreads } from './start-letter-threads';

/** Does some work with threads that read and score letters, and ends them; where one is enough, on the caller's own. */
export async function withLetterThreads<Result>(
  threads: number,
  options: { readonly spelling?: boolean },
  work: (options: { readonly shards?: LetterShards }) => Promise<Result>,
): Promise<Result> {
  if (threads <= 1) return work({});
  const shards = startLetterThreads(threads, options);
  try {
    return await work({ shards });
  } finally {
    await shards.close();
  }
}
