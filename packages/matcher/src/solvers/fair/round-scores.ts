/** Scores in thousandths, by entry: what `leximin` compares. */
export function roundScores(values: Float32Array | Float64Array): Float64Array {
  return Float64Array.from(values, (score) => Math.round(score * 1000) + 0);
}
