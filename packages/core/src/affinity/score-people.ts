import type { RunHooks } from '../types';
import { clamp01, scoreOnLine } from './affinity-line';
import { fitScale, fitSpreadFloors } from './fit-scale';
import { joinLayers } from './join-layers';
import { type CompiledModel, orderById, type Scale } from './model';
import { createRows, type PersonVectors, scorePerson } from './score-person';

/** Least spreads are fitted on at most this many people. */
const MOST_SAMPLED = 1_000;

/**
 * Affinities of people with all targets, row-major. Without a scale one is fitted: least spreads on a sample of people that is even among
 * their ids, and the line on all pairs. Complexity: people x targets.
 * @returns `rows`, how many were scored before `stop` answered true; the others are 0.
 */
export function scorePeople(
  people: readonly { readonly id: string }[],
  vectors: readonly PersonVectors[],
  model: CompiledModel,
  frozen: Scale | undefined,
  stop: () => boolean,
  onProgress: RunHooks['onProgress'],
): { readonly values: Float64Array; readonly rows: number; readonly scale: Scale } {
  const floors = frozen?.spreadFloors ?? fitSpreadFloors(sample(people, vectors).map((each) => scorePerson(each, model)));
  const width = model.model.targets.length;
  const values = new Float64Array(people.length * width);
  const rows = createRows(model);
  let done = 0;
  let highest = 0;
  for (const person of vectors) {
    if (stop()) break;
    const scores = scorePerson(person, model, rows);
    const line = joinLayers(scores, floors);
    for (let target = 0; target < width; target += 1) {
      const score = scoreOnLine(line, scores, target);
      values[done * width + target] = score;
      if (score > highest) highest = score;
    }
    done += 1;
    onProgress?.({ stage: 'affinity', done, total: people.length });
  }
  const scale = frozen ?? fitScale(floors, highest);
  for (let pair = 0; pair < done * width; pair += 1)
    values[pair] = clamp01(scale.alpha + scale.beta * (values[pair] ?? 0));
  return { values, rows: done, scale };
}

function sample(
  people: readonly { readonly id: string }[],
  vectors: readonly PersonVectors[],
): readonly PersonVectors[] {
  const stride = Math.ceil(people.length / MOST_SAMPLED);
  const chosen = orderById(people).filter((_, place) => place % stride === 0);
  return Array.from(chosen, (index) => vectors[index]).filter((person) => person !== undefined);
}
