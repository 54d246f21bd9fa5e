import type { DocumentFrequencies } from '../background/document-frequencies';
import { naturalLogarithm } from './natural-logarithm';

const LOCAL_SHARE = 0.7;
/** For stems that an English table cannot know. */
const NEUTRAL = 7;
const ENGLISH = /^[a-z]+$/u;

/** How rare a term is, in nats: a function with a memory of stems. */
export type Rarity = (term: string) => number;

/** How rare terms are in general English: of a stem from the table, of a phrase the mean of its stems; at least 0. */
export function createBackgroundRarity(background: DocumentFrequencies): Rarity {
  const known = new Map<string, number>();
  function rarityOfStem(stem: string): number {
    let rarity = known.get(stem);
    if (rarity === undefined) {
      rarity = ENGLISH.test(stem)
        ? naturalLogarithm((background.glosses + 1) / (background.frequencyOf(stem) + 0.5))
        : NEUTRAL;
      known.set(stem, rarity);
    }
    return rarity;
  }
  return (term) => {
    const space = term.indexOf(' ');
    if (space === -1) return Math.max(0, rarityOfStem(term));
    return Math.max(0, (rarityOfStem(term.slice(0, space)) + rarityOfStem(term.slice(space + 1))) / 2);
  };
}

/** How rare a term is in a programme's own texts, of which `frequency` hold it, mixed with its rarity in general, in nats, where that is known. */
export type InverseDocumentFrequency = (frequency: number, rarity: number | undefined) => number;

/**
 * ln((N + 1) / (df + 0.5)), at least 0, mixed with general rarity where it is known; df is the frequency. Few frequencies are those of very many
 * terms: the logarithm of each is worked out once.
 * @param documents N, how many texts there are.
 */
export function createInverseDocumentFrequency(documents: number): InverseDocumentFrequency {
  const locals: number[] = [];
  return (frequency, rarity) => {
    while (locals.length <= frequency)
      locals.push(Math.max(0, naturalLogarithm((documents + 1) / (locals.length + 0.5))));
    const local = locals[frequency]!;
    if (rarity === undefined) return local;
    return LOCAL_SHARE * local + (1 - LOCAL_SHARE) * rarity;
  };
}
