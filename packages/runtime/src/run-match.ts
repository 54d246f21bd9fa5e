import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { DetailedMatch, Draft, Finding, PairTable, Programme } from '@lettermatch/matcher';
import { type MatchProgress, type MatchReply, type MatchRequest, STOP_TIME, STOP_USER } from './match-protocol';

export type { MatchProgress } from './match-protocol';

/** The worker's built file, found through the package's own exports. */
const WORKER = createRequire(import.meta.url).resolve('@lettermatch/runtime/match-worker');

export interface RunMatchOptions {
  /** Repair misspelt words of letters. @defaultValue true */
  readonly spelling?: boolean;
  /** Scores of applicants with projects from elsewhere. */
  readonly affinities?: PairTable;
  /** What the check of the input found; passed on into the result. */
  readonly findings?: readonly Finding[];
  /** Frozen models of an earlier draft. */
  readonly models?: Draft['models'];
  /** After this many milliseconds the best so far is returned: `feasible`, `stoppedBy: "time"`. */
  readonly timeLimitMs?: number;
  /** Aborting returns the best so far: `cancelled`, `stoppedBy: "user"`. */
  readonly signal?: AbortSignal;
  /** Called at most every 100 ms. */
  readonly onProgress?: (progress: MatchProgress) => void;
}

/**
 * A match on a worker thread, so that the caller's thread stays free to cancel it or to answer others.
 * The result is the same as `matchProgrammeDetailed` gives on the caller's thread with the package's background tables.
 * @throws what the match throws; MatcherError keeps its name, code and message.
 */
export async function runMatch(programme: Programme, options: RunMatchOptions = {}): Promise<DetailedMatch> {
  const { timeLimitMs, signal, onProgress, ...match } = options;
  const stop = new Int32Array(new SharedArrayBuffer(4));
  if (signal?.aborted) Atomics.store(stop, 0, STOP_USER);
  const request: MatchRequest = { programme, match, stop, reportProgress: onProgress !== undefined };
  const worker = new Worker(WORKER, { workerData: request });
  const abort = () => Atomics.compareExchange(stop, 0, 0, STOP_USER);
  signal?.addEventListener('abort', abort, { once: true });
  const timer =
    timeLimitMs === undefined
      ? undefined
      : setTimeout(() => Atomics.compareExchange(stop, 0, 0, STOP_TIME), timeLimitMs);
  try {
    return await new Promise<DetailedMatch>((resolve, reject) => {
      worker.on('message', (reply: MatchReply) => {
        if (reply.kind === 'progress') onProgress?.(reply.progress);
        else if (reply.kind === 'done') resolve(reply.match);
        else reject(Object.assign(new Error(reply.error.message), reply.error));
      });
      worker.on('error', reject);
      worker.on('exit', (code) =>
        reject(
          new Error(`runtime: the match's thread ended with code ${code} and no result. Try again with more memory.`),
        ),
      );
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    await worker.terminate();
  }
}
