import { parentPort, workerData } from 'node:worker_threads';
import { solveAssignment } from '@lettermatch/matcher';
import type { SolveReply, SolveRequest } from './solve-on-thread';

const PROGRESS_EVERY_MS = 100;

function serve({ problem, stop }: SolveRequest, post: (reply: SolveReply) => void): void {
  let reportedAt = 0;
  const outcome = solveAssignment(problem, {
    shouldStop: () => Atomics.load(stop, 0) !== 0,
    onProgress: ({ done, total }) => {
      const now = performance.now();
      if (now - reportedAt < PROGRESS_EVERY_MS) return;
      reportedAt = now;
      post({ kind: 'progress', done, total });
    },
  });
  post({ kind: 'done', outcome });
}

const port = parentPort;
if (port !== null) serve(workerData as SolveRequest, (reply) => port.postMessage(reply));
