import { solveTridiagonal } from './solve-tridiagonal';
import { addScaled, dot } from './word-vectors';

/** A symmetric matrix, known by what it does to a vector. */
export interface SymmetricOperator {
  readonly size: number;
  /** Writes matrix x vector into `result`. */
  multiply(vector: Float64Array, result: Float64Array): void;
}

/** How a long computation is cut and followed. */
export interface EigenpairHooks {
  /** Asked before each step; yes ends the search with what was found. */
  readonly shouldStop?: () => boolean;
  readonly onStep?: (done: number, total: number) => void;
}

/** Eigenvalues, largest first, with unit-length eigenvectors. */
export interface Eigenpairs {
  readonly values: Float64Array;
  readonly vectors: readonly Float64Array[];
}

/** Further steps after which the wanted pairs hardly change. */
const STEPS_PER_PAIR = 2;
const EXTRA_STEPS = 20;
/** Below this share of the first step's length nothing new is left to find. */
const EXHAUSTED = 1e-10;

/**
 * The largest positive eigenvalues of a symmetric matrix, at most `count`, with their eigenvectors.
 * All-ones start and full reorthogonalisation: the same bytes on every machine. `2 count + 20` products, and size x steps² further operations.
 * @source Lanczos 1950; Parlett: The symmetric eigenvalue problem (1980), chapter 13.
 */
export function topEigenpairs(operator: SymmetricOperator, count: number, hooks: EigenpairHooks = {}): Eigenpairs {
  const { size } = operator;
  const steps = Math.min(size, STEPS_PER_PAIR * count + EXTRA_STEPS);
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = new Float64Array(size).fill(size > 0 ? 1 / Math.sqrt(size) : 0);
  let first = 0;
  while (basis.length < steps && !(hooks.shouldStop?.() ?? false)) {
    hooks.onStep?.(basis.length + 1, steps);
    const current = next;
    basis.push(current);
    next = new Float64Array(size);
    operator.multiply(current, next);
    diagonal.push(dot(current, next));
    // Twice is enough: what the first pass leaves is rounding.
    removeProjections(next, basis);
    removeProjections(next, basis);
    const length = Math.sqrt(dot(next, next));
    first = Math.max(first, length);
    if (length <= EXHAUSTED * first || length === 0) break;
    beside.push(length);
    for (let index = 0; index < size; index += 1) next[index] = (next[index] ?? 0) / length;
  }
  return combineBasis(basis, solveTridiagonal(diagonal, beside), count);
}

/** Vectors of the matrix from those of the tridiagonal one. */
function combineBasis(basis: readonly Float64Array[], small: Eigenpairs, count: number): Eigenpairs {
  const kept = small.values.filter((value) => value > 0).slice(0, count);
  const size = basis[0]?.length ?? 0;
  const vectors = Array.from(kept, (_, pair) => {
    const weights = small.vectors[pair] ?? new Float64Array();
    const vector = new Float64Array(size);
    basis.forEach((direction, step) => {
      addScaled(vector, weights[step] ?? 0, direction);
    });
    return vector;
  });
  return { values: kept, vectors };
}

function removeProjections(vector: Float64Array, basis: readonly Float64Array[]): void {
  for (const direction of basis) addScaled(vector, -dot(vector, direction), direction);
}
