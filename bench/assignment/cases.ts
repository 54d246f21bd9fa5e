import { seededRandom } from '../quality/data/seeded-random';
import { equalScores } from './instances/equal-scores';
import { forbiddenPairs } from './instances/forbidden-pairs';
import type { Instance, Layout, Scores, Shape } from './instances/instance';
import { likertScores } from './instances/likert-scores';
import { lowRankScores } from './instances/low-rank-scores';
import { popularScores } from './instances/popular-scores';
import { productScores } from './instances/product-scores';
import { rankings } from './instances/rankings';
import { roundedScores } from './instances/rounded-scores';
import { onePlaceEach, oneProjectForAll, square, withLoad } from './instances/shapes';
import { uniformScores } from './instances/uniform-scores';

export interface BenchCase {
  readonly name: string;
  readonly shape: Shape;
  readonly scores: Scores;
  /** @defaultValue 'dense' */
  readonly layout?: Layout;
  /** How many times as fast as LEMON. @defaultValue LEAST_RATIO */
  readonly ratio?: number;
  /** Under so many seconds. */
  readonly seconds?: number;
  /** One of those that take a moment together. */
  readonly isQuick?: boolean;
}

/** What every case is held to. */
export const LEAST_RATIO = 0.8;

const eighths = roundedScores(uniformScores, 8);
const fifths = roundedScores(uniformScores, 5);
const mediumShape = onePlaceEach(10_000, 200);
const largeShape = onePlaceEach(10_000, 1_000);

export const CASES: readonly BenchCase[] = [
  { name: '200x20', shape: onePlaceEach(200, 20), scores: uniformScores, isQuick: true },
  { name: '2000x100', shape: onePlaceEach(2_000, 100), scores: uniformScores, isQuick: true },
  { name: '10000x200', shape: mediumShape, scores: uniformScores, ratio: 15, isQuick: true },
  { name: '10000x200-load', shape: withLoad(10_000, 200, 1, 40, 60), scores: uniformScores, ratio: 7, isQuick: true },
  { name: '10000x1000', shape: largeShape, scores: uniformScores, ratio: 30 },
  { name: '10000x1000-top5', shape: largeShape, scores: rankings(5, 0) },
  { name: '10000x1000-eighths', shape: largeShape, scores: eighths },
  { name: '100000x200', shape: onePlaceEach(100_000, 200), scores: uniformScores, ratio: 100 },
  { name: '100000x1000', shape: onePlaceEach(100_000, 1_000), scores: uniformScores, ratio: 100 },
  { name: '1000000x100', shape: onePlaceEach(1_000_000, 100), scores: uniformScores, seconds: 1 },
  { name: 'square-1000', shape: square(1_000), scores: uniformScores, isQuick: true },
  { name: 'square-2000', shape: square(2_000), scores: uniformScores },
  { name: 'square-5000', shape: square(5_000), scores: uniformScores, ratio: 22 },
  { name: '2000x2500-k3', shape: withLoad(2_000, 2_500, 3, 0, 6), scores: uniformScores, ratio: 8 },
  { name: '2000x2500-k3-load', shape: withLoad(2_000, 2_500, 3, 2, 3), scores: uniformScores, ratio: 4 },
  { name: 'product-2000', shape: square(2_000), scores: productScores },
  { name: '10000x200-fifths', shape: mediumShape, scores: fifths },

  { name: '10000x200-exact', shape: withLoad(10_000, 200, 1, 50, 50), scores: uniformScores },
  { name: '10000x200-low-rank', shape: mediumShape, scores: lowRankScores },
  { name: '10000x200-low-rank-load', shape: withLoad(10_000, 200, 1, 40, 60), scores: lowRankScores },
  { name: '10000x1000-low-rank', shape: largeShape, scores: lowRankScores },
  { name: '10000x200-low-rank-fifths', shape: mediumShape, scores: roundedScores(lowRankScores, 5) },
  { name: '10000x200-likert', shape: mediumShape, scores: likertScores },
  { name: '10000x200-equal', shape: mediumShape, scores: equalScores },
  { name: '10000x200-popular', shape: mediumShape, scores: popularScores },
  { name: '10000x200-one-for-all', shape: oneProjectForAll(10_000, 200), scores: uniformScores },
  {
    name: '10000x200-forbidden',
    shape: mediumShape,
    scores: forbiddenPairs(uniformScores, 0.3),
    layout: 'dense-with-forbidden',
  },
  { name: '10000x200-sparse', shape: mediumShape, scores: forbiddenPairs(uniformScores, 0.9), layout: 'sparse' },
  { name: '10000x1000-top5-sparse', shape: largeShape, scores: rankings(5, Number.NaN), layout: 'sparse' },
  { name: '10000x200-k3', shape: withLoad(10_000, 200, 3, 0, 165), scores: uniformScores },
  { name: '10000x200-k3-load', shape: withLoad(10_000, 200, 3, 140, 160), scores: lowRankScores },
  { name: '2000x100-fifths-k3-load', shape: withLoad(2_000, 100, 3, 55, 65), scores: fifths, isQuick: true },
  { name: 'square-1000-likert', shape: square(1_000), scores: likertScores },
  { name: 'square-2000-low-rank', shape: square(2_000), scores: lowRankScores },
];

/** The same for the same seed. Its rows can be drawn once, in order. */
export function createInstance({ name, shape, scores, layout = 'dense' }: BenchCase, seed: number): Instance {
  return { shape, layout, scoreRow: scores(shape, seededRandom(seed, name)) };
}
