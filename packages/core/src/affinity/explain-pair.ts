import { CoreError } from '../core-error';
import type { ApplicantText, Span } from '../types';
import { createTermTable } from '../words/term-table';
import { addSentenceMeaning } from './add-sentence-meaning';
import { affinityLine, clamp01, scoreOnLine } from './affinity-line';
import { collectEvidence } from './collect-evidence';
import type { ReadingOptions } from './collect-spelling';
import { createPersonEmbedder, type EmbeddedTexts } from './embed-people';
import { joinLayers, type ScoreLine } from './join-layers';
import { measureNoise } from './measure-noise';
import { type CompiledModel, compileModel, type Model } from './model';
import { openReader } from './open-reader';
import { createReading, type Reading, readPerson } from './read-person';
import { buildPersonVectors, type PersonScores, type PersonVectors, scorePerson } from './score-person';
import { findViaWords, shareOfSentences, shareOfTerms, shareOfWords } from './term-shares';

/** A place in one of a person's texts; document 0 is the letter. */
export interface DocumentSpan extends Span {
  readonly document: number;
}

/** What one term of the letter adds to an affinity; where an embedder reads sentences, also what a whole sentence adds by its meaning. */
export interface TermEvidence {
  readonly term: string;
  /** As the letter writes it, misspelt words repaired; "…" stands for what is in between where that is more than a word or two, and for the rest of a sentence. */
  readonly label: string;
  readonly contribution: number;
  /** The part of the contribution that comes from what the term means; the rest comes from the term itself in the target's text. */
  readonly meaning: number;
  /** Where meaning counts most: words of the target that the term is close to, closest first. */
  readonly via: readonly string[];
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
  /** @throws CoreError `unknown-id` for a target that the model does not hold; `missing-embedding` for a letter it has no vectors of. */
  explain(applicant: ApplicantText, target: string): PairExplanation;
  /** How far the applicant's affinities depend on single parts of the letter: see `measureNoise`. */
  noise(applicant: ApplicantText): number | null;
}

/** A person scored against every target, ready to be explained. */
interface ScoredPerson {
  readonly documents: ReturnType<typeof readPerson>['documents'];
  readonly counts: ReturnType<typeof readPerson>['counts'];
  /** By sentences, where an embedder gave their vectors. */
  readonly texts: EmbeddedTexts | undefined;
  readonly vectors: PersonVectors;
  readonly scores: PersonScores;
  readonly line: ScoreLine;
}

/** An explainer that compiles a model once, and reads a person's texts once while it explains one target after the other. */
export function createExplainer(model: Model, options: ReadingOptions = {}): Explainer {
  const compiled = compileModel(model);
  const reading = createReading(openReader(model, options), createTermTable(model.vocabulary));
  const embedPerson = createPersonEmbedder(model);
  let latest: { readonly applicant: ApplicantText; readonly scored: ScoredPerson } | undefined;

  function score(applicant: ApplicantText): ScoredPerson {
    const person = readPerson(applicant, reading);
    const texts = embedPerson?.(applicant);
    const vectors = buildPersonVectors(person, compiled, texts?.embed());
    const scores = scorePerson(vectors, compiled);
    return { ...person, texts, vectors, scores, line: affinityLine(scores, model) };
  }

  function look(applicant: ApplicantText): ScoredPerson {
    if (latest?.applicant !== applicant) latest = { applicant, scored: score(applicant) };
    return latest.scored;
  }

  return {
    explain: (applicant, target) => explain(compiled, reading, look(applicant), target),
    noise: (applicant) => {
      const { documents, texts } = look(applicant);
      return measureNoise(documents, reading, compiled, texts);
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
  compiled: CompiledModel,
  { table }: Reading,
  { documents, counts, texts, vectors, scores, line }: ScoredPerson,
  target: string,
): PairExplanation {
  const { model, targetIndex } = compiled;
  const index = targetIndex.get(target);
  const vector = model.targets[index ?? -1];
  if (index === undefined || vector === undefined) {
    throw new CoreError(
      'unknown-id',
      `the model holds no target "${target}". Explain one of its ${model.targets.length} targets.`,
      { target },
    );
  }
  // In the match's own order of operations: the same to the last bit.
  const standardised = scoreOnLine(joinLayers(scores, model.scale.spreadFloors), scores, index);
  const unclamped = model.scale.alpha + model.scale.beta * standardised;
  const byWord = collectEvidence({
    documents,
    table,
    counts,
    shareOfTerm: shareOfTerms(vectors, vector, line.lexical, compiled),
    shareOfWord: shareOfWords(vectors, index, line.semantic, compiled),
    findVia: (term) => findViaWords(term, vector, compiled),
  });
  return {
    target,
    affinity: clamp01(unclamped),
    unclamped,
    constant: line.constant,
    ...addSentenceMeaning(byWord, shareOfSentences(texts, vectors, index, line.semantic, compiled)),
  };
}
