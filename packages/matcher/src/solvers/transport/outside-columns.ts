/** Columns for places that stay empty, numbered after the projects: an applicant holds one for each, at no score. */
export interface OutsideColumns {
  readonly first: number;
  /** Places that every applicant may leave empty. */
  readonly count: number;
}

/** Writes an applicant's entries behind their others. */
export function listOutside(
  { first, count }: OutsideColumns,
  column: Int32Array,
  value: Float64Array,
  at: number,
): void {
  for (let copy = 0; copy < count; copy++) {
    column[at + copy] = first + copy;
    value[at + copy] = 0;
  }
}
