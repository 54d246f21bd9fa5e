import type { SolveOptions } from '../solver';
import { CLOSED, COUNTED, type Face, type Marks } from './face';
import { listHeld, type Narrowed, type TotalSolver, takeStep } from './take-step';

/** What narrowing came to; where it was stopped, `narrowed` is as far as it got. */
export interface Narrowing {
  readonly narrowed: Narrowed;
  readonly isStopped: boolean;
}

/**
 * Narrows a face to its assignments that use the fewest pairs of the lowest key, of those the fewest of the next key, and
 * so on upwards: the largest vector of keys, in ascending order, compared lexicographically. A key that the assignment
 * at hand does not use needs no search: none is the fewest. One step for each key in use.
 *
 * @param keys By entry of the problem's scores.
 */
export function narrowFromLowest(
  start: Narrowed,
  keys: Float64Array,
  solve: TotalSolver,
  options: SolveOptions,
): Narrowing {
  const marker = createMarker(start.face, keys);
  let narrowed = start;
  for (let last = Number.NEGATIVE_INFINITY; ; ) {
    const key = findLowestInUse(narrowed, keys, last);
    if (key === undefined) return { narrowed, isStopped: false };
    const next = takeStep(narrowed, key, marker(key), solve, options);
    if (next === undefined) return { narrowed, isStopped: true };
    narrowed = next;
    last = key;
  }
}

/** Marks for keys that ascend from call to call: pairs of the key count, those of keys passed over are closed. O(open pairs) in all. */
export function createMarker(face: Face, keys: Float64Array): (key: number) => Marks {
  const marks: Marks = new Uint8Array(keys.length);
  const ascending = face.entry.slice().sort((a, b) => keys[a]! - keys[b]!);
  let counted = 0;
  let next = 0;
  return (key) => {
    for (; counted < next; counted++) marks[ascending[counted]!] = 0;
    for (; next < ascending.length && keys[ascending[next]!]! < key; next++) marks[ascending[next]!] = CLOSED;
    counted = next;
    for (; next < ascending.length && keys[ascending[next]!] === key; next++) marks[ascending[next]!] = COUNTED;
    return marks;
  };
}

function findLowestInUse({ face, held }: Narrowed, keys: Float64Array, above: number): number | undefined {
  let lowest = Number.POSITIVE_INFINITY;
  for (const { entry } of listHeld(face, held)) {
    const key = keys[entry]!;
    if (key > above && key < lowest) lowest = key;
  }
  return Number.isFinite(lowest) ? lowest : undefined;
}
