import { addScaled, dot, normalise } from './word-vectors';

/** What is shorter than this share of what it was made of is rounding. */
const ROUNDING = 1e-6;

/**
 * Takes common directions out of a vector in place and brings it to unit length; where hardly anything is left it becomes zero.
 * @param directions orthonormal.
 * @returns by what the vector was divided; 0 where it became zero.
 */
export function removeDirections(vector: Float64Array, directions: readonly Float64Array[]): number {
  const whole = Math.sqrt(dot(vector, vector));
  // Twice, so that hardly anything of a direction is left where hardly anything else is.
  for (const direction of [...directions, ...directions]) addScaled(vector, -dot(vector, direction), direction);
  const length = normalise(vector);
  if (length > ROUNDING * whole) return length;
  vector.fill(0);
  return 0;
}
