import { median } from '../../extract/setting';
import { type RunLimits, readClock } from './run-limits';
import type { Solution, SolveRun } from './solve-run';

/** Short runs go on for so long before those that count, as the compiler of JavaScript has to see them first. */
const WARM_UP_MS = 500;

/**
 * Runs until `mostRuns` are done after the warm-up, the first run being part of it; none begins after `seconds`.
 * The last solution counts: all are the same.
 */
export async function repeatRuns<Result extends Solution>(
  run: () => Result | Promise<Result>,
  { mostRuns, seconds, clock }: RunLimits,
): Promise<{ readonly measured: SolveRun; readonly last: Result }> {
  const times: number[] = [];
  let warmUpRuns = 0;
  for (let usedMs = 0; ; ) {
    const start = readClock(clock);
    const last = await run();
    const ms = readClock(clock) - start;
    times.push(ms);
    if (usedMs < WARM_UP_MS) warmUpRuns = times.length;
    usedMs += ms;
    if (times.length - warmUpRuns < mostRuns && usedMs < 1000 * seconds) continue;
    const { isOptimal, placed, objective } = last;
    const counted = times.slice(warmUpRuns);
    const measured = {
      isOptimal,
      placed,
      objective,
      firstMs: times[0] ?? Number.NaN,
      earlyMs: median(times.slice(0, mostRuns)),
      medianMs: median(counted.length < mostRuns ? times : counted),
      bestMs: Math.min(...times),
      peakMb: (process.resourceUsage().maxRSS * 1024) / 1e6,
    };
    return { measured, last };
  }
}
