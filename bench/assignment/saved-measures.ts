import { readFileSync, writeFileSync } from 'node:fs';
import type { CaseMeasures } from './measure-case';
import type { Clock } from './solve/run-limits';

/** Figures of one clock say nothing about those of the other. */
interface SavedMeasures {
  readonly clock: Clock;
  readonly cases: readonly CaseMeasures[];
}

/** Peers that went over their time limit are left out. */
export function saveMeasures(path: string, clock: Clock, measures: readonly CaseMeasures[]): void {
  const cases = measures.map((measure) => ({
    ...measure,
    peers: Object.fromEntries(Object.entries(measure.peers).filter(([, run]) => !(run instanceof Error))),
  }));
  const saved: SavedMeasures = { clock, cases };
  writeFileSync(path, `${JSON.stringify(saved, null, 2)}\n`);
}

/** By case. */
export function loadMeasures(path: string, clock: Clock): ReadonlyMap<string, CaseMeasures> {
  const saved: SavedMeasures = JSON.parse(readFileSync(path, 'utf8'));
  if (saved.clock !== clock) throw new Error(`${path} has ${saved.clock} times, this run measures ${clock} times.`);
  return new Map(saved.cases.map((measure) => [measure.name, measure]));
}
