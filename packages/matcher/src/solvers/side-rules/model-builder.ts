import type { MipModel } from './mip';

/** A row's number and what a column counts in it. */
export type Entry = readonly [row: number, value: number];

export interface ColumnBounds {
  readonly cost?: number;
  readonly lower?: number;
  readonly upper?: number;
  /** @defaultValue true */
  readonly isWhole?: boolean;
}

/** Collects a model row by row and column by column; rows first, or while columns are added. */
export class ModelBuilder {
  readonly #rowLower: number[] = [];
  readonly #rowUpper: number[] = [];
  readonly #cost: number[] = [];
  readonly #lower: number[] = [];
  readonly #upper: number[] = [];
  readonly #integer: number[] = [];
  readonly #start: number[] = [0];
  readonly #rowIndex: number[] = [];
  readonly #values: number[] = [];

  get columns(): number {
    return this.#cost.length;
  }

  addRow(lower: number, upper: number): number {
    this.#rowLower.push(lower);
    this.#rowUpper.push(upper);
    return this.#rowLower.length - 1;
  }

  addColumn(entries: readonly Entry[], { cost = 0, lower = 0, upper = 1, isWhole = true }: ColumnBounds = {}): number {
    this.#cost.push(cost);
    this.#lower.push(lower);
    this.#upper.push(upper);
    this.#integer.push(isWhole ? 1 : 0);
    for (const [row, value] of [...entries].sort(([a], [b]) => a - b)) {
      this.#rowIndex.push(row);
      this.#values.push(value);
    }
    this.#start.push(this.#rowIndex.length);
    return this.#cost.length - 1;
  }

  build(): MipModel {
    return {
      columns: this.#cost.length,
      rows: this.#rowLower.length,
      cost: Float64Array.from(this.#cost),
      columnLower: Float64Array.from(this.#lower),
      columnUpper: Float64Array.from(this.#upper),
      integer: Uint8Array.from(this.#integer),
      rowLower: Float64Array.from(this.#rowLower),
      rowUpper: Float64Array.from(this.#rowUpper),
      columnStart: Uint32Array.from(this.#start),
      rowIndex: Uint32Array.from(this.#rowIndex),
      values: Float64Array.from(this.#values),
    };
  }
}
