import { findFewestPairs } from '../face/exchange-search';
import { CLOSED, COUNTED, closePairs, type Face, type Marks } from '../face/face';
import { listHeld, type Narrowed } from '../face/take-step';
import type { SolveOptions } from '../solver';

type Scores = Float32Array | Float64Array;

/**
 * Raises the lowest score in use as high as it goes, and narrows the face to pairs of at least that: bisection over the scores there are
 * (the bottleneck assignment: Gross 1959; Burkard, Dell'Amico & Martello 2009, ch. 6), each trial starting from the best
 * assignment so far. A threshold is too high once it is proved that every assignment uses a pair below it. The last trial, at the lowest
 * score itself, is the step. O(log edges) trials of `findFewestPairs`, most of them short. Undefined where it was stopped.
 */
export function raiseLowest(
  { face, held, steps }: Narrowed,
  values: Scores,
  options: Pick<SolveOptions, 'shouldStop'>,
): Narrowed | undefined {
  let best = held;
  let lowest = findLowest(face, held, values);
  // Nothing in use is open: there is nothing to raise.
  if (lowest === undefined) return { face, held, steps };
  const candidates = listScoresBetween(face, values, lowest, findCeiling(face, values));
  let low = 0;
  let high = candidates.length;
  while (low < high) {
    const threshold = candidates[(low + high) >>> 1]!;
    const marks = markBelow(face, values, threshold, COUNTED);
    const found = findFewestPairs(face, best, marks, { ...options, onlyNone: true });
    if (found === undefined) return undefined;
    if (found.count > 0) {
      high = (low + high) >>> 1;
      continue;
    }
    best = found.held;
    lowest = findLowest(face, best, values) ?? threshold;
    while (low < high && candidates[low]! <= lowest) low += 1;
  }
  const proof = findFewestPairs(face, best, markUpTo(face, values, lowest), { ...options, onlyNone: true });
  if (proof === undefined) return undefined;
  const { count, prices, placePrice } = proof;
  return {
    face: closePairs(face, markBelow(face, values, lowest, CLOSED)),
    held: best,
    steps: [...steps, { key: lowest, count, prices, placePrice }],
  };
}

/** The lowest score that an assignment uses of a face's open pairs. */
export function findLowest(face: Face, held: Int32Array, values: Scores): number | undefined {
  let lowest = Number.POSITIVE_INFINITY;
  for (const { entry } of listHeld(face, held)) lowest = Math.min(lowest, values[entry]!);
  return lowest === Number.POSITIVE_INFINITY ? undefined : lowest + 0;
}

export function markBelow(face: Face, values: Scores, threshold: number, mark: number): Marks {
  const marks: Marks = new Uint8Array(values.length);
  for (const entry of face.entry) if (values[entry]! < threshold) marks[entry] = mark;
  return marks;
}

export function markUpTo(face: Face, values: Scores, threshold: number): Marks {
  const marks: Marks = new Uint8Array(values.length);
  for (const entry of face.entry) if (values[entry]! <= threshold) marks[entry] = COUNTED;
  return marks;
}

/** The lowest of the best scores of those who must have a place: nobody can raise the lowest above it. */
function findCeiling({ applicants, rowStart, entry, places }: Face, values: Scores): number {
  let ceiling = Number.POSITIVE_INFINITY;
  for (let applicant = 0; applicant < applicants; applicant++) {
    if (places.min[applicant] === 0) continue;
    let best = Number.NEGATIVE_INFINITY;
    for (let at = rowStart[applicant]!; at < rowStart[applicant + 1]!; at++) best = Math.max(best, values[entry[at]!]!);
    ceiling = Math.min(ceiling, best);
  }
  return ceiling;
}

/** Scores of open pairs above one and up to another, ascending, each once. */
function listScoresBetween({ entry }: Face, values: Scores, above: number, upTo: number): Float64Array {
  const inside = entry.filter((index) => values[index]! > above && values[index]! <= upTo);
  const ascending = Float64Array.from(inside, (index) => values[index]!).sort();
  return ascending.filter((score, at) => at === 0 || score !== ascending[at - 1]);
}
