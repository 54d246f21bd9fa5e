import type { BackgroundTables } from '@lettermatch/core';
import type { Writer } from './write-letters';

/** What every measurement is given. Each answers whether its targets were met. */
export interface BenchSetting {
  readonly background: BackgroundTables;
  readonly writer: Writer;
  /** Of the largest programme. */
  readonly letters: number;
  readonly projects: number;
  readonly threads: number;
  readonly print: (line: string) => void;
}

export function renderCheck(isMet: boolean): string {
  return isMet ? 'met' : 'MISSED';
}

/** What some work takes in seconds, by the clock and of all processors, and what it gives. */
export interface Timed<Value> {
  readonly seconds: number;
  /** What else the machine does hardly changes it. */
  readonly processorSeconds: number;
  readonly value: Value;
}

export async function timeWork<Value>(work: () => Value | Promise<Value>): Promise<Timed<Value>> {
  const start = performance.now();
  const used = process.cpuUsage();
  const value = await work();
  const { user, system } = process.cpuUsage(used);
  return { seconds: (performance.now() - start) / 1000, processorSeconds: (user + system) / 1e6, value };
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
