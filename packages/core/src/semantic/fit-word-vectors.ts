import { createPriorMatrix, type PriorVectors } from './prior-vectors';
import { type EigenpairHooks, topEigenpairs } from './top-eigenpairs';
import { multiplyUpper, weighCooccurrence } from './weigh-cooccurrence';
import { dot, normaliseRows, type WordVectors } from './word-vectors';

/** A row below this share of the largest eigenvalue's root is rounding: the word keeps no company that was found. */
const ROUNDING = 1e-9;

/**
 * Vectors of words by the company they keep: V = U sqrt(lambda) of the largest eigenpairs of their positive mutual information,
 * to which the cosines of prior vectors are added. Rows at unit length; zeros for a word that keeps no company and has no prior vector.
 * Quadratic in a unit's distinct words to count, then `1.5 dimensions + 20` passes over what was counted.
 * @param units word numbers below `words`.
 * @source Levy & Goldberg 2014 (PPMI factorised); the prior is added as a low-rank matrix.
 */
export function fitWordVectors(
  units: readonly Uint32Array[],
  words: number,
  dimensions: number,
  prior?: PriorVectors,
  hooks?: EigenpairHooks,
): WordVectors {
  const matrix = weighCooccurrence(units, words);
  const addPrior = prior && createPriorMatrix(prior);
  const { values, vectors } = topEigenpairs(
    {
      size: words,
      multiply(vector, result) {
        multiplyUpper(matrix, vector, result);
        addPrior?.(vector, result);
      },
    },
    dimensions,
    hooks,
  );
  const rows = new Float64Array(words * dimensions);
  vectors.forEach((vector, dimension) => {
    const scale = Math.sqrt(values[dimension] ?? 0);
    for (let word = 0; word < words; word += 1) rows[word * dimensions + dimension] = scale * (vector[word] ?? 0);
  });
  clearRounding(rows, dimensions, ROUNDING * Math.sqrt(values[0] ?? 0));
  normaliseRows(rows, dimensions);
  return { dimensions, values: rows };
}

function clearRounding(rows: Float64Array, dimensions: number, least: number): void {
  for (let from = 0; from < rows.length; from += dimensions) {
    const row = rows.subarray(from, from + dimensions);
    if (Math.sqrt(dot(row, row)) <= least) row.fill(0);
  }
}
