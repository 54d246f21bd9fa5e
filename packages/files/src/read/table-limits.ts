/** As many rows as a spreadsheet holds. */
export const mostRows = 1_048_576;

/** As many rows as are looked at that have something wrong: finding it out takes far longer than reading a good one. */
export const mostFaultyRows = 20_000;

export const mostColumns = 1_000;

/** As many cells of one row as are looked at: what a spreadsheet holds. */
export const mostCells = 16_384;
