import {
  type BackgroundTables,
  createExplainer,
  type Explainer,
  type Model,
  type PairExplanation,
} from '@lettermatch/core';
import type { Programme } from '../programme/programme';
import type { Evidence } from '../types';
import { markSensitive } from './mark-sensitive';

const TERMS = 6;
const SENTENCES = 3;
/** Noise is measured in programmes of at most this many pairs: it takes eight times the scoring of each person. */
const MOST_PAIRS_WITH_NOISE = 1_000_000;

/** Evidence of a pair by ids; `null` for every pair where no model scored them. */
export function createEvidence(
  programme: Programme,
  model: Model | undefined,
  options: { readonly background?: BackgroundTables; readonly spelling?: boolean },
): (applicant: string, target: string) => Evidence | null {
  if (model === undefined) return () => null;
  let opened: Explainer | undefined;
  const open = () => {
    opened ??= createExplainer(model, options);
    return opened;
  };
  const known = new Set(model.targets.map(({ id }) => id));
  const hasNoise = programme.applicants.length * model.targets.length <= MOST_PAIRS_WITH_NOISE;
  const texts = new Map(programme.applicants.map(({ id, letter, documents }) => [id, { id, letter, documents }]));
  return (applicant, target) => {
    const text = texts.get(applicant);
    // A project that came later than the model was never compared.
    if (text === undefined || !known.has(target)) return null;
    const explainer = open();
    const evidence = shortenExplanation(explainer.explain(text, target), [text.letter, ...text.documents]);
    return { ...evidence, noise: hasNoise ? explainer.noise(text) : null };
  };
}

/** The strongest terms and sentences, sensitive ones marked; what is left out is summed in `rest`. `texts` are the letter and the documents. */
export function shortenExplanation(
  { constant, terms, sentences }: PairExplanation,
  texts: readonly string[],
): Omit<Evidence, 'noise'> {
  const strongest = terms
    .slice(0, TERMS)
    .map(({ label, contribution, via, occurrences }) => ({ label, contribution, via, occurrences }));
  const marked = markSensitive({ terms: strongest, sentences: sentences.slice(0, SENTENCES) }, texts);
  return {
    constant,
    terms: marked.terms,
    rest: terms.slice(TERMS).reduce((sum, { contribution }) => sum + contribution, 0),
    sentences: marked.sentences,
  };
}
