import { parentPort } from 'node:worker_threads';
import type { RunHooks } from '@lettermatch/core';
import { STOP_TIME, type ThreadError, type ThreadReply, type ThreadRequest } from './thread-protocol';

/** What the work is cancelled by and reports to. */
export interface ThreadHooks extends RunHooks {
  readonly shouldStop: () => boolean;
  readonly stopReason: () => 'time' | 'user';
}

const PROGRESS_EVERY_MS = 100;

/** The thread's side of `runOnThread`: waits for its one task, does it, and posts its replies. */
export async function serveOnThread<Task, Result>(
  work: (task: Task, hooks: ThreadHooks) => Result | Promise<Result>,
): Promise<void> {
  const port = parentPort;
  if (port === null) return;
  const { task, stop, reportProgress } = await new Promise<ThreadRequest<Task>>((resolve) =>
    port.once('message', resolve),
  );
  const post = (reply: ThreadReply<Result>) => port.postMessage(reply);
  let reportedAt = 0;
  const onProgress: RunHooks['onProgress'] = (progress) => {
    const now = performance.now();
    if (now - reportedAt < PROGRESS_EVERY_MS && progress.done < progress.total) return;
    reportedAt = now;
    post({ kind: 'progress', progress });
  };
  try {
    const result = await work(task, {
      shouldStop: () => Atomics.load(stop, 0) !== 0,
      stopReason: () => (Atomics.load(stop, 0) === STOP_TIME ? 'time' : 'user'),
      ...(reportProgress ? { onProgress } : {}),
    });
    post({ kind: 'done', result });
  } catch (error) {
    post({ kind: 'failed', error: describeError(error) });
  }
}

function describeError(error: unknown): ThreadError {
  if (!(error instanceof Error)) return { name: 'Error', message: String(error) };
  const { name, message, stack } = error;
  return {
    name,
    message,
    ...(stack === undefined ? {} : { stack }),
    ...('code' in error && typeof error.code === 'string' ? { code: error.code } : {}),
  };
}
