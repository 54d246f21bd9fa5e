import type { InterestVector } from '../types';
import { scoreOnLine } from './affinity-line';
import { joinLayers } from './join-layers';
import type { Scale, ScoringTables } from './model';
import { createRows, type PersonScores, type PersonVectors, scorePair, scorePerson } from './score-person';

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
  const rows = [createRows(model), createRows(model)] as const;
  let highest = 0;
  const write = (scores: PersonScores, place: number) => {
    const line = joinLayers(scores, floors);
    const from = (first + place) * width;
    for (let target = 0; target < width; target += 1) {
      const score = scoreOnLine(line, scores, target);
      values[from + target] = score;
      if (score > highest) highest = score;
    }
  };
  for (let place = 0; place < people.length; place += 2) {
    const [left, right] = [people[place]!, people[place + 1]];
    if (right === undefined) write(scorePerson(left, model, rows[0]), place);
    else {
      const [scores, others] = scorePair([left, right], model, rows);
      write(scores, place);
      write(others, place + 1);
    }
  }
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
