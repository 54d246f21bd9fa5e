import { assertStable } from '../find-blocking-pairs';
import { solveStable } from '../solve-stable';
import type { StableOptions } from '../stable-problem';
import { packStable, type StableDraft } from './stable-draft';

/** Solves a draft to its end and proves the outcome, for tests. */
export function solveProved(draft: StableDraft, options: StableOptions = {}) {
  const problem = packStable(draft);
  const outcome = solveStable(problem, options);
  if (outcome.status !== 'stable') throw new Error(`expected stable, got ${outcome.status}`);
  assertStable(problem, outcome.projectOf);
  return { ...outcome, places: Array.from(outcome.projectOf) };
}
