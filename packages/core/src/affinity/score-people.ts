import type { InterestVector } from '../types';
import { scoreOnLine } from './affinity-line';
import { joinLayers } from './join-layers';
import type { Scale, ScoringTables } from './model';
import { createRows, type PersonVectors, scorePerson } from './score-person';

/** What scoring letters gives beside their rows of scores. */
export interface ScoredLetters {
  /** The highest standardised score. */
  readonly highest: number;
  readonly vectors: PackedVectors;
}

/** Vectors in two arrays: vector v is `[ends[v - 1], ends[v])` of both. */
export interface PackedVectors {
  readonly terms: Uint32Array;
  readonly weights: Float64Array;
  readonly ends: Uint32Array;
}

/**
 * Writes the standardised scores of people with all targets into `values`, row-major, from row `first` on. Complexity: people x targets.
 * @returns the highest of them, at least 0.
 */
export function scorePeople(
  people: readonly PersonVectors[],
  first: number,
  values: Float64Array,
  model: ScoringTables,
  floors: Scale['spreadFloors'],
): number {
  const width = model.targetsById.length;
  const rows = createRows(model);
  let highest = 0;
  people.forEach((person, index) => {
    const scores = scorePerson(person, model, rows);
    const line = joinLayers(scores, floors);
    const from = (first + index) * width;
    for (let target = 0; target < width; target += 1) {
      const score = scoreOnLine(line, scores, target);
      values[from + target] = score;
      if (score > highest) highest = score;
    }
  });
  return highest;
}

export function packVectors(vectors: readonly InterestVector[]): PackedVectors {
  const length = vectors.reduce((sum, { terms }) => sum + terms.length, 0);
  const packed = {
    terms: new Uint32Array(length),
    weights: new Float64Array(length),
    ends: new Uint32Array(vectors.length),
  };
  let end = 0;
  vectors.forEach(({ terms, weights }, index) => {
    packed.terms.set(terms, end);
    packed.weights.set(weights, end);
    end += terms.length;
    packed.ends[index] = end;
  });
  return packed;
}

/** The vectors again, without copying them. */
export function unpackVectors({ terms, weights, ends }: PackedVectors): readonly InterestVector[] {
  return Array.from(ends, (end, index) => {
    const start = ends[index - 1] ?? 0;
    return { terms: terms.subarray(start, end), weights: weights.subarray(start, end) };
  });
}
