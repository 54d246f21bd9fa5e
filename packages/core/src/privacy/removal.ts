import type { Span } from '../types';

/** What a removed part of a text was; its placeholder is the kind in square brackets. */
export type RemovalKind = 'name' | 'email' | 'phone' | 'link' | 'institution' | 'title';

export const REMOVAL_KINDS: readonly RemovalKind[] = ['name', 'email', 'phone', 'link', 'institution', 'title'];

/** A part of the original text that was replaced. */
export interface Removal extends Span {
  readonly kind: RemovalKind;
}

/** In order and not overlapping: parts that overlap become one, of the kind that starts first, then of the longer one. Time O(n log n). */
export function joinRemovals(found: readonly Removal[]): readonly Removal[] {
  const sorted = found.toSorted((a, b) => a.start - b.start || b.end - a.end);
  const joined: Removal[] = [];
  for (const removal of sorted) {
    const last = joined.at(-1);
    if (last === undefined || removal.start >= last.end) joined.push(removal);
    else if (removal.end > last.end) joined[joined.length - 1] = { ...last, end: removal.end };
  }
  return joined;
}
