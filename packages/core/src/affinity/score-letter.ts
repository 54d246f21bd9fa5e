import type { InterestVector } from '../types';
import type { CompiledModel } from '../vectors/model';

/** Scores of one letter against every target, and how they spread. */
export interface LetterScores {
  /** Cosine with each target's vector. */
  readonly scores: Float64Array;
  readonly mean: number;
  /** Population standard deviation, before the floor. */
  readonly spread: number;
  /** Distinct terms of the letter that some target shares. */
  readonly shared: number;
}

/** A letter with this many shared terms is trusted half; one with many, nearly whole. */
const HALF_TRUST_TERMS = 5;

/** Cosines of one letter with all targets. Complexity: the postings of the letter's terms. */
export function scoreLetter(
  vector: InterestVector,
  model: CompiledModel,
  scores = new Float64Array(model.model.targets.length),
): LetterScores {
  scores.fill(0);
  let shared = 0;
  for (let position = 0; position < vector.terms.length; position += 1) {
    const term = vector.terms[position] ?? 0;
    const weight = vector.weights[position] ?? 0;
    const end = model.start[term + 1] ?? 0;
    if (end > (model.start[term] ?? 0)) shared += 1;
    for (let slot = model.start[term] ?? 0; slot < end; slot += 1) {
      const target = model.target[slot] ?? 0;
      scores[target] = (scores[target] ?? 0) + weight * (model.weight[slot] ?? 0);
    }
  }
  let sum = 0;
  for (const target of model.targetsById) sum += scores[target] ?? 0;
  const mean = scores.length > 0 ? sum / scores.length : 0;
  let squares = 0;
  for (const target of model.targetsById) {
    const distance = (scores[target] ?? 0) - mean;
    squares += distance * distance;
  }
  return { scores, mean, spread: scores.length > 0 ? Math.sqrt(squares / scores.length) : 0, shared };
}

/**
 * A letter's standardised score is steepness x (score - mean): in standard deviations of its own scores,
 * shrunk towards 0 where the letter shares few terms with any target.
 */
export function steepness({ spread, shared }: Pick<LetterScores, 'spread' | 'shared'>, spreadFloor: number): number {
  return shared / (shared + HALF_TRUST_TERMS) / Math.max(spread, spreadFloor);
}

/** The line that turns a score of this letter into affinity: affinity = clamp01(constant + slope x score). */
export function affinityLine(
  letter: Pick<LetterScores, 'mean' | 'spread' | 'shared'>,
  model: CompiledModel,
): { readonly constant: number; readonly slope: number } {
  const { alpha, beta, spreadFloor } = model.model.scale;
  const slope = beta * steepness(letter, spreadFloor);
  return { constant: alpha - slope * letter.mean, slope };
}

export function clamp01(value: number): number {
  return value < 0 ? 0 : Math.min(value, 1);
}
