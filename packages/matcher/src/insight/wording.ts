import type { Evidence } from '../types';

/** `1st`, `2nd`, `3rd`, `11th`. */
export function ordinal(position: number): string {
  const isTeen = position % 100 >= 11 && position % 100 <= 13;
  return `${position}${isTeen ? 'th' : (['th', 'st', 'nd', 'rd'][position % 10] ?? 'th')}`;
}

/** `1 person`, `2 people`. */
export function countOf(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/** At most so many decimals, no zeros at the end, and no minus before a zero. */
export function formatNumber(value: number, decimals = 2): string {
  const text = value.toFixed(decimals);
  const short = text.includes('.') ? text.replace(/\.?0+$/, '') : text;
  return short === '-0' ? '0' : short;
}

/** A label of more words is a piece of the letter's prose, and belongs to the letter. */
const LONGEST_LABEL_WORDS = 3;

/** What of the person's own letter speaks for a place: the labels of the terms that add to the fit, strongest first, each once; none that only a sensitive sentence holds. */
export function whyTerms(evidence: Evidence | null): readonly string[] {
  const labels = new Map<string, string>();
  for (const { label, contribution, sensitive } of evidence?.terms ?? []) {
    if (sensitive !== undefined) continue;
    const key = label.toLowerCase();
    const isTerm = label.split(' ').length <= LONGEST_LABEL_WORDS;
    if (contribution > 0 && isTerm && !labels.has(key)) labels.set(key, label);
  }
  return [...labels.values()];
}
