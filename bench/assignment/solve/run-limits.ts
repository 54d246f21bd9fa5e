/** What times count: those of the wall, or what the process used of processors, which hardly changes with what else the machine does. */
export const CLOCKS = ['wall', 'processor'] as const;
export type Clock = (typeof CLOCKS)[number];

export interface RunLimits {
  readonly mostRuns: number;
  /** No run begins after so many seconds. */
  readonly seconds: number;
  readonly clock: Clock;
}

/** In milliseconds; that of the processors counts all threads, those of the compiler and of the memory as well. */
export function readClock(clock: Clock): number {
  if (clock === 'wall') return performance.now();
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** As arguments of a program. */
export function limitArguments({ mostRuns, seconds, clock }: RunLimits): readonly string[] {
  return [String(mostRuns), String(seconds), clock];
}

/** The other way round. */
export function parseLimits([mostRuns, seconds, clock]: readonly string[]): RunLimits {
  return { mostRuns: Number(mostRuns), seconds: Number(seconds), clock: clock === 'processor' ? 'processor' : 'wall' };
}
