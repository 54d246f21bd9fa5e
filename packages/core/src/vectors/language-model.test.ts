import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { termLikeness } from './language-model';

const share = fc.double({ min: 0, max: 1, noNaN: true });
const corpusShare = fc.double({ min: 1e-7, max: 1, noNaN: true });

describe('what a term adds to the likeness of a profile and a target', () => {
  it('is q ln(1 + p / c) + p / 2 ln(1 + q / c)', () => {
    expect(termLikeness(0.02, 0.1, 0.01)).toBeCloseTo(0.1 * Math.log(3) + 0.01 * Math.log(11), 12);
    fc.assert(
      fc.property(share, share, corpusShare, (p, q, c) => {
        expect(
          Math.abs(termLikeness(p, q, c) - (q * Math.log(1 + p / c) + 0.5 * p * Math.log(1 + q / c))),
        ).toBeLessThan(1e-12);
      }),
    );
  });

  it('is 1.5 p ln(1 + p / c) where both hold it alike, and never below 0', () => {
    fc.assert(
      fc.property(share, share, corpusShare, (p, q, c) => {
        expect(Math.abs(termLikeness(p, p, c) - 1.5 * p * Math.log(1 + p / c))).toBeLessThan(1e-12);
        expect(termLikeness(p, q, c)).toBeGreaterThanOrEqual(0);
      }),
    );
  });

  it('is the same for both sides where the two shares are changed over and both directions are summed', () => {
    fc.assert(
      fc.property(share, share, corpusShare, (p, q, c) => {
        const both = termLikeness(p, q, c) + termLikeness(q, p, c);
        expect(both).toBeCloseTo(1.5 * (q * Math.log(1 + p / c) + p * Math.log(1 + q / c)), 10);
      }),
    );
  });

  it('is 0 where one of them does not hold it', () => {
    for (const [p, q] of [
      [0, 0.3],
      [0.3, 0],
      [0, 0],
    ] as const)
      expect(termLikeness(p, q, 0.01)).toBe(0);
  });

  it('grows with the rarity of the term', () => {
    expect(termLikeness(0.1, 0.1, 1e-5)).toBeGreaterThan(termLikeness(0.1, 0.1, 1e-2));
  });
});
