import type { WeightedWords } from './embed-text';
import { unpackVectors } from './word-vectors';

/** Vectors of words and targets, frozen: plain JSON. */
export interface SemanticModel {
  readonly kind: 'words';
  readonly dimensions: number;
  /** Places in the vocabulary of the stems that have a vector, ascending. */
  readonly terms: readonly number[];
  /** Their vectors: see `packVectors`. */
  readonly vectors: string;
  /** How the targets' texts write each stem most often; empty where none does. */
  readonly forms: readonly string[];
  /** What all texts share and no score counts; orthonormal. */
  readonly directions: readonly (readonly number[])[];
  /** A unit-length vector of each target, in the model's order; zeros for one without a known word. */
  readonly targets: readonly (readonly number[])[];
}

/** A semantic model with its look-up tables. */
export interface CompiledSemantics {
  readonly kind: 'words';
  readonly words: WeightedWords;
  /** The same without the words that count in no letter. */
  readonly letterWords: WeightedWords;
  readonly directions: readonly Float64Array[];
  /** Row-major. */
  readonly targets: Float64Array;
  readonly forms: readonly string[];
}

/** SIF's a: how fast a word's weight falls with its share of all words. */
const SMOOTHING = 1e-3;

/**
 * Builds a semantic model's tables. Linear in its size.
 * @param occurrences by vocabulary place.
 * @param boilerplate places of words that count in no letter.
 */
export function compileSemantics(
  model: SemanticModel,
  occurrences: readonly number[],
  boilerplate: readonly number[],
): CompiledSemantics {
  const words = weighWords(model, occurrences);
  const rowOf = words.rowOf.slice();
  for (const term of boilerplate) rowOf[term] = -1;
  return {
    kind: 'words',
    words,
    letterWords: { ...words, rowOf },
    directions: model.directions.map((direction) => Float64Array.from(direction)),
    targets: Float64Array.from(model.targets.flat()),
    forms: model.forms,
  };
}

/** Each vector times a / (a + p), p the word's share of all words that have a vector. */
export function weighWords(
  { dimensions, terms, vectors }: Pick<SemanticModel, 'dimensions' | 'terms' | 'vectors'>,
  occurrences: readonly number[],
): WeightedWords {
  const { values } = unpackVectors(vectors, dimensions);
  let total = 0;
  for (const term of terms) total += occurrences[term] ?? 0;
  const rowOf = new Int32Array(occurrences.length).fill(-1);
  terms.forEach((term, row) => {
    rowOf[term] = row;
    const weight = SMOOTHING / (SMOOTHING + (occurrences[term] ?? 0) / total);
    for (let index = row * dimensions; index < (row + 1) * dimensions; index += 1)
      values[index] = (values[index] ?? 0) * weight;
  });
  return { dimensions, rowOf, values };
}
