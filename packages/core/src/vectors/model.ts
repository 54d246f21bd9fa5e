import type { InterestVector } from '../types';
import { naturalLogarithm } from './natural-logarithm';

/** The straight line from a letter's standardised score to affinity, and the words people read for it. */
export interface Scale {
  /** Least spread of one letter's scores; a letter about nothing is not stretched beyond it. */
  readonly spreadFloor: number;
  /** affinity = clamp01(alpha + beta x z), z the letter's standardised score: see `steepness`. */
  readonly alpha: number;
  readonly beta: number;
  /** Affinities from which a fit is called strong, and good; below it is weak. */
  readonly strongFrom: number;
  readonly goodFrom: number;
}

/** A target's vector as plain numbers. */
export interface TargetVector {
  readonly id: string;
  readonly terms: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Everything fitted on a programme's texts, frozen: plain JSON, stored with a draft.
 * Whatever is scored later with it (a late letter, an explanation) moves nobody else's affinity.
 */
export interface Model {
  readonly version: 1;
  /** Terms, ascending. */
  readonly vocabulary: readonly string[];
  readonly idf: readonly number[];
  readonly targets: readonly TargetVector[];
  readonly scale: Scale;
  /** Words that count as spelt right: of the targets' texts, and seen in three letters or more (with their counts). */
  readonly spelling: { readonly vocabulary: readonly string[]; readonly seen: readonly (readonly [string, number])[] };
}

/** A model with its look-up tables. */
export interface CompiledModel {
  readonly model: Model;
  readonly termIndex: ReadonlyMap<string, number>;
  readonly idf: Float64Array;
  readonly targetIndex: ReadonlyMap<string, number>;
  /** Targets by term: those of term t are `target[start[t] .. start[t + 1])`, with their weights. */
  readonly start: Uint32Array;
  readonly target: Uint32Array;
  readonly weight: Float64Array;
}

/** Builds a model's look-up tables. Linear in its size. */
export function compileModel(model: Model): CompiledModel {
  const terms = model.vocabulary.length;
  const start = new Uint32Array(terms + 1);
  for (const vector of model.targets) for (const term of vector.terms) start[term + 1] = (start[term + 1] ?? 0) + 1;
  for (let term = 0; term < terms; term += 1) start[term + 1] = (start[term + 1] ?? 0) + (start[term] ?? 0);
  const next = start.slice();
  const target = new Uint32Array(start[terms] ?? 0);
  const weight = new Float64Array(target.length);
  model.targets.forEach((vector, index) => {
    vector.terms.forEach((term, position) => {
      const slot = next[term] ?? 0;
      next[term] = slot + 1;
      target[slot] = index;
      weight[slot] = vector.weights[position] ?? 0;
    });
  });
  return {
    model,
    termIndex: new Map(model.vocabulary.map((term, index) => [term, index])),
    idf: Float64Array.from(model.idf),
    targetIndex: new Map(model.targets.map((vector, index) => [vector.id, index])),
    start,
    target,
    weight,
  };
}

/**
 * (1 + ln tf) idf over the model's vocabulary, unit length; terms outside it are left out.
 * @source Salton & Buckley 1988, the `ltc` weighting.
 */
export function buildVector(
  counts: ReadonlyMap<string, number>,
  termIndex: ReadonlyMap<string, number>,
  idf: ArrayLike<number>,
): InterestVector {
  const entries: [number, number][] = [];
  for (const [term, count] of counts) {
    const index = termIndex.get(term);
    const weight = index === undefined ? 0 : (1 + naturalLogarithm(count)) * (idf[index] ?? 0);
    if (index !== undefined && weight > 0) entries.push([index, weight]);
  }
  // Ascending order fixes the order of every later sum.
  entries.sort((a, b) => a[0] - b[0]);
  let square = 0;
  for (const [, weight] of entries) square += weight * weight;
  const norm = square > 0 ? Math.sqrt(square) : 1;
  return {
    terms: Uint32Array.from(entries, ([index]) => index),
    weights: Float64Array.from(entries, ([, weight]) => weight / norm),
  };
}
