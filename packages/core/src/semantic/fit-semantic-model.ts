import type { GlossVectors } from '../background/gloss-vectors';
import { chooseUnits } from './choose-units';
import { embedText, type WeightedWords } from './embed-text';
import { fitWordVectors } from './fit-word-vectors';
import { commonDirections } from './principal-directions';
import type { PriorVectors } from './prior-vectors';
import { type SemanticModel, weighWords } from './semantic-model';
import { listUnits, type TextUnits } from './text-units';
import type { EigenpairHooks } from './top-eigenpairs';
import { packVectors, type WordVectors } from './word-vectors';

/** Texts by places in a vocabulary. */
export interface SemanticCorpus {
  /** Ascending. */
  readonly vocabulary: readonly string[];
  /** How often each term of the vocabulary occurs in all texts. */
  readonly occurrences: readonly number[];
  /** Units of letters to train on: all of them, or those that `chooseUnits` chose of parts of the letters. */
  readonly letterUnits: readonly Uint32Array[];
  /** Letters, or at most `MOST_LETTERS` of them, in the order of ids: sums over texts run in this order. */
  readonly letters: readonly TextUnits[];
  /** In the model's order. */
  readonly targets: readonly TextUnits[];
  /** Indices into `targets` in the order of ids. */
  readonly targetsById: Uint32Array;
  /** How the targets write a stem. */
  readonly formOf: (term: string) => string;
}

const DIMENSIONS = 100;
/** How much general English counts beside the programme's own texts. */
const PRIOR_WEIGHT = 8;
/** Fewer units teach nothing by themselves. */
export const FEWEST_UNITS = 5;
/** From this many units on two common directions are removed, below it one. */
export const LARGE_CORPUS = 1_000;
/** Common directions are found on at most this many letters. */
export const MOST_LETTERS = 5_000;

/**
 * Fits word vectors on a programme's own texts, joined with what general English knows, and embeds the targets.
 * @returns undefined where no word keeps company that says something, or where fewer than five units are all there is to learn from.
 * @complexity quadratic in a unit's distinct words; of more than 5,000 units a sample is trained on.
 */
export function fitSemanticModel(
  corpus: SemanticCorpus,
  glossVectors: GlossVectors | undefined,
  hooks: EigenpairHooks = {},
): SemanticModel | undefined {
  const units = chooseUnits([...corpus.targets.flatMap(listUnits), ...corpus.letterUnits]);
  if (glossVectors === undefined && units.length < FEWEST_UNITS) return undefined;
  const terms = Uint32Array.from(new Set(units.flatMap((unit) => [...unit]))).sort();
  if (terms.length === 0) return undefined;
  const rowOf = new Map(Array.from(terms, (term, row) => [term, row]));
  const vectors = fitWordVectors(
    units.map((unit) => unit.map((term) => rowOf.get(term) ?? 0)),
    terms.length,
    DIMENSIONS,
    glossVectors && lookUpPrior(terms, corpus.vocabulary, glossVectors),
    hooks,
  );
  const words = packWords(terms, vectors);
  if (words.terms.length === 0) return undefined;
  const weighted = weighWords(words, corpus.occurrences);
  const directions = findDirections(corpus, weighted, units.length >= LARGE_CORPUS ? 2 : 1);
  return {
    kind: 'words',
    ...words,
    forms: words.terms.map((term) => corpus.formOf(corpus.vocabulary[term] ?? '')),
    directions: directions.map((direction) => [...direction]),
    targets: corpus.targets.map((target) => [...embedText(target, weighted, directions).vector]),
  };
}

/** Words without a vector are left out. */
function packWords(terms: Uint32Array, { dimensions, values }: WordVectors) {
  const isKnown = (row: number) =>
    values.subarray(row * dimensions, (row + 1) * dimensions).some((value) => value !== 0);
  const rows = [...terms.keys()].filter(isKnown);
  const kept = new Float64Array(rows.length * dimensions);
  rows.forEach((row, place) => {
    kept.set(values.subarray(row * dimensions, (row + 1) * dimensions), place * dimensions);
  });
  return {
    dimensions,
    terms: rows.map((row) => terms[row] ?? 0),
    vectors: packVectors({ dimensions, values: kept }),
  };
}

function lookUpPrior(terms: Uint32Array, vocabulary: readonly string[], gloss: GlossVectors): PriorVectors {
  return {
    dimensions: gloss.dimensions,
    vectors: Array.from(terms, (term) => gloss.vectorOf(vocabulary[term] ?? '')),
    weight: PRIOR_WEIGHT,
  };
}

function findDirections(
  { letters, targets, targetsById }: SemanticCorpus,
  words: WeightedWords,
  count: number,
): readonly Float64Array[] {
  const texts = [...Array.from(targetsById, (target) => targets[target]), ...letters];
  const embedded = texts.flatMap((text) => (text === undefined ? [] : [embedText(text, words).vector]));
  return commonDirections(embedded, count);
}
