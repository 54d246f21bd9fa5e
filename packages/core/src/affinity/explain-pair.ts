import { CoreError } from '../core-error';
import type { ApplicantText, Span } from '../types';
import { buildVector, type CompiledModel, compileModel, type Model } from '../vectors/model';
import { type ReadDocument, readApplicant } from '../words/read-texts';
import { createWordReader } from '../words/read-words';
import { type AffinityOptions, buildSpeller } from './compute-affinity';
import { affinityLine, clamp01, scoreLetter } from './score-letter';

/** A place in one of a person's texts; document 0 is the letter. */
export interface DocumentSpan extends Span {
  readonly document: number;
}

/** What one term of the letter adds to an affinity. */
export interface TermEvidence {
  readonly term: string;
  /** As the letter writes it. */
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

/** An explainer that compiles a model once. */
export function createExplainer(
  model: Model,
  options: Pick<AffinityOptions, 'background' | 'spelling'> = {},
): Explainer {
  const compiled = compileModel(model);
  const reader = createWordReader(buildSpeller(model.spelling, options));
  return { explain: (applicant, target) => explain(compiled, readApplicant(applicant, reader), target) };
}

/** Why one letter fits one target, by a frozen model: see `PairExplanation`. */
export function explainPair(
  model: Model,
  applicant: ApplicantText,
  target: string,
  options: Pick<AffinityOptions, 'background' | 'spelling'> = {},
): PairExplanation {
  return createExplainer(model, options).explain(applicant, target);
}

function explain(model: CompiledModel, read: ReturnType<typeof readApplicant>, target: string): PairExplanation {
  const targetIndex = model.targetIndex.get(target);
  if (targetIndex === undefined) {
    throw new CoreError(
      'unknown-id',
      `the model holds no target "${target}". Explain one of its ${model.model.targets.length} targets.`,
      { target },
    );
  }
  const vector = buildVector(read.counts, model.termIndex, model.idf);
  const letter = scoreLetter(vector, model);
  const { constant, slope } = affinityLine(letter, model);
  const targetWeights = new Map(
    model.model.targets[targetIndex]?.terms.map((term, position) => [
      term,
      model.model.targets[targetIndex]?.weights[position] ?? 0,
    ]),
  );

  const shares = new Map<string, number>();
  vector.terms.forEach((term, position) => {
    const weight = targetWeights.get(term);
    const name = model.model.vocabulary[term];
    if (weight !== undefined && name !== undefined) shares.set(name, slope * (vector.weights[position] ?? 0) * weight);
  });
  const unclamped = constant + slope * (letter.scores[targetIndex] ?? 0);
  return {
    target,
    affinity: clamp01(unclamped),
    unclamped,
    constant,
    terms: termEvidence(read.documents, shares),
    sentences: sentenceEvidence(read.documents, read.counts, shares),
  };
}

function termEvidence(
  documents: readonly ReadDocument[],
  shares: ReadonlyMap<string, number>,
): readonly TermEvidence[] {
  const found = new Map<string, DocumentSpan[]>();
  const labels = new Map<string, string>();
  documents.forEach(({ terms, letter }, document) => {
    for (const { term, start, end } of terms) {
      if (!shares.has(term)) continue;
      if (!labels.has(term)) labels.set(term, letter.text.slice(start, end).replace(/\s+/gu, ' '));
      found.set(term, [...(found.get(term) ?? []), { document, start, end }]);
    }
  });
  return [...found]
    .map(([term, occurrences]) => ({
      term,
      label: labels.get(term) ?? term,
      contribution: shares.get(term) ?? 0,
      occurrences,
    }))
    .sort((a, b) => b.contribution - a.contribution || (a.term < b.term ? -1 : 1));
}

function sentenceEvidence(
  documents: readonly ReadDocument[],
  counts: ReadonlyMap<string, number>,
  shares: ReadonlyMap<string, number>,
): readonly SentenceEvidence[] {
  const evidence: SentenceEvidence[] = [];
  documents.forEach(({ terms, letter }, document) => {
    const sums = new Map<number, number>();
    for (const { term, sentence } of terms) {
      const share = shares.get(term);
      if (share !== undefined) sums.set(sentence, (sums.get(sentence) ?? 0) + share / (counts.get(term) ?? 1));
    }
    for (const [sentence, contribution] of sums) {
      const span = letter.sentences[sentence];
      if (span !== undefined) evidence.push({ document, start: span.start, end: span.end, contribution });
    }
  });
  return evidence.sort((a, b) => b.contribution - a.contribution || a.document - b.document || a.start - b.start);
}
