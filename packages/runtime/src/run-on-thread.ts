import { createRequire } from 'node:module';
import { Worker } from 'node:worker_threads';
import type { Progress } from '@lettermatch/core';
import { STOP_TIME, STOP_USER, type ThreadReply, type ThreadRequest } from './thread-protocol';

export interface ThreadOptions {
  /** After this many milliseconds the best so far is the result, `stoppedBy: "time"`. @defaultValue no limit */
  readonly timeLimitMs?: number | undefined;
  /** Aborting makes the best so far the result, `stoppedBy: "user"`. */
  readonly signal?: AbortSignal | undefined;
  /** Called at most every 100 ms, and at the end of each stage. */
  readonly onProgress?: ((progress: Progress) => void) | undefined;
}

/** A timer that is set for longer fires at once. */
const LONGEST_TIMER_MS = 2 ** 31 - 1;

const require = createRequire(import.meta.url);

type WorkerName = 'match-worker' | 'solve-worker';

const prepared = new Map<WorkerName, Worker>();

/** Starts a thread that loads its code while the caller still reads the input. It keeps no process alive; the next task of its kind takes it. */
export function prepareThread(worker: WorkerName): void {
  if (prepared.has(worker)) return;
  const thread = startThread(worker);
  thread.unref();
  const forget = () => {
    if (prepared.get(worker) === thread) prepared.delete(worker);
  };
  thread.once('error', forget);
  thread.once('exit', forget);
  prepared.set(worker, thread);
}

function takeThread(worker: WorkerName): Worker {
  const thread = prepared.get(worker);
  if (thread === undefined) return startThread(worker);
  prepared.delete(worker);
  thread.ref();
  return thread;
}

/** The built file, found through the package's own exports: also where the sources run unbuilt. */
function startThread(worker: WorkerName): Worker {
  return new Worker(require.resolve(`@lettermatch/runtime/${worker}`));
}

/**
 * Gives a task to a thread of its own and waits for its result; the thread has ended when this returns.
 * @throws what the work throws, with its name, code and message; what `onProgress` throws.
 */
export async function runOnThread<Task, Result>(
  worker: WorkerName,
  task: Task,
  { timeLimitMs, signal, onProgress }: ThreadOptions,
): Promise<Result> {
  const stop = new Int32Array(new SharedArrayBuffer(4));
  const stopFor = (reason: number) => () => Atomics.compareExchange(stop, 0, 0, reason);
  const abort = stopFor(STOP_USER);
  if (signal?.aborted) abort();
  const request: ThreadRequest<Task> = { task, stop, reportProgress: onProgress !== undefined };
  const thread = takeThread(worker);
  thread.postMessage(request);
  signal?.addEventListener('abort', abort, { once: true });
  const timer =
    timeLimitMs === undefined ? undefined : setTimeout(stopFor(STOP_TIME), Math.min(timeLimitMs, LONGEST_TIMER_MS));
  try {
    return await new Promise<Result>((resolve, reject) => {
      thread.on('message', (reply: ThreadReply<Result>) => {
        if (reply.kind === 'done') resolve(reply.result);
        else if (reply.kind === 'failed') reject(Object.assign(new Error(reply.error.message), reply.error));
        else {
          try {
            onProgress?.(reply.progress);
          } catch (error) {
            reject(error);
          }
        }
      });
      thread.on('error', reject);
      thread.on('exit', (code) =>
        reject(new Error(`runtime: the ${worker} ended with code ${code} and no result. Try again with more memory.`)),
      );
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
    await thread.terminate();
  }
}
