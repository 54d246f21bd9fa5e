/** Order of ids everywhere: by UTF-16 code units, the same on every machine. */
export function compareIds(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** Order of names in lists for people: regardless of capitals, marked letters beside their plain ones. The same everywhere. */
export function compareNames(a: string, b: string): number {
  return compareIds(a.normalize('NFD').toLowerCase(), b.normalize('NFD').toLowerCase());
}
