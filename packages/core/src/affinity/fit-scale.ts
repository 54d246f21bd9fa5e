import { joinedSpread, layerSlopes } from './join-layers';
import type { Scale } from './model';
import type { LayerScores, PersonScores } from './score-person';

/** Affinity of an average target; the best of all pairs is at 1. */
const MEAN_AFFINITY = 0.25;
const FLOOR_SHARE = 0.5;
const LEAST_SPREAD = 1e-3;
const LEAST_JOINED_SPREAD = 1e-2;
/** Affinities from which people read "strong" and "good": between an average target and the best pair of all. */
const STRONG_FROM = 0.6;
const GOOD_FROM = 0.4;

type Floors = Scale['spreadFloors'];

/** What a scale is before any score is known. */
export const UNFITTED_SCALE: Scale = {
  spreadFloors: { letter: LEAST_SPREAD, profile: LEAST_SPREAD, semantic: LEAST_SPREAD, joined: LEAST_JOINED_SPREAD },
  alpha: MEAN_AFFINITY,
  beta: 1 - MEAN_AFFINITY,
  strongFrom: STRONG_FROM,
  goodFrom: GOOD_FROM,
};

/** Fits the least spreads: half the median of those that are not 0. Linear in the people, and a sort of their spreads. */
export function fitSpreadFloors(people: readonly PersonScores[]): Floors {
  const ofKind = (kind: PersonScores['kind']) => people.filter((person) => person.kind === kind);
  const layers: Omit<Floors, 'joined'> = {
    letter: floorOf(ofKind('letter').map(({ lexical }) => lexical)),
    profile: floorOf(ofKind('profile').map(({ lexical }) => lexical)),
    semantic: floorOf(people.flatMap(({ semantic }) => semantic ?? [])),
  };
  const joined = people.map((person) => joinedSpread(person, layerSlopes(person, { ...layers, joined: 0 })));
  return { ...layers, joined: Math.max(LEAST_JOINED_SPREAD, FLOOR_SHARE * median(joined)) };
}

/**
 * The line from standardised scores to affinity: a person's average target is at 0.25, the best pair of all at 1.
 * Scores are relative to the person, so that a short or foreign-language letter is not sacrificed by a total.
 * @param highest the highest standardised score of all pairs; below 1 it counts as 1.
 */
export function fitScale(spreadFloors: Floors, highest: number): Scale {
  return { ...UNFITTED_SCALE, spreadFloors, beta: (1 - MEAN_AFFINITY) / Math.max(1, highest) };
}

function floorOf(layers: readonly LayerScores[]): number {
  return Math.max(LEAST_SPREAD, FLOOR_SHARE * median(layers.map(({ spread }) => spread)));
}

/** The upper median of the numbers above 0; 0 where there are none. */
function median(numbers: readonly number[]): number {
  const positive = numbers.filter((number) => number > 0).sort((a, b) => a - b);
  return positive[Math.floor(positive.length / 2)] ?? 0;
}
