/**
 * Columns for places that stay empty, numbered after the projects: an applicant with places to spare may hold as
 * many of them as the places they may leave empty, each worth `value`.
 */
export class OutsideColumns {
  readonly first: number;
  readonly count: number;
  readonly value: number;
  readonly #mayLeave: Uint32Array;

  /** @param mayLeave Places that each applicant may leave empty, at most `count`. */
  constructor(first: number, count: number, value: number, mayLeave: Uint32Array) {
    this.first = first;
    this.count = count;
    this.value = value;
    this.#mayLeave = mayLeave;
  }

  /** Writes an applicant's entries and answers how many there are. */
  write(applicant: number, column: Int32Array, value: Float64Array, at: number): number {
    const own = Math.min(this.count, this.#mayLeave[applicant]!);
    for (let copy = 0; copy < own; copy++) {
      column[at + copy] = this.first + copy;
      value[at + copy] = this.value;
    }
    return own;
  }
}
