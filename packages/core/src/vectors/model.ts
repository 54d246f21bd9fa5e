import type { Wording } from '../words/wording';

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
  /** What words stand for in this programme's texts: acronyms, a glossary. */
  readonly wording: Wording;
}

/** A model with its look-up tables. */
export interface CompiledModel {
  readonly model: Model;
  readonly idf: Float64Array;
  readonly targetIndex: ReadonlyMap<string, number>;
  /** Targets by ascending id: the order of sums over targets, whatever order they came in. */
  readonly targetsById: Uint32Array;
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
    idf: Float64Array.from(model.idf),
    targetIndex: new Map(model.targets.map((vector, index) => [vector.id, index])),
    targetsById: Uint32Array.from(model.targets.keys()).sort((a, b) => (idOf(model, a) < idOf(model, b) ? -1 : 1)),
    start,
    target,
    weight,
  };
}

function idOf(model: Model, target: number): string {
  return model.targets[target]?.id ?? '';
}
