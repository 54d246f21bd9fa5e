import { median } from '../../extract/setting';
import type { Solution, SolveRun } from './solve-run';

/** Runs up to `mostRuns` times, none begun after `seconds`. The last solution counts: all are the same. */
export async function repeatRuns<Result extends Solution>(
  run: () => Result | Promise<Result>,
  mostRuns: number,
  seconds: number,
): Promise<{ readonly measured: SolveRun; readonly last: Result }> {
  const times: number[] = [];
  for (let usedMs = 0; ; ) {
    const start = performance.now();
    const last = await run();
    const ms = performance.now() - start;
    times.push(ms);
    usedMs += ms;
    if (times.length < mostRuns && usedMs < 1000 * seconds) continue;
    const { isOptimal, placed, objective } = last;
    const measured = {
      isOptimal,
      placed,
      objective,
      firstMs: times[0] ?? Number.NaN,
      bestMs: Math.min(...times),
      medianMs: median(times),
      runs: times.length,
      peakMb: readPeakMb(),
    };
    return { measured, last };
  }
}

function readPeakMb(): number {
  return (process.resourceUsage().maxRSS * 1024) / 1e6;
}
