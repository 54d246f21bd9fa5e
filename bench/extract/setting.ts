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

/** Seconds that some work takes, and what it gives. */
export async function timeWork<Value>(work: () => Value | Promise<Value>): Promise<readonly [number, Value]> {
  const start = performance.now();
  const value = await work();
  return [(performance.now() - start) / 1000, value];
}

export function median(numbers: readonly number[]): number {
  return numbers.toSorted((a, b) => a - b)[Math.floor(numbers.length / 2)] ?? Number.NaN;
}

export function sumOf(values: Float64Array): number {
  let sum = 0;
  for (const value of values) sum += value;
  return sum;
}
