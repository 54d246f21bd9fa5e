import type { DecidedBy, Evidence, Placement, Unplaced } from '@lettermatch/matcher';

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(position: number): string {
  const teen = position % 100 >= 11 && position % 100 <= 13;
  const ending = teen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th');
  return `${position}${ending}`;
}

/** `1 person`, `2 people`. */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** What a placement rests on, as people read it. */
export const DECIDED_BY: Readonly<Record<DecidedBy, string>> = { lock: 'keep here', wish: 'wish', letter: 'letter' };

/** Why someone has no place, as people read it. */
export const UNPLACED_REASONS: Readonly<Record<Unplaced['reason'], string>> = {
  'no-seat-left': 'No place left.',
  'every-project-ruled-out': 'Every place is ruled out, by what they avoid or by a rule.',
};

/** `2nd wish`; empty for someone who stated none. */
export function describeWish(placement: Pick<Placement, 'statedRank'>, hasWishes: boolean): string {
  if (placement.statedRank !== null) return `${ordinal(placement.statedRank)} wish`;
  return hasWishes ? 'not among the wishes' : '';
}

/** A label of more words is a piece of the letter's prose, and belongs to the letter. */
const LONGEST_LABEL_WORDS = 3;

/** What of the person's own letter speaks for a place: the labels of the terms that add to the fit, strongest first. */
export function whyTerms(evidence: Evidence | null): readonly string[] {
  const labels = new Map<string, string>();
  for (const { label, contribution } of evidence?.terms ?? []) {
    const key = label.toLowerCase();
    const isTerm = label.split(' ').length <= LONGEST_LABEL_WORDS;
    if (contribution > 0 && isTerm && !labels.has(key)) labels.set(key, label);
  }
  return [...labels.values()];
}
