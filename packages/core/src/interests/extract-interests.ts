import { buildSpeller, collectSpelling, type ReadingOptions } from '../affinity/collect-spelling';
import type { Model } from '../affinity/model';
import { openTables } from '../background/open-tables';
import type { ApplicantText, Repair, Span } from '../types';
import { buildVector } from '../vectors/build-vector';
import { collectAcronyms } from '../words/collect-acronyms';
import { createTermCounter } from '../words/count-terms';
import { type LanguageShare, measureLanguages } from '../words/measure-languages';
import { countApplicant, readApplicant } from '../words/read-texts';
import { createWordReader } from '../words/read-words';
import { createTermTable } from '../words/term-table';
import type { LetterWords } from '../words/word';
import { PLAIN_WORDING } from '../words/wording';
import { choosePhrases } from './choose-phrases';
import { collectPhrases, type Phrase } from './collect-phrases';
import { createWordImportance } from './word-importance';

export interface InterestOptions extends ReadingOptions {
  /** A programme's frozen model: its words count as spelt right, and rarity is judged by it where no background tables are given. */
  readonly model?: Model;
  /** How many interests to return. @defaultValue 20 */
  readonly top?: number;
}

/** Something a person is interested in, as their letter puts it. */
export interface Interest {
  /** One to three words of the letter, spelling repaired. */
  readonly label: string;
  /** Share of all interests found in the letter; the shares of all of them sum to 1. */
  readonly weight: number;
  /** Every place where the phrase stands. */
  readonly occurrences: readonly Span[];
  /** The sentences behind it, those that hold most of it first. */
  readonly sentences: readonly Span[];
}

/** What one letter says about its writer's interests. */
export interface InterestProfile {
  /** The letter's main language: ISO 639-1, or `und`. */
  readonly language: string;
  /** Languages of its sentences, most first. */
  readonly languages: readonly LanguageShare[];
  /** Words in the letter. */
  readonly words: number;
  readonly interests: readonly Interest[];
  /** The unit-length vector behind them, heaviest first. */
  readonly vector: readonly { readonly term: string; readonly weight: number }[];
  readonly repairs: readonly Repair[];
  readonly placeholders: readonly Span[];
}

const DEFAULT_TOP = 20;
const SENTENCES_EACH = 3;

/**
 * The interests of a letter, heaviest first, with the sentences behind each.
 * @complexity linear in the letter's words, and a sort of its phrases.
 */
export function extractInterests(letter: string | ApplicantText, options: InterestOptions = {}): InterestProfile {
  const { model, background } = options;
  const applicant = typeof letter === 'string' ? { id: '', letter } : letter;
  const reader = createWordReader(
    buildSpeller(model?.spelling ?? collectSpelling(new Map(), [], options), options),
    model?.wording ?? { ...PLAIN_WORDING, acronyms: collectAcronyms([applicant.letter]) },
  );
  const documents = readApplicant(applicant, reader);
  const main = documents[0];
  const table = createTermTable();
  const counted = countApplicant(documents, createTermCounter(table));
  const importance = createWordImportance(background && openTables(background).frequencies, model);
  const vector = buildVector(counted, table.terms.map(importance.rarityOf));
  const counts = new Map(
    Array.from(counted.terms, (term, position) => [table.terms[term] ?? '', counted.counts[position] ?? 0]),
  );
  const chosen = choosePhrases(collectPhrases(main), main, counts, importance);
  const sentencesOf = indexSentences(main);
  const total = chosen.reduce((sum, { weight }) => sum + weight, 0);
  return {
    language: main.letter.language,
    languages: measureLanguages(main),
    words: main.written,
    interests: chosen.slice(0, options.top ?? DEFAULT_TOP).map(({ phrase, weight }) => ({
      label: phrase.label,
      weight: weight / total,
      occurrences: phrase.places.map(({ start, end }) => ({ start, end })),
      sentences: findSentences(phrase, sentencesOf).flatMap((sentence) => main.letter.sentences[sentence] ?? []),
    })),
    vector: [...vector.terms]
      .map((term, position) => ({ term: table.terms[term] ?? '', weight: vector.weights[position] ?? 0 }))
      .sort((a, b) => b.weight - a.weight || (a.term < b.term ? -1 : 1)),
    repairs: main.repairs,
    placeholders: main.letter.placeholders,
  };
}

/** For each stem the sentences that hold it, ascending. */
function indexSentences({ words }: LetterWords): ReadonlyMap<string, readonly number[]> {
  const index = new Map<string, number[]>();
  for (const { form, sentence } of words) {
    const known = index.get(form.stem);
    if (known === undefined) index.set(form.stem, [sentence]);
    else if (known.at(-1) !== sentence) known.push(sentence);
  }
  return index;
}

/** The sentences that hold most of a phrase's words, first of all those that hold it whole. */
function findSentences(
  { stems, places }: Phrase,
  sentencesOf: ReadonlyMap<string, readonly number[]>,
): readonly number[] {
  const held = new Map<number, number>();
  for (const sentence of [
    ...stems.flatMap((stem) => sentencesOf.get(stem) ?? []),
    ...new Set(places.map(({ sentence }) => sentence)),
  ]) {
    held.set(sentence, (held.get(sentence) ?? 0) + 1);
  }
  return [...held]
    .sort(([a, heldByA], [b, heldByB]) => heldByB - heldByA || a - b)
    .slice(0, SENTENCES_EACH)
    .map(([sentence]) => sentence);
}
