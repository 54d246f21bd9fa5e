import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitScale } from './fit-scale';
import { type LetterScores, steepness } from './score-letter';

function letterOf(scores: readonly number[], shared = 5): LetterScores {
  const mean = scores.reduce((a, b) => a + b, 0) / scores.length;
  const spread = Math.sqrt(scores.reduce((total, score) => total + (score - mean) ** 2, 0) / scores.length);
  return { scores: Float64Array.from(scores), mean, spread, shared };
}

describe('the scale of a programme', () => {
  it('puts an average target at 0.25 and the best pair of all at 1', () => {
    const letters = [letterOf([0.1, 0.2, 0.9], 45), letterOf([0.3, 0.2, 0.1])];
    const { alpha, beta, spreadFloor } = fitScale(letters);
    const affinities = letters.flatMap((letter) =>
      [...letter.scores].map((score) => alpha + beta * steepness(letter, spreadFloor) * (score - letter.mean)),
    );
    expect(alpha).toBe(0.25);
    expect(Math.max(...affinities)).toBeCloseTo(1, 12);
  });

  it('never stretches letters about nothing to fill the scale', () => {
    expect(fitScale([letterOf([0.1, 0.1, 0.1])]).beta).toBe(0.75);
    expect(fitScale([letterOf([0, 0.001, 0], 1)]).beta).toBe(0.75);
  });

  it('has a floor of half the median spread, so that an even letter is not blown up', () => {
    const even = letterOf([0.1, 0.1001]);
    const lively = [letterOf([0, 0.4]), letterOf([0, 0.4]), letterOf([0, 0.4])];
    expect(fitScale([even, ...lively]).spreadFloor).toBeCloseTo(0.1, 12);
  });

  it('is finite, in order, and the same whatever the order of the letters', () => {
    const letter = fc.tuple(
      fc.array(fc.double({ min: 0, max: 1, noNaN: true }), { minLength: 1, maxLength: 5 }),
      fc.nat(60),
    );
    fc.assert(
      fc.property(fc.array(letter, { maxLength: 8 }), (entries) => {
        const letters = entries.map(([scores, shared]) => letterOf(scores, shared));
        const scale = fitScale(letters);
        expect(Object.values(scale).every(Number.isFinite)).toBe(true);
        expect(scale.beta).toBeGreaterThan(0);
        expect(scale.strongFrom).toBeGreaterThan(scale.goodFrom);
        expect(fitScale(letters.toReversed())).toEqual(scale);
      }),
    );
  });
});
