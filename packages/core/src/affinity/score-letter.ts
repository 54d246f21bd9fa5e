import type { InterestVector } from '../types';
import type { CompiledModel } from '../vectors/model';

/** Scores of one letter against every target, and how they spread. */
export interface LetterScores {
  /** Cosine with each target's vector. */
  readonly scores: Float64Array;
  readonly mean: number;
  /** Population standard deviation, before the floor. */
  readonly spread: number;
}

/** Cosines of one letter with all targets. Complexity: the postings of the letter's terms. */
export function scoreLetter(
  vector: InterestVector,
  model: CompiledModel,
  scores = new Float64Array(model.model.targets.length),
): LetterScores {
  scores.fill(0);
  for (let position = 0; position < vector.terms.length; position += 1) {
    const term = vector.terms[position] ?? 0;
    const weight = vector.weights[position] ?? 0;
    const end = model.start[term + 1] ?? 0;
    for (let slot = model.start[term] ?? 0; slot < end; slot += 1) {
      const target = model.target[slot] ?? 0;
      scores[target] = (scores[target] ?? 0) + weight * (model.weight[slot] ?? 0);
    }
  }
  let sum = 0;
  for (const score of scores) sum += score;
  const mean = scores.length > 0 ? sum / scores.length : 0;
  let squares = 0;
  for (const score of scores) squares += (score - mean) * (score - mean);
  return { scores, mean, spread: scores.length > 0 ? Math.sqrt(squares / scores.length) : 0 };
}

/** The line that turns a score of this letter into affinity: affinity = clamp01(constant + slope x score). */
export function affinityLine(
  { mean, spread }: Pick<LetterScores, 'mean' | 'spread'>,
  model: CompiledModel,
): { readonly constant: number; readonly slope: number } {
  const { alpha, beta, spreadFloor } = model.model.scale;
  const slope = beta / Math.max(spread, spreadFloor);
  return { constant: alpha - slope * mean, slope };
}

export function clamp01(value: number): number {
  return value < 0 ? 0 : Math.min(value, 1);
}
