import { type BackgroundTables, createExplainer, type Model, type PairExplanation } from '@lettermatch/core';
import type { Programme } from '../programme/programme';
import type { Evidence } from '../types';

const TERMS = 6;
const SENTENCES = 3;

/** Evidence of a pair by ids; `null` for every pair where no model scored them. */
export function createEvidence(
  programme: Programme,
  model: Model | undefined,
  options: { readonly background?: BackgroundTables; readonly spelling?: boolean },
): (applicant: string, target: string) => Evidence | null {
  if (model === undefined) return () => null;
  const explainer = createExplainer(model, options);
  const texts = new Map(programme.applicants.map(({ id, letter, documents }) => [id, { id, letter, documents }]));
  return (applicant, target) => {
    const text = texts.get(applicant);
    return text === undefined ? null : shortenExplanation(explainer.explain(text, target));
  };
}

/** The strongest terms and sentences; what is left out is summed in `rest`. */
export function shortenExplanation({ constant, terms, sentences }: PairExplanation): Evidence {
  return {
    constant,
    terms: terms.slice(0, TERMS).map(({ label, contribution, occurrences }) => ({ label, contribution, occurrences })),
    rest: terms.slice(TERMS).reduce((sum, { contribution }) => sum + contribution, 0),
    sentences: sentences.slice(0, SENTENCES),
  };
}
