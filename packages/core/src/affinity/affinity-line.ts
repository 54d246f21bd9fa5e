import { joinLayers, type ScoreLine } from './join-layers';
import type { Model } from './model';
import type { PersonScores } from './score-person';

/** The line that turns a person's scores into affinity: affinity = clamp01(constant + lexical x score + semantic x score). */
export function affinityLine(person: PersonScores, { scale }: Pick<Model, 'scale'>): ScoreLine {
  const { constant, lexical, semantic } = joinLayers(person, scale.spreadFloors);
  return {
    constant: scale.alpha + scale.beta * constant,
    lexical: scale.beta * lexical,
    semantic: scale.beta * semantic,
  };
}

/** Where a target's scores are on a person's line. */
export function scoreOnLine(line: ScoreLine, { lexical, semantic }: PersonScores, target: number): number {
  return line.constant + line.lexical * (lexical.scores[target] ?? 0) + line.semantic * (semantic?.scores[target] ?? 0);
}

export function clamp01(value: number): number {
  return value < 0 ? 0 : Math.min(value, 1);
}
