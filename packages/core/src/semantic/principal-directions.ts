import { topEigenpairs } from './top-eigenpairs';
import { dot } from './word-vectors';

/** Of fewer texts the strongest direction is one of their topics, not what all texts share. */
const FEWEST_TEXTS = 20;

/**
 * What texts share: the uncentred principal directions of their vectors, none of fewer than 20 texts. See `principalDirections`.
 */
export function commonDirections(vectors: readonly Float64Array[], count: number): readonly Float64Array[] {
  return vectors.length < FEWEST_TEXTS ? [] : principalDirections(vectors, count);
}

/**
 * The uncentred principal directions of vectors: what all texts share says nothing about any. Orthonormal.
 * Linear in vectors x dimensions. Sums run in the order of `vectors`.
 */
export function principalDirections(vectors: readonly Float64Array[], count: number): readonly Float64Array[] {
  const size = vectors[0]?.length ?? 0;
  return topEigenpairs(
    {
      size,
      multiply(direction, result) {
        result.fill(0);
        for (const vector of vectors) {
          const share = dot(vector, direction);
          for (let index = 0; index < size; index += 1)
            result[index] = (result[index] ?? 0) + share * (vector[index] ?? 0);
        }
      },
    },
    count,
  ).vectors;
}
