import { hashUnit } from './choose-units';
import type { TextEmbedding } from './embed-text';
import type { EmbeddableSentence } from './read-sentences';
import { removeDirections } from './remove-directions';
import { addScaled, unpackVectors } from './word-vectors';

/** Vectors of sentences from an embedder, frozen: plain JSON. With it nobody is asked again. */
export interface EndpointModel {
  readonly kind: 'endpoint';
  /** The embedder's. */
  readonly name: string;
  readonly dimensions: number;
  /** What all texts share and no score counts; orthonormal. */
  readonly directions: readonly (readonly number[])[];
  /** A unit-length vector of each target, in the model's order; zeros for one without a sentence. */
  readonly targets: readonly (readonly number[])[];
  /** By ascending id. */
  readonly people: readonly EmbeddedPerson[];
}

/** The vectors of one person's sentences. */
export interface EmbeddedPerson {
  readonly id: string;
  /** Of the sentences' texts: other texts need other vectors. */
  readonly checksum: number;
  /** One after the other: see `packVectors`. */
  readonly vectors: string;
}

/** An endpoint model with its look-up tables. */
export interface CompiledEndpoint {
  readonly kind: 'endpoint';
  readonly dimensions: number;
  readonly directions: readonly Float64Array[];
  /** Row-major. */
  readonly targets: Float64Array;
}

export function compileEndpoint({ dimensions, directions, targets }: EndpointModel): CompiledEndpoint {
  return {
    kind: 'endpoint',
    dimensions,
    directions: directions.map((direction) => Float64Array.from(direction)),
    targets: Float64Array.from(targets.flat()),
  };
}

export function checksumOf(sentences: readonly EmbeddableSentence[]): number {
  const text = sentences.map((sentence) => sentence.text).join('\n');
  const codes = new Uint32Array(text.length);
  for (let index = 0; index < text.length; index += 1) codes[index] = text.charCodeAt(index);
  return hashUnit(codes);
}

/**
 * The mean of sentences' unit-length vectors, without the common `directions`, at unit length. `shares` are by sentence, and 0 for those that
 * `isKept` leaves out; `known` counts the different content words. Linear in sentences x dimensions.
 */
export function embedPerson(
  sentences: readonly EmbeddableSentence[],
  vectors: string,
  { dimensions, directions }: Pick<CompiledEndpoint, 'dimensions' | 'directions'>,
  isKept: (sentence: EmbeddableSentence) => boolean = () => true,
): TextEmbedding {
  const { values } = unpackVectors(vectors, dimensions);
  const vector = new Float64Array(dimensions);
  const shares = new Float64Array(sentences.length);
  const stems = new Set<string>();
  sentences.forEach((sentence, index) => {
    if (!isKept(sentence)) return;
    addScaled(vector, 1, values.subarray(index * dimensions, (index + 1) * dimensions));
    shares[index] = 1;
    for (const stem of sentence.stems) stems.add(stem);
  });
  const length = removeDirections(vector, directions);
  for (let index = 0; index < shares.length; index += 1)
    shares[index] = length === 0 ? 0 : (shares[index] ?? 0) / length;
  return { vector, shares, known: stems.size };
}
