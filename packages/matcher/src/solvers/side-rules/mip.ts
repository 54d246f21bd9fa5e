/** A linear programme, maximised, some of whose columns are whole numbers. Compressed columns; rows of a column ascend. */
export interface MipModel {
  readonly columns: number;
  readonly rows: number;
  readonly cost: Float64Array;
  readonly columnLower: Float64Array;
  readonly columnUpper: Float64Array;
  /** 1 where the column must be a whole number. */
  readonly integer: Uint8Array;
  /** `-Infinity` and `Infinity` for no bound. */
  readonly rowLower: Float64Array;
  readonly rowUpper: Float64Array;
  /** `columns + 1` offsets into `rowIndex` and `values`. */
  readonly columnStart: Uint32Array;
  readonly rowIndex: Uint32Array;
  readonly values: Float64Array;
}

export interface MipOptions {
  /** Of branch and bound; a budget in steps, so that the same model ends the same way on every machine. */
  readonly maxNodes?: number;
  /** Of the simplex method, over all nodes. */
  readonly maxIterations?: number;
  /** Values by column of a solution: what the search starts from. */
  readonly start?: Float64Array;
  /** Polled between nodes; `true` ends the search as a budget does. */
  readonly shouldStop?: () => boolean;
  /** Leave `integer` aside. */
  readonly relax?: boolean;
}

export type MipSolution =
  | {
      /** `feasible` where a budget ended the search. */
      readonly status: 'optimal' | 'feasible';
      readonly objective: number;
      /** No solution is larger. */
      readonly bound: number;
      readonly values: Float64Array;
      /** By row, of the relaxation: what one more unit of its bound adds. Only where it was relaxed and came to its end. */
      readonly rowDual?: Float64Array;
    }
  | { readonly status: 'infeasible' }
  /** A budget ended the search before any solution was found. */
  | { readonly status: 'unknown'; readonly bound: number };

/** Solves mixed-integer programmes; deterministic but for a time limit. */
export type MipSolver = (model: MipModel, options?: MipOptions) => MipSolution;
