import { similarity } from 'ml-distance';
import { CoreError } from '../core-error';

/**
 * Cosine of two dense vectors, 0 where one of them is all zeros.
 * @throws CoreError `invalid-option` where the lengths differ: ml-distance would compare the shorter part and answer.
 */
export function cosineSimilarity(a: ArrayLike<number>, b: ArrayLike<number>): number {
  if (a.length !== b.length) {
    throw new CoreError(
      'invalid-option',
      `vectors of ${a.length} and ${b.length} numbers cannot be compared. Build both with one model.`,
    );
  }
  if (isZero(a) || isZero(b)) return 0;
  return similarity.cosine(Array.from(a), Array.from(b));
}

function isZero(vector: ArrayLike<number>): boolean {
  for (let index = 0; index < vector.length; index += 1) if (vector[index] !== 0) return false;
  return true;
}
