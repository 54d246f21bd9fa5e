import type { Scale } from '../vectors/model';
import { type LetterScores, steepness } from './score-letter';

/** Affinity of an average target, and how far above it the best of all pairs lies (at 1). */
const MEAN_AFFINITY = 0.25;
const FLOOR_SHARE = 0.5;
const LEAST_SPREAD = 1e-3;
/** Affinities from which people read "strong" and "good": between an average target and the best pair of all. */
const STRONG_FROM = 0.6;
const GOOD_FROM = 0.4;

/**
 * Fits the line from standardised scores to affinity: a letter's average target is at 0.25, the best pair of all at 1.
 * Scores are relative to the person, so that a short or foreign-language letter is not sacrificed by a total.
 */
export function fitScale(letters: readonly LetterScores[]): Scale {
  const spreads = letters.map(({ spread }) => spread).filter((spread) => spread > 0);
  spreads.sort((a, b) => a - b);
  const median = spreads[Math.floor(spreads.length / 2)] ?? 0;
  const spreadFloor = Math.max(LEAST_SPREAD, FLOOR_SHARE * median);
  let highest = 1;
  for (const letter of letters) {
    const slope = steepness(letter, spreadFloor);
    for (const score of letter.scores) highest = Math.max(highest, slope * (score - letter.mean));
  }
  const beta = (1 - MEAN_AFFINITY) / highest;
  return {
    spreadFloor,
    alpha: MEAN_AFFINITY,
    beta,
    strongFrom: STRONG_FROM,
    goodFrom: GOOD_FROM,
  };
}
