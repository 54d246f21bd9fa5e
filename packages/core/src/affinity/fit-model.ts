import { openTables } from '../background/open-tables';
import { fitSemanticModel } from '../semantic/fit-semantic-model';
import type { EigenpairHooks } from '../semantic/top-eigenpairs';
import type { TargetText } from '../types';
import { buildVector } from '../vectors/build-vector';
import { fitVocabulary, renumberTerms, type Vocabulary } from '../vectors/fit-vocabulary';
import { createBackgroundRarity } from '../vectors/inverse-document-frequency';
import type { LetterWords } from '../words/word';
import type { ReadingOptions } from './collect-spelling';
import { findBoilerplate } from './find-boilerplate';
import { UNFITTED_SCALE } from './fit-scale';
import { type Model, orderById, type TargetVector } from './model';
import { type Reading, readTargetTerms, type TextTerms } from './read-person';

/** A person's terms with their id: sums over people run in the order of ids. */
export interface PersonTerms extends TextTerms {
  readonly id: string;
}

export interface FitOptions extends Pick<ReadingOptions, 'background'>, EigenpairHooks {
  /** Compare meanings beside words. @defaultValue true */
  readonly semantic?: boolean;
}

/**
 * Fits vocabulary, rarity, boilerplate, word vectors and target vectors on a programme's texts. The scale is not fitted yet: it needs scores.
 * @param people counted by `reading.table`.
 * @returns the model, and the people counted by its vocabulary.
 */
export function fitModel<Person extends PersonTerms>(
  people: readonly Person[],
  targets: readonly TargetText[],
  reading: Reading,
  language: Pick<Model, 'spelling' | 'wording'>,
  { background, semantic = true, ...hooks }: FitOptions,
): { readonly model: Model; readonly people: readonly Person[] } {
  const tables = background && openTables(background);
  const read = targets.map((target) => readTargetTerms(target, reading));
  const vocabulary = fitVocabulary(
    [...people, ...read].map(({ counts }) => counts),
    reading.table.terms,
    tables && createBackgroundRarity(tables.frequencies),
  );
  const letters = people.map((person) => renumber(person, vocabulary));
  const described = read.map((target) => renumber(target, vocabulary));
  const { terms, idf, occurrences } = vocabulary;
  const letterOrder = orderById(letters);
  const model: Model = {
    version: 2,
    vocabulary: terms,
    idf,
    occurrences,
    boilerplate: findBoilerplate(
      letters.map(({ counts }) => counts),
      described.map(({ counts }) => counts),
      terms.length,
    ),
    targets: targets.map(({ id }, index) => describeTarget(id, described[index], vocabulary)),
    semantic: semantic
      ? (fitSemanticModel(
          {
            vocabulary: terms,
            occurrences,
            letters: Array.from(letterOrder, (index) => letters[index]?.units).filter((units) => units !== undefined),
            targets: described.map(({ units }) => units),
            targetsById: orderById(targets),
            formOf: collectForms(read.flatMap(({ words }) => words)),
          },
          tables?.glossVectors,
          hooks,
        ) ?? null)
      : null,
    scale: UNFITTED_SCALE,
    ...language,
  };
  return { model, people: letters };
}

function renumber<Text extends TextTerms>(text: Text, vocabulary: Vocabulary): Text {
  return { ...text, counts: renumberTerms(text.counts, vocabulary), units: renumberTerms(text.units, vocabulary) };
}

function describeTarget(id: string, text: TextTerms | undefined, { idf }: Vocabulary): TargetVector {
  const counts = text?.counts ?? { terms: new Uint32Array(), counts: new Uint32Array() };
  const { terms, weights } = buildVector(counts, idf);
  const total = counts.counts.reduce((sum, count) => sum + count, 0);
  const countOf = new Map(Array.from(counts.terms, (term, index) => [term, counts.counts[index] ?? 0]));
  return {
    id,
    terms: [...terms],
    weights: [...weights],
    shares: Array.from(terms, (term) => (countOf.get(term) ?? 0) / total),
  };
}

/** How texts write a stem most often; of equally frequent forms the first by alphabet. */
function collectForms(texts: readonly LetterWords[]): (stem: string) => string {
  const forms = new Map<string, Map<string, number>>();
  for (const { words } of texts) {
    for (const { form } of words) {
      const counts = forms.get(form.stem) ?? new Map<string, number>();
      forms.set(form.stem, counts.set(form.word, (counts.get(form.word) ?? 0) + 1));
    }
  }
  return (stem) => {
    const [best] = [...(forms.get(stem) ?? [])].sort(([a, few], [b, many]) => many - few || (a < b ? -1 : 1));
    return best?.[0] ?? '';
  };
}
