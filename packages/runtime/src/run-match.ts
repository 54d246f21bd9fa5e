import type { DetailedMatch, MatchOptions, Programme } from '@lettermatch/matcher';
import type { EndpointEmbedderOptions } from './embeddings/create-endpoint-embedder';
import { prepareThread, runOnThread, type ThreadOptions } from './run-on-thread';

/** The options of `matchProgramme` that can be copied to a thread, and what cancels it from outside. */
export interface RunMatchOptions
  extends ThreadOptions,
    Pick<MatchOptions, 'spelling' | 'affinities' | 'findings' | 'models'> {
  /** Compares what sentences mean by the vectors of this endpoint; not asked where the programme is to stay offline. */
  readonly embeddings?: Omit<EndpointEmbedderOptions, 'signal'> | undefined;
}

/** What the thread is given. */
export interface MatchTask {
  readonly programme: Programme;
  readonly options: Omit<RunMatchOptions, keyof ThreadOptions>;
}

/**
 * A match on a thread of its own, so that the caller's thread stays free to cancel it or to answer others.
 * The result is the same as `matchProgrammeDetailed` gives on the caller's thread with the tables of `loadBackground`.
 * @throws what the match throws; MatcherError, CoreError and RuntimeError keep their name, code and message.
 */
export async function runMatch(
  programme: Programme,
  { timeLimitMs, signal, onProgress, ...options }: RunMatchOptions = {},
): Promise<DetailedMatch> {
  const task: MatchTask = { programme, options };
  return runOnThread('match-worker', task, { timeLimitMs, signal, onProgress });
}

/** Loads what a match needs on its thread already: worth calling before the input is read. */
export function prepareMatch(): void {
  prepareThread('match-worker');
}
