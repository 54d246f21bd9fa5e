import { CoreError } from '../core-error';
import type { ApplicantText, Span } from '../types';
import { buildVector } from '../vectors/build-vector';
import { type CompiledModel, compileModel, type Model } from '../vectors/model';
import { createTermCounter } from '../words/count-terms';
import { countApplicant, readApplicant } from '../words/read-texts';
import { createWordReader } from '../words/read-words';
import { createTermTable, type TermTable } from '../words/term-table';
import { visitTerms } from '../words/visit-terms';
import type { LetterWords } from '../words/word';
import { buildSpeller, type ReadingOptions } from './collect-spelling';
import { affinityLine, clamp01, scoreLetter } from './score-letter';

/** Words between the two of a term that are shown with it. */
const WORDS_BETWEEN = 2;
const PARTED = /[,;:()]/u;

/** A place in one of a person's texts; document 0 is the letter. */
export interface DocumentSpan extends Span {
  readonly document: number;
}

/** What one term of the letter adds to an affinity. */
export interface TermEvidence {
  readonly term: string;
  /** As the letter writes it; "…" stands for what is in between where that is more than a word or two. */
  readonly label: string;
  readonly contribution: number;
  readonly occurrences: readonly DocumentSpan[];
}

/** What one sentence of the letter adds to an affinity. */
export interface SentenceEvidence extends DocumentSpan {
  readonly contribution: number;
}

/**
 * Why a letter fits a target: `constant` plus the terms' contributions is `unclamped`, and so is `constant` plus the sentences';
 * `affinity` is `unclamped` cut to [0, 1].
 */
export interface PairExplanation {
  readonly target: string;
  readonly affinity: number;
  readonly unclamped: number;
  readonly constant: number;
  /** Strongest first. */
  readonly terms: readonly TermEvidence[];
  readonly sentences: readonly SentenceEvidence[];
}

/** Explains pairs of one model; texts are read with that model's spelling. */
export interface Explainer {
  /** @throws CoreError `unknown-id` for a target that the model does not hold. */
  explain(applicant: ApplicantText, target: string): PairExplanation;
}

/** A person's letter scored against every target, ready to be explained. */
interface ScoredApplicant {
  readonly documents: readonly LetterWords[];
  /** How often each term of the vocabulary occurs in all documents. */
  readonly counts: ReadonlyMap<number, number>;
  readonly weights: ReadonlyMap<number, number>;
  readonly scores: Float64Array;
  readonly constant: number;
  readonly slope: number;
}

/** An explainer that compiles a model once, and reads a person's texts once while it explains one target after the other. */
export function createExplainer(model: Model, options: ReadingOptions = {}): Explainer {
  const compiled = compileModel(model);
  const reader = createWordReader(buildSpeller(model.spelling, options), model.wording);
  const table = createTermTable(model.vocabulary);
  const counter = createTermCounter(table);
  let latest: { readonly applicant: ApplicantText; readonly scored: ScoredApplicant } | undefined;

  function score(applicant: ApplicantText): ScoredApplicant {
    const documents = readApplicant(applicant, reader);
    const { terms, counts } = countApplicant(documents, counter);
    const vector = buildVector({ terms, counts }, compiled.idf);
    const letter = scoreLetter(vector, compiled);
    return {
      documents,
      counts: pair(terms, counts),
      weights: pair(vector.terms, vector.weights),
      scores: letter.scores,
      ...affinityLine(letter, compiled),
    };
  }

  return {
    explain(applicant, target) {
      if (latest?.applicant !== applicant) latest = { applicant, scored: score(applicant) };
      return explain(compiled, table, latest.scored, target);
    },
  };
}

/** Why one letter fits one target, by a frozen model: see `PairExplanation`. */
export function explainPair(
  model: Model,
  applicant: ApplicantText,
  target: string,
  options: ReadingOptions = {},
): PairExplanation {
  return createExplainer(model, options).explain(applicant, target);
}

function explain(
  { model, targetIndex }: CompiledModel,
  table: TermTable,
  { documents, counts, weights, scores, constant, slope }: ScoredApplicant,
  target: string,
): PairExplanation {
  const index = targetIndex.get(target);
  const vector = model.targets[index ?? -1];
  if (index === undefined || vector === undefined) {
    throw new CoreError(
      'unknown-id',
      `the model holds no target "${target}". Explain one of its ${model.targets.length} targets.`,
      { target },
    );
  }
  const shares = new Map<number, number>();
  vector.terms.forEach((term, position) => {
    const weight = weights.get(term);
    if (weight !== undefined) shares.set(term, slope * weight * (vector.weights[position] ?? 0));
  });
  const unclamped = constant + slope * (scores[index] ?? 0);
  return {
    target,
    affinity: clamp01(unclamped),
    unclamped,
    constant,
    ...collectEvidence(documents, table, counts, shares),
  };
}

/** The places of the terms that have a share, and what each sentence's occurrences add up to. */
function collectEvidence(
  documents: readonly LetterWords[],
  table: TermTable,
  counts: ReadonlyMap<number, number>,
  shares: ReadonlyMap<number, number>,
): Pick<PairExplanation, 'terms' | 'sentences'> {
  const places = new Map<number, { readonly label: string; readonly occurrences: DocumentSpan[] }>();
  const sentences: SentenceEvidence[] = [];
  documents.forEach(({ words, letter }, document) => {
    const sums = new Map<number, number>();
    visitTerms(words, table, (term, first, last) => {
      const share = shares.get(term);
      if (share === undefined) return;
      const { start, sentence } = first;
      const place = { document, start, end: last.end };
      const known = places.get(term);
      if (known === undefined) places.set(term, { label: labelOf(letter.text, first, last), occurrences: [place] });
      else known.occurrences.push(place);
      sums.set(sentence, (sums.get(sentence) ?? 0) + share / (counts.get(term) ?? 1));
    });
    for (const [sentence, contribution] of sums) {
      const span = letter.sentences[sentence];
      if (span !== undefined) sentences.push({ document, start: span.start, end: span.end, contribution });
    }
  });
  const terms = Array.from(places, ([term, found]): TermEvidence => {
    return { term: table.terms[term] ?? '', contribution: shares.get(term) ?? 0, ...found };
  });
  return {
    terms: terms.sort((a, b) => b.contribution - a.contribution || (a.term < b.term ? -1 : 1)),
    sentences: sentences.sort(
      (a, b) => b.contribution - a.contribution || a.document - b.document || a.start - b.start,
    ),
  };
}

function labelOf(text: string, first: Span, last: Span): string {
  const between = first === last ? '' : text.slice(first.end, last.start);
  const isClose = !PARTED.test(between) && between.split(/\s+/u).length <= WORDS_BETWEEN + 2;
  const label = isClose ? text.slice(first.start, last.end) : `${cut(text, first)} … ${cut(text, last)}`;
  return label.replace(/\s+/gu, ' ');
}

function cut(text: string, { start, end }: Span): string {
  return text.slice(start, end);
}

function pair(keys: Uint32Array, values: ArrayLike<number>): ReadonlyMap<number, number> {
  return new Map(Array.from(keys, (key, position) => [key, values[position] ?? 0]));
}
