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

/** What adds less than this share of the strongest term tipped no scale. */
const LEAST_SHARE = 1 / 8;

/**
 * What of the person's own letter speaks for a place, strongest first, each word once: the terms that the project's own text holds, or where
 * it holds none, those near to it in meaning with the word they are near to. Left out are terms that add little beside the strongest, pieces
 * of prose, and what only a sensitive sentence holds: participants may read this.
 */
export function whyTerms(evidence: Evidence | null): readonly string[] {
  const terms = evidence?.terms ?? [];
  const least = LEAST_SHARE * Math.max(...terms.map(({ contribution }) => contribution));
  const reasons = terms.filter(
    ({ label, contribution, sensitive }) =>
      sensitive === undefined && contribution > 0 && contribution >= least && isTerm(label),
  );
  const held = reasons.filter(({ via }) => via.length === 0);
  const said = new Set<string>();
  return (held.length > 0 ? held : reasons).flatMap(({ label, via: [near] }) => {
    const words = label.toLowerCase().split(' ');
    if (words.every((word) => said.has(word))) return [];
    for (const word of words) said.add(word);
    return [near === undefined ? label : `${label} (near “${near}”)`];
  });
}

function isTerm(label: string): boolean {
  return label.split(' ').length <= LONGEST_LABEL_WORDS && !label.includes('…');
}
