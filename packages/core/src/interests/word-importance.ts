import type { Model } from '../affinity/model';
import type { DocumentFrequencies } from '../background/document-frequencies';
import { createBackgroundRarity } from '../vectors/inverse-document-frequency';

/** What a term of a letter says about its writer, without the letter. */
export interface WordImportance {
  /** Rarity in nats, or alike for all terms where nothing is known. */
  rarityOf(term: string): number;
  /** From 0 for a common stem to 5 for a rare one. */
  importanceOf(stem: string): number;
  /** No name: some definition of an English word uses the stem, or no definition could. */
  isDefined(stem: string): boolean;
}

/** Rarity up to which a stem says nothing by itself: about one English definition in twenty holds it. */
const COMMONNESS = 3;
/** A word unknown to the dictionary is not more important than a rare one. */
const MOST_IMPORTANCE = 5;
const ENGLISH = /^[a-z]+$/;

/** Judged by general English where its table is given, else by the rarity in a programme, else all alike. */
export function createWordImportance(
  frequencies: DocumentFrequencies | undefined,
  model: Pick<Model, 'vocabulary' | 'idf'> | undefined,
): WordImportance {
  if (frequencies !== undefined) {
    const rarityOf = createBackgroundRarity(frequencies);
    return {
      rarityOf,
      importanceOf: (stem) => Math.min(MOST_IMPORTANCE, Math.max(0, rarityOf(stem) - COMMONNESS)),
      isDefined: (stem) => !ENGLISH.test(stem) || frequencies.frequencyOf(stem) > 0,
    };
  }
  const rarest = model?.idf.reduce((most, idf) => Math.max(most, idf), 0) || 1;
  const place = new Map(model?.vocabulary.map((term, index) => [term, index]));
  // A term that the programme never uses lies between its common and its rare ones.
  const rarityOf = (term: string) => model?.idf[place.get(term) ?? -1] ?? rarest / 2;
  return {
    rarityOf,
    importanceOf: (stem) => (MOST_IMPORTANCE * rarityOf(stem)) / rarest,
    isDefined: () => true,
  };
}
