import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createPairScorer } from './weigh-wishes';

const settings = (counts: 'wishes' | 'both' | 'letters') => ({
  counts,
  weights: { wishes: 0.6, letters: 0.4 },
  places: { min: 0, max: 1 },
});

describe('what counts', () => {
  it('gives the first of four wishes 1, the last 1/4 and an unstated project 0', () => {
    const { score } = createPairScorer(settings('wishes'), [
      { preferences: ['a', 'b', 'c', 'd'] },
      { preferences: ['a'] },
    ]);
    expect([1, 4, 0].map((rank) => score(0, rank))).toEqual([1, 0.25, 0]);
  });

  it('takes letters alone where letters count, or where nobody states a wish', () => {
    expect(createPairScorer(settings('letters'), [{ preferences: ['a'] }]).score(0.3, 1)).toBe(0.3);
    expect(createPairScorer(settings('wishes'), [{ preferences: [] }]).score(0.3, 0)).toBe(0.3);
  });

  it('weighs wishes and letters where both count', () => {
    expect(createPairScorer(settings('both'), [{ preferences: ['a', 'b'] }]).score(0.5, 2)).toBeCloseTo(
      0.6 * 0.5 + 0.4 * 0.5,
      12,
    );
  });

  it('never lets all affinities and preferences together outweigh one step of one wish', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 3000 }),
        fc.integer({ min: 1, max: 12 }),
        fc.integer({ min: 1, max: 3 }),
        fc.double({ min: 0, max: 4, noNaN: true }),
        (people, longest, places, preferred) => {
          const applicants = Array.from({ length: people }, () => ({
            preferences: Array.from({ length: longest }, (_, index) => `p${index}`),
          }));
          const { score } = createPairScorer(
            { ...settings('wishes'), places: { min: 0, max: places } },
            applicants,
            preferred,
          );
          const allAffinities = people * places * (score(1 + preferred, 0) - score(0, 0));
          const oneStep = score(0, longest) - score(0, 0);
          expect(allAffinities).toBeLessThan(oneStep);
        },
      ),
    );
  });
});
