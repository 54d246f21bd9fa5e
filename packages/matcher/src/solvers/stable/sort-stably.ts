/**
 * Sorts part of an array in place by merging, stable: equal ones keep their order. O(n log n), and O(n) where it is in
 * order already; `spare` is scratch of at least the part's length.
 *
 * @param comesAfter Whether the first must stand behind the second.
 */
export function sortStably(
  items: Uint32Array,
  from: number,
  to: number,
  comesAfter: (first: number, second: number) => boolean,
  spare: Uint32Array,
): void {
  if (to - from < 2) return;
  const middle = (from + to) >>> 1;
  sortStably(items, from, middle, comesAfter, spare);
  sortStably(items, middle, to, comesAfter, spare);
  if (!comesAfter(items[middle - 1]!, items[middle]!)) return;
  const left = middle - from;
  for (let at = 0; at < left; at++) spare[at] = items[from + at]!;
  let [a, b, into] = [0, middle, from];
  while (a < left && b < to) items[into++] = comesAfter(spare[a]!, items[b]!) ? items[b++]! : spare[a++]!;
  while (a < left) items[into++] = spare[a++]!;
}
