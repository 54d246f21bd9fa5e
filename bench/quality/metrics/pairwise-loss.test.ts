import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pairwiseLoss } from './pairwise-loss';

const grades = [3, 1, 0, 0];

describe('pairwiseLoss', () => {
  it('weighs each pair with different grades by their difference', () => {
    // Pairs: 3-1 weighs 2, 3-0 twice 3, 1-0 twice 1: 10 in all. The scores put one 0 above the 1 only: 1 of 10.
    expect(pairwiseLoss([0.9, 0.4, 0.5, 0.1], grades)).toEqual({ wrong: 1, weight: 10 });
  });

  it('is 0 for a perfect order, whole for a reversed one, half for ties', () => {
    expect(pairwiseLoss([4, 3, 2, 1], grades)).toEqual({ wrong: 0, weight: 10 });
    expect(pairwiseLoss([1, 2, 3, 4], grades)).toEqual({ wrong: 10, weight: 10 });
    expect(pairwiseLoss([1, 1, 1, 1], grades)).toEqual({ wrong: 5, weight: 10 });
  });

  it('leaves out targets that nobody judged', () => {
    expect(pairwiseLoss([1, 9, 2], [2, Number.NaN, 0.5])).toEqual({ wrong: 1.5, weight: 1.5 });
  });

  it('has no weight where all grades are equal, or there is no target', () => {
    expect(pairwiseLoss([1, 2], [3, 3])).toEqual({ wrong: 0, weight: 0 });
    expect(pairwiseLoss([], [])).toEqual({ wrong: 0, weight: 0 });
  });

  it('turns into its complement when the scores are negated, and depends on their order alone', () => {
    const pairs = fc.array(fc.tuple(fc.integer({ min: -5, max: 5 }), fc.integer({ min: 0, max: 3 })), { maxLength: 9 });
    fc.assert(
      fc.property(pairs, (drawn) => {
        const own = drawn.map(([, grade]) => grade);
        const scores = drawn.map(([score]) => score);
        const loss = pairwiseLoss(scores, own);
        const negated = pairwiseLoss(
          scores.map((score) => -score),
          own,
        );
        expect(loss.wrong + negated.wrong).toBeCloseTo(loss.weight, 9);
        const stretched = scores.map((score) => 7 * score ** 3 - 2);
        expect(pairwiseLoss(stretched, own)).toEqual(loss);
      }),
    );
  });
});
