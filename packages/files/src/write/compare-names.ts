import { compareIds } from '@lettermatch/matcher';

/** Order of names in lists for people: regardless of capitals, marked letters beside their plain ones. The same everywhere. */
export function compareNames(a: string, b: string): number {
  return compareIds(a.normalize('NFD').toLowerCase(), b.normalize('NFD').toLowerCase());
}
