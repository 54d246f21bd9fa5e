import type { Alignment } from './align-letters';
import { DisjointSets } from './disjoint-sets';
import type { WordRange } from './find-form-wording';

/** A passage that two letters share. */
export interface PairPassage extends Alignment {
  readonly first: number;
  readonly second: number;
}

/** Letters joined by the passages they share. */
export interface PassageGroup {
  /** Ascending. */
  readonly letters: readonly number[];
  /** The longest first; each with a range for every letter that holds it, by letter. */
  readonly passages: readonly (readonly WordRange[])[];
}

/** Letters that share passages, directly or by way of others; passages that overlap are one. Complexity: pairs x log pairs. */
export function groupPassages(pairs: readonly PairPassage[], letters: number): readonly PassageGroup[] {
  const groups = new DisjointSets(letters);
  for (const { first, second } of pairs) groups.join(first, second);

  const found = new Map<number, { letters: Set<number>; passages: (readonly WordRange[])[] }>();
  for (const passage of mergePairs(pairs)) {
    const key = groups.find(passage[0]?.letter ?? 0);
    const group = found.get(key) ?? { letters: new Set(), passages: [] };
    found.set(key, group);
    for (const { letter } of passage) group.letters.add(letter);
    group.passages.push(passage);
  }
  return [...found.values()]
    .map((group) => ({
      letters: [...group.letters].sort((a, b) => a - b),
      passages: group.passages.sort((a, b) => length(b[0]) - length(a[0]) || compareRanges(a[0], b[0])),
    }))
    .sort((a, b) => (a.letters[0] ?? 0) - (b.letters[0] ?? 0));
}

/** Joins the pairs' passages that overlap in a letter by more than half of the shorter one. */
function mergePairs(pairs: readonly PairPassage[]): readonly (readonly WordRange[])[] {
  const sets = new DisjointSets(pairs.length);
  const ranges = pairs.flatMap(({ first, second, ...at }, pair) => [
    { pair, letter: first, start: at.startInFirst, end: at.endInFirst },
    { pair, letter: second, start: at.startInSecond, end: at.endInSecond },
  ]);
  ranges.sort((a, b) => compareRanges(a, b) || a.pair - b.pair);
  let open = ranges[0];
  for (const range of ranges) {
    if (open === undefined || range.letter !== open.letter) {
      open = range;
      continue;
    }
    const overlap = Math.min(open.end, range.end) - range.start;
    if (2 * overlap > Math.min(length(open), length(range))) sets.join(open.pair, range.pair);
    if (range.end > open.end) open = range;
  }
  const passages = new Map<number, Map<number, WordRange>>();
  for (const { pair, letter, start, end } of ranges) {
    const key = sets.find(pair);
    const passage = passages.get(key) ?? new Map<number, WordRange>();
    passages.set(key, passage);
    const known = passage.get(letter) ?? { letter, start, end };
    passage.set(letter, { letter, start: Math.min(known.start, start), end: Math.max(known.end, end) });
  }
  return [...passages.values()].map((passage) => [...passage.values()].sort(compareRanges));
}

function length(range: WordRange | undefined): number {
  return range === undefined ? 0 : range.end - range.start;
}

function compareRanges(a: WordRange | undefined, b: WordRange | undefined): number {
  if (a === undefined || b === undefined) return 0;
  return a.letter - b.letter || a.start - b.start || a.end - b.end;
}
