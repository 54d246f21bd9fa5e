import { openTables } from '../background/open-tables';
import { fitSemanticModel, MOST_LETTERS } from '../semantic/fit-semantic-model';
import type { EigenpairHooks } from '../semantic/top-eigenpairs';
import type { TargetText } from '../types';
import { buildVector } from '../vectors/build-vector';
import { countTexts } from '../vectors/count-texts';
import { fitVocabulary } from '../vectors/fit-vocabulary';
import { createBackgroundRarity } from '../vectors/inverse-document-frequency';
import type { TermCounts } from '../words/count-terms';
import { createTermTable } from '../words/term-table';
import type { LetterWords } from '../words/word';
import { chooseEvenly } from './choose-evenly';
import type { ReadingOptions } from './collect-spelling';
import { findBoilerplate, sumFrequencies } from './find-boilerplate';
import { UNFITTED_SCALE } from './fit-scale';
import type { LetterShard } from './letter-shard';
import { type Model, orderById, type TargetVector } from './model';
import { openReader } from './open-reader';
import { createReading, readTargetTerms, type TextTerms } from './read-person';
import { askAbout, type LetterBlock } from './spread-letters';

/** Letters that shards have read. */
export interface LettersRead {
  readonly shards: readonly LetterShard[];
  readonly blocks: readonly LetterBlock[];
  /** In the order of ids: sums over people run in this order. */
  readonly letters: readonly number[];
}

export interface FitOptions extends Pick<ReadingOptions, 'background' | 'spelling'>, EigenpairHooks {
  /** Compare meanings beside words. @defaultValue true */
  readonly semantic?: boolean;
}

/**
 * Fits vocabulary, rarity, boilerplate, word vectors and target vectors on a programme's texts; letters are then counted by the vocabulary.
 * The scale is not fitted yet: it needs scores.
 */
export async function fitModel(
  { shards, blocks, letters }: LettersRead,
  targets: readonly TargetText[],
  language: Pick<Model, 'spelling' | 'wording'>,
  options: FitOptions,
): Promise<Model> {
  const { background, semantic = true } = options;
  const tables = background && openTables(background);
  const table = createTermTable();
  const reading = createReading(openReader(language, options), table);
  const read = targets.map((target) => readTargetTerms(target, reading));
  const counted = await Promise.all(shards.map((shard) => shard.countTerms()));
  const ofTargets = countTexts(
    read.map(({ counts }) => counts),
    table.list(),
  );
  const { terms, idf, occurrences, placesOf } = fitVocabulary(
    [...counted.map(({ all }) => all), ofTargets],
    tables && createBackgroundRarity(tables.frequencies),
  );
  const placesOfTargets = placesOf.at(-1) ?? new Uint32Array();
  const boilerplate = findBoilerplate(
    sumFrequencies(
      counted.map((each) => each.letters),
      placesOf,
      terms.length,
    ),
    sumFrequencies([{ ...ofTargets, documents: targets.length }], [placesOfTargets], terms.length),
  );
  const samples = await Promise.all(shards.map((shard, index) => shard.renumber(placesOf[index] ?? new Uint32Array())));
  const described = read.map((text) => renumber(text, placesOfTargets));
  return {
    version: 2,
    vocabulary: terms,
    idf,
    occurrences,
    boilerplate,
    targets: targets.map(({ id }, index) => describeTarget(id, described[index]?.counts, idf)),
    semantic: semantic
      ? (fitSemanticModel(
          {
            vocabulary: terms,
            occurrences,
            letterUnits: samples.flat(),
            letters: await askAbout(chooseEvenly(letters, MOST_LETTERS), blocks, (shard, some) => shard.unitsOf(some)),
            targets: described.map(({ units }) => units),
            targetsById: orderById(targets),
            formOf: collectForms(read.flatMap(({ words }) => words)),
          },
          tables?.glossVectors,
          options,
        ) ?? null)
      : null,
    scale: UNFITTED_SCALE,
    ...language,
  };
}

function renumber({ counts, units }: TextTerms, placeOf: Uint32Array): TextTerms {
  const places = (terms: Uint32Array) => terms.map((term) => placeOf[term] ?? 0);
  return { counts: { ...counts, terms: places(counts.terms) }, units: { ...units, terms: places(units.terms) } };
}

function describeTarget(id: string, counts: TermCounts | undefined, idf: readonly number[]): TargetVector {
  const { terms, weights } = buildVector(counts ?? { terms: new Uint32Array(), counts: new Uint32Array() }, idf);
  const countOf = new Map(Array.from(counts?.terms ?? [], (term, index) => [term, counts?.counts[index] ?? 0]));
  const total = [...countOf.values()].reduce((sum, count) => sum + count, 0);
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
