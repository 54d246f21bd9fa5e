import { naturalLogarithm } from '../vectors/natural-logarithm';

/** The upper half of a symmetric sparse matrix with an empty diagonal: row r holds `column[start[r] .. start[r + 1])`, all above r. */
export interface UpperMatrix {
  readonly size: number;
  readonly start: Uint32Array;
  readonly column: Uint32Array;
  readonly value: Float32Array;
}

/**
 * Positive pointwise mutual information of words that share a unit of text: ln(P(a, b) / (P(a) P(b))), where it is above 0.
 * A word counts once a unit. Linear in the sum over units of their distinct words squared.
 * @param units word numbers below `words`; a unit may repeat words.
 * @source Church & Hanks 1990; Levy & Goldberg 2014 for its use before a factorisation.
 */
export function weighCooccurrence(units: readonly Uint32Array[], words: number): UpperMatrix {
  const { start: unitStart, unit: unitOf, distinct } = listUnitsByWord(units, words);
  const sums = new Float64Array(words);
  let total = 0;
  let most = 0;
  for (const unit of distinct) {
    for (const word of unit) sums[word] = (sums[word] ?? 0) + unit.length - 1;
    total += unit.length * (unit.length - 1);
    most += (unit.length * (unit.length - 1)) / 2;
  }
  const start = new Uint32Array(words + 1);
  const column = new Uint32Array(most);
  const value = new Float32Array(most);
  const together = new Uint32Array(words);
  let end = 0;
  for (let word = 0; word < words; word += 1) {
    const met: number[] = [];
    for (let place = unitStart[word] ?? 0; place < (unitStart[word + 1] ?? 0); place += 1) {
      for (const other of distinct[unitOf[place] ?? 0] ?? []) {
        if (other <= word) continue;
        const count = together[other] ?? 0;
        if (count === 0) met.push(other);
        together[other] = count + 1;
      }
    }
    for (const other of Uint32Array.from(met).sort()) {
      const ratio = ((together[other] ?? 0) * total) / ((sums[word] ?? 0) * (sums[other] ?? 0));
      together[other] = 0;
      if (ratio <= 1) continue;
      column[end] = other;
      value[end] = naturalLogarithm(ratio);
      end += 1;
    }
    start[word + 1] = end;
  }
  return { size: words, start, column: column.slice(0, end), value: value.slice(0, end) };
}

/** Writes matrix x vector into `result`. Linear in the entries. */
export function multiplyUpper(matrix: UpperMatrix, vector: Float64Array, result: Float64Array): void {
  const { size, start, column, value } = matrix;
  result.fill(0);
  for (let row = 0; row < size; row += 1) {
    const own = vector[row] ?? 0;
    let sum = result[row] ?? 0;
    const end = start[row + 1] ?? 0;
    for (let place = start[row] ?? 0; place < end; place += 1) {
      const other = column[place]!;
      const weight = value[place]!;
      sum += weight * vector[other]!;
      result[other] = result[other]! + weight * own;
    }
    result[row] = sum;
  }
}

/** The distinct words of each unit, and the units of each word. */
function listUnitsByWord(units: readonly Uint32Array[], words: number) {
  const distinct = units.map((unit) => Uint32Array.from(new Set(unit)));
  const start = new Uint32Array(words + 1);
  for (const unit of distinct) for (const word of unit) start[word + 1] = (start[word + 1] ?? 0) + 1;
  for (let word = 0; word < words; word += 1) start[word + 1] = (start[word + 1] ?? 0) + (start[word] ?? 0);
  const next = start.slice();
  const unit = new Uint32Array(start[words] ?? 0);
  distinct.forEach((list, index) => {
    for (const word of list) {
      unit[next[word] ?? 0] = index;
      next[word] = (next[word] ?? 0) + 1;
    }
  });
  return { start, unit, distinct };
}
