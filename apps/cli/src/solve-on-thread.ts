import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { Progress } from '@lettermatch/core';
import {
  buildNumericOutcome,
  type NumericOutcome,
  type NumericProblem,
  type Problem,
  type SolveOutcome,
} from '@lettermatch/matcher';

/** What the thread is started with; a `stop` other than 0 ends the search. */
export interface SolveRequest {
  readonly problem: Problem;
  readonly stop: Int32Array;
}

export type SolveReply =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly outcome: SolveOutcome };

export interface SolveOnThreadOptions {
  readonly signal: AbortSignal;
  readonly timeLimitMs?: number;
  readonly onProgress?: (progress: Progress) => void;
}

const STOP_USER = 1;
const STOP_TIME = 2;

/** Solves on a thread of its own, so that Ctrl-C and the clock are heard while the search runs. */
export async function solveOnThread(
  numeric: NumericProblem,
  { signal, timeLimitMs, onProgress }: SolveOnThreadOptions,
): Promise<NumericOutcome> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const stopFor = (reason: number) => () => Atomics.compareExchange(stop, 0, 0, reason);
  const interrupt = stopFor(STOP_USER);
  if (signal.aborted) interrupt();
  signal.addEventListener('abort', interrupt, { once: true });
  const timer = timeLimitMs === undefined ? undefined : setTimeout(stopFor(STOP_TIME), timeLimitMs);
  const request: SolveRequest = { problem: numeric.problem, stop };
  const worker = new Worker(findWorker(), { workerData: request });
  try {
    const outcome = await new Promise<SolveOutcome>((resolve, reject) => {
      worker.on('message', (reply: SolveReply) => {
        if (reply.kind === 'done') resolve(reply.outcome);
        else onProgress?.({ stage: 'solve', done: reply.done, total: reply.total });
      });
      worker.on('error', reject);
      worker.on('exit', (code) => reject(new Error(`the solver's thread ended with code ${code} and no outcome`)));
    });
    return buildNumericOutcome(numeric, outcome, Atomics.load(stop, 0) === STOP_TIME ? 'time' : 'user');
  } finally {
    clearTimeout(timer);
    signal.removeEventListener('abort', interrupt);
    await worker.terminate();
  }
}

/** The built thread: beside this file once it is built itself, or in the build of sources that run unbuilt. */
function findWorker(): string {
  const built = fileURLToPath(new URL('./solve-worker.js', import.meta.url));
  return existsSync(built) ? built : fileURLToPath(new URL('../dist/solve-worker.js', import.meta.url));
}
