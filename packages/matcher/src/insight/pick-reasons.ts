import type { Evidence } from '../types';
import type { Reason } from './messages/participant-messages';

/** A label of more words is a piece of the letter's prose, and belongs to the letter. */
const LONGEST_LABEL_WORDS = 3;

/** What adds less than this share of the strongest term tipped no scale. */
const LEAST_SHARE = 1 / 8;

/**
 * What of the person's own letter speaks for a place, strongest first, each word once: the terms that the project's own text holds, or where
 * it holds none, those near to it in meaning with the word they are near to. Left out are terms that add little beside the strongest, pieces
 * of prose, and what only a sensitive sentence holds: participants may read this.
 */
export function pickReasons(evidence: Pick<Evidence, 'terms'> | null): readonly Reason[] {
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
    return [{ label, ...(near !== undefined && { near }) }];
  });
}

/** As `pickReasons`, in words: `bees`, `firm (near “soft”)`. */
export function whyTerms(evidence: Evidence | null): readonly string[] {
  return pickReasons(evidence).map(({ label, near }) => (near === undefined ? label : `${label} (near “${near}”)`));
}

function isTerm(label: string): boolean {
  return label.split(' ').length <= LONGEST_LABEL_WORDS && !label.includes('…');
}
