import type { Scale } from './model';
import type { LayerScores, PersonScores } from './score-person';

/** What words mean counts this much beside the words themselves. */
const SEMANTIC_WEIGHTS = { letter: 0.7, profile: 1 } as const;

/** A smaller joined spread is what is left of differences by rounding: all targets are alike to this person. */
const ROUNDING = 1e-6;

/** What a score of each layer adds to a person's standardised score. */
interface LayerSlopes {
  readonly lexical: number;
  readonly semantic: number;
}

/** A person's line from the layers' scores: constant + lexical x score + semantic x score. */
export interface ScoreLine extends LayerSlopes {
  readonly constant: number;
}

/**
 * A person's standardised score: z(words) + weight x z(meaning), brought to one standard deviation over the targets.
 * A layer that rests on few terms is shrunk towards its mean, and so is the whole.
 */
export function joinLayers(person: PersonScores, floors: Scale['spreadFloors']): ScoreLine {
  const { lexical, semantic } = person;
  const slopes = layerSlopes(person, floors);
  const trust = Math.max(lexical.trust, semantic?.trust ?? 0);
  const spread = joinedSpread(person, slopes);
  const factor = spread <= ROUNDING ? 0 : trust / Math.max(spread, floors.joined);
  return {
    constant: -factor * (slopes.lexical * lexical.mean + slopes.semantic * (semantic?.mean ?? 0)),
    lexical: factor * slopes.lexical,
    semantic: factor * slopes.semantic,
  };
}

/** Slopes of both layers before they are brought to one standard deviation. */
export function layerSlopes({ kind, lexical, semantic }: PersonScores, floors: Scale['spreadFloors']): LayerSlopes {
  return {
    lexical: steepness(lexical, floors[kind]),
    semantic: semantic === undefined ? 0 : SEMANTIC_WEIGHTS[kind] * steepness(semantic, floors.semantic),
  };
}

/** Standard deviation over the targets of both layers' scores, summed by their slopes. */
export function joinedSpread({ lexical, semantic, covariance }: PersonScores, slopes: LayerSlopes): number {
  const words = slopes.lexical * lexical.spread;
  const meaning = slopes.semantic * (semantic?.spread ?? 0);
  const both = slopes.lexical * slopes.semantic * covariance;
  return Math.sqrt(Math.max(0, words * words + meaning * meaning + 2 * both));
}

function steepness({ spread, trust }: LayerScores, floor: number): number {
  const divisor = Math.max(spread, floor);
  return divisor === 0 ? 0 : trust / divisor;
}
