/** In how many runs each applicant had each project; the last column is no place. */
export class PlaceCounts {
  /** Runs added. */
  runs = 0;
  readonly #rows: number;
  readonly #width: number;
  readonly #counts: Uint16Array;

  constructor(rows: number, width: number) {
    this.#rows = rows;
    this.#width = width;
    this.#counts = new Uint16Array(rows * (width + 1));
  }

  /** Counts the places of one run, as `projectOf` of an outcome holds them. */
  add(projectOf: Int32Array): void {
    const stride = projectOf.length / this.#rows;
    for (let row = 0; row < this.#rows; row++) {
      const places = projectOf.subarray(row * stride, (row + 1) * stride).filter((column) => column >= 0);
      for (const column of places.length === 0 ? [this.#width] : places) this.#counts[this.#at(row, column)]! += 1;
    }
    this.runs += 1;
  }

  /** In how many runs the applicant of this row had the project of this column. */
  of(row: number, column: number): number {
    return this.#counts[this.#at(row, column)] ?? 0;
  }

  /** The column most frequent beside the applicant's own, the first of equals; the width where that is no place; `undefined` where there is none. */
  mostFrequent(row: number, own: Int32Array): number | undefined {
    const isPlaced = own.some((column) => column >= 0);
    let best: number | undefined;
    for (let column = 0; column <= this.#width; column++) {
      const isOwn = column === this.#width ? !isPlaced : own.includes(column);
      if (!isOwn && this.of(row, column) > (best === undefined ? 0 : this.of(row, best))) best = column;
    }
    return best;
  }

  #at(row: number, column: number): number {
    return row * (this.#width + 1) + column;
  }
}
