import { openTables } from '../background/open-tables';
import type { TargetText } from '../types';
import { buildVector } from '../vectors/build-vector';
import { fitVocabulary, renumberTerms } from '../vectors/fit-vocabulary';
import { createBackgroundRarity } from '../vectors/inverse-document-frequency';
import type { Model } from '../vectors/model';
import type { TermCounter, TermCounts } from '../words/count-terms';
import { countTarget } from '../words/read-texts';
import type { WordReader } from '../words/read-words';
import type { TermTable } from '../words/term-table';
import type { ReadingOptions } from './collect-spelling';
import { fitScale } from './fit-scale';

/** What letters are read and counted with. */
export interface Reading {
  readonly reader: WordReader;
  readonly table: TermTable;
  readonly counter: TermCounter;
}

/**
 * Fits vocabulary, rarity and target vectors on a programme's texts. The scale is that of no letters: it needs their scores.
 * @param letters counted by `reading.table`.
 * @returns the model, and the letters counted by its vocabulary.
 */
export function fitModel(
  letters: readonly TermCounts[],
  targets: readonly TargetText[],
  { reader, table, counter }: Reading,
  language: Pick<Model, 'spelling' | 'wording'>,
  { background }: ReadingOptions,
): { readonly model: Model; readonly letters: readonly TermCounts[] } {
  const targetCounts = targets.map((target) => countTarget(target, reader, counter));
  const rarity = background && createBackgroundRarity(openTables(background).frequencies);
  const vocabulary = fitVocabulary([...letters, ...targetCounts], table.terms, rarity);
  const model: Model = {
    version: 1,
    vocabulary: vocabulary.terms,
    idf: vocabulary.idf,
    targets: targets.map(({ id }, index) => {
      const counts = targetCounts[index] ?? { terms: new Uint32Array(), counts: new Uint32Array() };
      const { terms, weights } = buildVector(renumberTerms(counts, vocabulary), vocabulary.idf);
      return { id, terms: [...terms], weights: [...weights] };
    }),
    scale: fitScale([]),
    ...language,
  };
  return { model, letters: letters.map((counts) => renumberTerms(counts, vocabulary)) };
}
