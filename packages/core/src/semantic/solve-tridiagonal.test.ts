import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveTridiagonal } from './solve-tridiagonal';
import { jacobiEigenvalues, lengthOf, type Matrix, multiply, product } from './test-support';

function matrixOf(diagonal: readonly number[], beside: readonly number[]): Matrix {
  return diagonal.map((value, row) =>
    diagonal.map((_, column) => {
      if (row === column) return value;
      return Math.abs(row - column) === 1 ? (beside[Math.min(row, column)] ?? 0) : 0;
    }),
  );
}

/** Av = lv, orthonormal, descending. */
function expectEigenpairs(diagonal: readonly number[], beside: readonly number[]): void {
  const matrix = matrixOf(diagonal, beside);
  const scale = Math.max(1, ...matrix.flat().map(Math.abs));
  const { values, vectors } = solveTridiagonal(diagonal, beside);
  expect(values).toHaveLength(diagonal.length);
  expect([...values]).toEqual([...values].sort((a, b) => b - a));
  vectors.forEach((vector, pair) => {
    const value = values[pair] ?? Number.NaN;
    const residual = multiply(matrix, vector).map((entry, index) => entry - value * (vector[index] ?? 0));
    expect(lengthOf(residual) / scale).toBeLessThan(1e-12);
    vectors.forEach((other, index) => {
      expect(product(vector, other)).toBeCloseTo(index === pair ? 1 : 0, 12);
    });
  });
}

const number = fc.oneof(
  fc.integer({ min: -3, max: 3 }),
  fc.double({ min: -1e6, max: 1e6, noNaN: true }),
  fc.constantFrom(0, 1e-160, 1e-20, 1),
);
const tridiagonal = fc.array(fc.tuple(number, number), { maxLength: 12 }).map((entries) => ({
  diagonal: entries.map(([value]) => value),
  beside: entries.slice(1).map(([, value]) => value),
}));

describe('the eigenpairs of a symmetric tridiagonal matrix', () => {
  it.each([1, 2, 3, 8, 50])('are 2 - 2 cos(k pi / (n + 1)) for second differences of size %i', (size) => {
    const diagonal = new Array<number>(size).fill(2);
    const beside = new Array<number>(size - 1).fill(-1);
    const { values, vectors } = solveTridiagonal(diagonal, beside);
    [...values].forEach((value, place) => {
      const k = size - place;
      expect(value).toBeCloseTo(2 - 2 * Math.cos((k * Math.PI) / (size + 1)), 12);
      const sines = Array.from({ length: size }, (_, index) => Math.sin(((index + 1) * k * Math.PI) / (size + 1)));
      expect(Math.abs(product(vectors[place] ?? [], sines)) / lengthOf(sines)).toBeCloseTo(1, 12);
    });
  });

  it('solve Av = lv, are orthonormal and come largest first', () => {
    fc.assert(fc.property(tridiagonal, ({ diagonal, beside }) => expectEigenpairs(diagonal, beside)));
  });

  it('have the eigenvalues that rotations find', () => {
    const small = fc.array(fc.tuple(fc.integer({ min: -4, max: 4 }), fc.integer({ min: -4, max: 4 })), {
      maxLength: 7,
    });
    fc.assert(
      fc.property(small, (entries) => {
        const diagonal = entries.map(([value]) => value);
        const beside = entries.slice(1).map(([, value]) => value);
        const expected = jacobiEigenvalues(matrixOf(diagonal, beside));
        [...solveTridiagonal(diagonal, beside).values].forEach((value, index) => {
          expect(value).toBeCloseTo(expected[index] ?? Number.NaN, 9);
        });
      }),
    );
  });

  it('are none for size 0, and the number itself for size 1', () => {
    expect(solveTridiagonal([], [])).toEqual({ values: new Float64Array(), vectors: [] });
    expect(solveTridiagonal([-7], [])).toEqual({ values: Float64Array.of(-7), vectors: [Float64Array.of(1)] });
  });

  it('are found where the diagonal is zero, where numbers beside it are, and where eigenvalues are equal', () => {
    expect([...solveTridiagonal([0, 0], [1]).values].map((value) => Math.round(value * 1e12) / 1e12)).toEqual([1, -1]);
    expect([...solveTridiagonal([5, 5, 5], [0, 0]).values]).toEqual([5, 5, 5]);
    expectEigenpairs([0, 0, 0, 0], [1, 0, 1]);
    expectEigenpairs([2, 2, 2, 2, 2], [1, 0, 0, 1]);
    expectEigenpairs([0, 0, 0], [0, 0]);
    expectEigenpairs([1e300, 1, 1e-300], [1, 1e-300]);
  });

  it('do not read a number beyond the last row', () => {
    expect(solveTridiagonal([1, 2], [3, 99])).toEqual(solveTridiagonal([1, 2], [3]));
  });
});
