import { naturalLogarithm } from '@lettermatch/core';

/** Logarithms of the scores above 0, by entry; 0 for the others, which are told apart before. */
export function logScores(values: Float32Array | Float64Array): Float64Array {
  return Float64Array.from(values, (score) => (score > 0 ? naturalLogarithm(score) : 0));
}
