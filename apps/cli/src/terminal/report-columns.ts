import type { Output } from '../io';

const MOST_COLUMNS = 100;
const FEWEST_COLUMNS = 60;

/** The width that text for people is laid out in. */
export function reportColumns({ columns }: Pick<Output, 'columns'>): number {
  // Some terminals say 0 for not known.
  return Math.max(FEWEST_COLUMNS, Math.min(MOST_COLUMNS, columns || MOST_COLUMNS));
}
