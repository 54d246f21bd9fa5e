import { seededRandom } from '../quality/data/seeded-random';
import type { Instance, Layout, Scores, Shape } from './instances/instance';
import { onePlaceEach, square, withLoad } from './instances/shapes';
import { uniformScores } from './instances/uniform-scores';

export interface BenchCase {
  readonly name: string;
  readonly shape: Shape;
  readonly scores: Scores;
  /** @defaultValue 'dense' */
  readonly layout?: Layout;
  /** How many times as fast as LEMON. @defaultValue LEAST_RATIO */
  readonly ratio?: number;
  /** Beneath this. */
  readonly seconds?: number;
  /** One of those that take a moment together. */
  readonly isQuick?: boolean;
}

/** What every case is held to. */
export const LEAST_RATIO = 0.8;

export const CASES: readonly BenchCase[] = [
  { name: '200x20', shape: onePlaceEach(200, 20), scores: uniformScores, isQuick: true },
  { name: '2000x100', shape: onePlaceEach(2_000, 100), scores: uniformScores, isQuick: true },
  { name: '10000x200', shape: onePlaceEach(10_000, 200), scores: uniformScores, ratio: 15, isQuick: true },
  { name: '10000x200-load', shape: withLoad(10_000, 200, 1, 40, 60), scores: uniformScores, ratio: 7 },
  { name: '10000x1000', shape: onePlaceEach(10_000, 1_000), scores: uniformScores, ratio: 30 },
  { name: '100000x200', shape: onePlaceEach(100_000, 200), scores: uniformScores, ratio: 100 },
  { name: '100000x1000', shape: onePlaceEach(100_000, 1_000), scores: uniformScores, ratio: 100 },
  { name: '1000000x100', shape: onePlaceEach(1_000_000, 100), scores: uniformScores, seconds: 1 },
  { name: 'square-1000', shape: square(1_000), scores: uniformScores },
  { name: 'square-2000', shape: square(2_000), scores: uniformScores },
  { name: 'square-5000', shape: square(5_000), scores: uniformScores, ratio: 22 },
  { name: '2000x2500-k3', shape: withLoad(2_000, 2_500, 3, 0, 6), scores: uniformScores, ratio: 8 },
  { name: '2000x2500-k3-load', shape: withLoad(2_000, 2_500, 3, 2, 3), scores: uniformScores, ratio: 4 },
];

/** The same for the same seed. Its rows can be drawn once, in order. */
export function createInstance({ name, shape, scores, layout = 'dense' }: BenchCase, seed: number): Instance {
  return { shape, layout, scoreRow: scores(shape, seededRandom(seed, name)) };
}
