import fc from 'fast-check';

/** A symmetric matrix by its rows. */
export type Matrix = readonly (readonly number[])[];

export function multiply(matrix: Matrix, vector: ArrayLike<number>): number[] {
  return matrix.map((row) => row.reduce((sum, value, index) => sum + value * (vector[index] ?? 0), 0));
}

export function lengthOf(vector: Iterable<number>): number {
  let square = 0;
  for (const value of vector) square += value * value;
  return Math.sqrt(square);
}

export function product(a: ArrayLike<number>, b: ArrayLike<number>): number {
  return Array.from(a).reduce((sum, value, index) => sum + value * (b[index] ?? 0), 0);
}

const fraction = fc.integer({ min: -2_000_000, max: 2_000_000 }).map((value) => value / 1_000_003);

/** Whole entries, so that equal eigenvalues and matrices that fall apart are not rare. */
export const symmetricMatrix: fc.Arbitrary<Matrix> = fc.integer({ min: 1, max: 7 }).chain((size) => {
  const entry = fc.oneof(fc.constant(0), fc.integer({ min: -3, max: 3 }), fraction);
  return fc.array(entry, { minLength: size * size, maxLength: size * size }).map((entries) => {
    const at = (row: number, column: number) => entries[Math.min(row, column) * size + Math.max(row, column)] ?? 0;
    return Array.from({ length: size }, (_, row) => Array.from({ length: size }, (_, column) => at(row, column)));
  });
});

/** Eigenvalues by Jacobi's rotations, largest first: another way than the one under test. */
export function jacobiEigenvalues(matrix: Matrix): number[] {
  const a = matrix.map((row) => [...row]);
  const size = a.length;
  const at = (row: number, column: number) => a[row]?.[column] ?? 0;
  for (let sweep = 0; sweep < 60; sweep += 1) {
    for (let p = 0; p < size; p += 1) {
      for (let q = p + 1; q < size; q += 1) {
        if (Math.abs(at(p, q)) < 1e-100) continue;
        const ratio = (at(q, q) - at(p, p)) / (2 * at(p, q));
        const tangent = (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.sqrt(ratio * ratio + 1));
        const cosine = 1 / Math.sqrt(tangent * tangent + 1);
        const sine = tangent * cosine;
        for (const row of a) {
          const [left, right] = [row[p] ?? 0, row[q] ?? 0];
          row[p] = cosine * left - sine * right;
          row[q] = sine * left + cosine * right;
        }
        const [upper, lower] = [a[p] ?? [], a[q] ?? []];
        for (let column = 0; column < size; column += 1) {
          const [above, below] = [upper[column] ?? 0, lower[column] ?? 0];
          upper[column] = cosine * above - sine * below;
          lower[column] = sine * above + cosine * below;
        }
      }
    }
  }
  return a.map((row, index) => row[index] ?? 0).sort((x, y) => y - x);
}

/** Units of few words, some of them repeated. */
export const anyUnits = fc
  .array(fc.array(fc.nat(8), { maxLength: 7 }), { maxLength: 8 })
  .map((units) => units.map((unit) => Uint32Array.from(unit)));
