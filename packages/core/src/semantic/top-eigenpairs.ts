import { solveTridiagonal } from './solve-tridiagonal';
import { combineAll, projectOut } from './vector-blocks';
import { dot, normalise } from './word-vectors';

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
const STEPS_PER_PAIR = 1.5;
const EXTRA_STEPS = 20;
/** Below this share of the largest product or eigenvalue a number is rounding. */
const ROUNDING = 1e-10;
/** A vector of which projections leave less than this has lost digits: what is left is projected once more. */
const FEW_DIGITS = 1e-3;

/**
 * The largest positive eigenvalues of a symmetric matrix, at most `count`, with their eigenvectors; multiple ones as often as they occur.
 * All-ones start and full reorthogonalisation: the same bytes on every machine. Where the start reaches no further, as between parts of
 * the matrix that are alike, the search goes on from a unit vector. `1.5 count + 20` products, and size x steps² further operations.
 * @source Lanczos 1950; Parlett: The symmetric eigenvalue problem (1980), chapter 13.
 */
export function topEigenpairs(operator: SymmetricOperator, count: number, hooks: EigenpairHooks = {}): Eigenpairs {
  const { size } = operator;
  const steps = Math.min(size, Math.ceil(STEPS_PER_PAIR * count) + EXTRA_STEPS);
  const basis: Float64Array[] = [];
  const diagonal: number[] = [];
  const beside: number[] = [];
  let next = new Float64Array(size).fill(size > 0 ? 1 / Math.sqrt(size) : 0);
  let largest = 0;
  while (basis.length < steps && !(hooks.shouldStop?.() ?? false)) {
    hooks.onStep?.(basis.length + 1, steps);
    const current = next;
    basis.push(current);
    next = new Float64Array(size);
    operator.multiply(current, next);
    diagonal.push(dot(current, next));
    largest = Math.max(largest, Math.sqrt(dot(next, next)));
    const length = removeProjections(next, basis);
    const isExhausted = length <= ROUNDING * largest;
    beside.push(isExhausted ? 0 : length);
    if (isExhausted) {
      next.fill(0);
      next[findLeastCovered(basis, size)] = 1;
      removeProjections(next, basis);
    }
    normalise(next);
  }
  return combineBasis(basis, solveTridiagonal(diagonal, beside), count);
}

/** Vectors of the matrix from those of the tridiagonal one. */
function combineBasis(basis: readonly Float64Array[], small: Eigenpairs, count: number): Eigenpairs {
  const largest = Math.abs(small.values.at(-1) ?? 0);
  const least = ROUNDING * Math.max(largest, small.values[0] ?? 0);
  const kept = small.values.filter((value) => value > least).slice(0, count);
  return { values: kept, vectors: combineAll(small.vectors.slice(0, kept.length), basis) };
}

/** @returns the length that is left. */
function removeProjections(vector: Float64Array, basis: readonly Float64Array[]): number {
  const before = Math.sqrt(dot(vector, vector));
  projectOut(vector, basis);
  const left = Math.sqrt(dot(vector, vector));
  if (left >= FEW_DIGITS * before) return left;
  projectOut(vector, basis);
  return Math.sqrt(dot(vector, vector));
}

/** The coordinate of which an orthonormal basis holds least; of several the first. */
function findLeastCovered(basis: readonly Float64Array[], size: number): number {
  const covered = new Float64Array(size);
  for (const direction of basis)
    for (let index = 0; index < size; index += 1)
      covered[index] = covered[index]! + direction[index]! * direction[index]!;
  return covered.indexOf(covered.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY));
}
