import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { jacobiEigenvalues, lengthOf, type Matrix, multiply, product, symmetricMatrix } from './test-support';
import { type SymmetricOperator, topEigenpairs } from './top-eigenpairs';

function operatorOf(matrix: Matrix): SymmetricOperator {
  return { size: matrix.length, multiply: (vector, result) => result.set(multiply(matrix, vector)) };
}

const diagonalOperator = (values: readonly number[]): SymmetricOperator => ({
  size: values.length,
  multiply: (vector, result) => result.set(vector.map((entry, index) => entry * (values[index] ?? 0))),
});

describe('the largest eigenpairs of a symmetric matrix', () => {
  it('are its largest positive eigenvalues with their vectors', () => {
    const { values, vectors } = topEigenpairs(
      operatorOf([
        [2, 1, 0],
        [1, 2, 0],
        [0, 0, -5],
      ]),
      2,
    );
    expect([...values].map((value) => value.toFixed(9))).toEqual(['3.000000000', '1.000000000']);
    expect(Math.abs(product(vectors[0] ?? [], [1, 1, 0]))).toBeCloseTo(Math.SQRT2, 12);
    expect(Math.abs(product(vectors[1] ?? [], [1, -1, 0]))).toBeCloseTo(Math.SQRT2, 12);
  });

  it('are all of them, as often as they occur, and solve Av = lv orthonormally', () => {
    fc.assert(
      fc.property(symmetricMatrix, fc.integer({ min: 0, max: 8 }), (matrix, count) => {
        const { values, vectors } = topEigenpairs(operatorOf(matrix), count);
        const expected = jacobiEigenvalues(matrix);
        const scale = Math.max(0, ...expected.map(Math.abs));
        const positive = expected.filter((value) => value > 1e-6 * scale).slice(0, count);
        const found = [...values].filter((value) => value > 1e-6 * scale);
        expect(found).toHaveLength(positive.length);
        found.forEach((value, pair) => {
          expect(Math.abs(value - (positive[pair] ?? 0))).toBeLessThan(1e-9 * scale);
        });
        vectors.forEach((vector, pair) => {
          const residual = multiply(matrix, vector).map(
            (entry, row) => entry - (values[pair] ?? 0) * (vector[row] ?? 0),
          );
          expect(lengthOf(residual)).toBeLessThan(1e-8 * scale);
          vectors.forEach((other, index) => {
            expect(product(vector, other)).toBeCloseTo(index === pair ? 1 : 0, 10);
          });
        });
      }),
      { numRuns: 300 },
    );
  });

  it('find the head of a large spectrum before the steps span the space', () => {
    const spectrum = Array.from({ length: 600 }, (_, index) => 1000 / (1 + index) ** 2);
    const { values, vectors } = topEigenpairs(diagonalOperator(spectrum), 6);
    expect(values).toHaveLength(6);
    vectors.forEach((vector, pair) => {
      expect(values[pair]).toBeCloseTo(spectrum[pair] ?? 0, 8);
      expect(Math.abs(vector[pair] ?? 0)).toBeCloseTo(1, 8);
    });
  });

  it('stay orthonormal over many steps on a spectrum that ends abruptly', () => {
    const spectrum = Array.from({ length: 400 }, (_, index) => (index < 60 ? 1 + index : 1e-9 * index));
    const { values, vectors } = topEigenpairs(diagonalOperator(spectrum), 60);
    expect(Math.min(...values.slice(0, 60))).toBeCloseTo(1, 8);
    vectors.forEach((vector, pair) => {
      vectors.forEach((other, index) => {
        expect(Math.abs(product(vector, other) - (index === pair ? 1 : 0))).toBeLessThan(1e-10);
      });
    });
  });

  it('are fewer than asked for where fewer are positive', () => {
    expect([...topEigenpairs(diagonalOperator([3, -1, 0, -2]), 4).values]).toEqual([expect.closeTo(3, 12)]);
    expect(topEigenpairs(diagonalOperator([0, 0, 0]), 2)).toEqual({ values: new Float64Array(), vectors: [] });
    expect(topEigenpairs(diagonalOperator([-1, -2]), 2).vectors).toEqual([]);
    expect(topEigenpairs(diagonalOperator([]), 3)).toEqual({ values: new Float64Array(), vectors: [] });
    expect(topEigenpairs(diagonalOperator([4, 5]), 0).vectors).toEqual([]);
  });

  it('are different vectors where eigenvalues are equal', () => {
    const { values, vectors } = topEigenpairs(diagonalOperator([1, 1, 1]), 3);
    expect(values).toHaveLength(3);
    expect(product(vectors[0] ?? [], vectors[1] ?? [])).toBeCloseTo(0, 12);
  });

  it('are the same bytes every time', () => {
    fc.assert(
      fc.property(symmetricMatrix, (matrix) => {
        expect(topEigenpairs(operatorOf(matrix), 3)).toEqual(topEigenpairs(operatorOf(matrix), 3));
      }),
    );
  });

  it('tell each step, and are what was found when told to stop', () => {
    const spectrum = Array.from({ length: 50 }, (_, index) => index + 1);
    const steps: string[] = [];
    topEigenpairs(diagonalOperator(spectrum), 3, { onStep: (done, total) => steps.push(`${done}/${total}`) });
    const total = steps.length;
    expect(steps).toEqual(Array.from({ length: total }, (_, step) => `${step + 1}/${total}`));
    let left = 4;
    const cut: number[] = [];
    const { values } = topEigenpairs(diagonalOperator(spectrum), 3, {
      shouldStop: () => {
        left -= 1;
        return left < 0;
      },
      onStep: (done) => cut.push(done),
    });
    expect(cut).toEqual([1, 2, 3, 4]);
    expect(values).toHaveLength(3);
    expect(topEigenpairs(diagonalOperator(spectrum), 3, { shouldStop: () => true }).vectors).toEqual([]);
  });
});
