import { readFileSync, writeFileSync } from 'node:fs';
import type { CaseMeasures } from './measure-case';

/** What went over its time limit is not kept. */
export function saveMeasures(path: string, measures: readonly CaseMeasures[]): void {
  const kept = measures
    .filter(({ engine }) => !(engine instanceof Error))
    .map((measure) => ({
      ...measure,
      peers: Object.fromEntries(Object.entries(measure.peers).filter(([, run]) => !(run instanceof Error))),
    }));
  writeFileSync(path, `${JSON.stringify(kept, null, 2)}\n`);
}

/** By case. */
export function loadMeasures(path: string): ReadonlyMap<string, CaseMeasures> {
  const measures: readonly CaseMeasures[] = JSON.parse(readFileSync(path, 'utf8'));
  return new Map(measures.map((measure) => [measure.name, measure]));
}
