import type { DocumentFrequencies } from '../background';
import { naturalLogarithm } from './natural-logarithm';

const LOCAL_SHARE = 0.7;
/** For stems that an English table cannot know. */
const NEUTRAL = 7;
const ENGLISH = /^[a-z]+$/u;

/** How rare a term is in general English, in nats: of a stem from the table, of a phrase the mean of its stems. */
export function backgroundRarity(term: string, background: DocumentFrequencies): number {
  const stems = term.split(' ');
  let sum = 0;
  for (const stem of stems) {
    sum += ENGLISH.test(stem)
      ? naturalLogarithm((background.glosses + 1) / (background.frequencyOf(stem) + 0.5))
      : NEUTRAL;
  }
  return Math.max(0, sum / stems.length);
}

/**
 * ln((N + 1) / (df + 0.5)), at least 0, mixed with general rarity where a background table is given.
 * @param documents N, the programme's own texts; `frequency` df, how many of them hold the term.
 */
export function inverseDocumentFrequency(
  term: string,
  frequency: number,
  documents: number,
  background: DocumentFrequencies | undefined,
): number {
  const local = Math.max(0, naturalLogarithm((documents + 1) / (frequency + 0.5)));
  if (background === undefined) return local;
  return LOCAL_SHARE * local + (1 - LOCAL_SHARE) * backgroundRarity(term, background);
}
