import { parentPort, workerData } from 'node:worker_threads';
import { MatcherError, matchProgrammeDetailed } from '@lettermatch/matcher';
import { loadBackground } from './load-background';
import { type MatchProgress, type MatchReply, type MatchRequest, STOP_TIME } from './match-protocol';

const PROGRESS_EVERY_MS = 100;

/** Runs one match and posts its replies. */
async function serveMatch(
  { programme, match, stop, reportProgress }: MatchRequest,
  post: (reply: MatchReply) => void,
): Promise<void> {
  let reported = 0;
  const onProgress = (progress: MatchProgress) => {
    const now = performance.now();
    if (now - reported < PROGRESS_EVERY_MS && progress.done < progress.total) return;
    reported = now;
    post({ kind: 'progress', progress });
  };
  try {
    const detailed = await matchProgrammeDetailed(programme, {
      ...match,
      background: await loadBackground(),
      shouldStop: () => Atomics.load(stop, 0) !== 0,
      stopReason: () => (Atomics.load(stop, 0) === STOP_TIME ? 'time' : 'user'),
      ...(reportProgress ? { onProgress } : {}),
    });
    post({ kind: 'done', match: detailed });
  } catch (error) {
    const { name, message } = error instanceof Error ? error : new Error(String(error));
    post({ kind: 'failed', error: { name, message, ...(error instanceof MatcherError ? { code: error.code } : {}) } });
  }
}

if (parentPort !== null) {
  const port = parentPort;
  await serveMatch(workerData as MatchRequest, (reply) => port.postMessage(reply));
}
