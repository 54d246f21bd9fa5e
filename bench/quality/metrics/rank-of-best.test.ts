import { describe, expect, it } from 'vitest';
import { bestGraded, rankOfBest } from './rank-of-best';

describe('rankOfBest', () => {
  it('counts the targets that score above the best-graded one', () => {
    expect(rankOfBest([0.2, 0.9, 0.5, 0.1], [3, 1, 0, 0])).toBe(3);
    expect(rankOfBest([0.9, 0.2, 0.5, 0.1], [3, 1, 0, 0])).toBe(1);
  });

  it('takes the better rank of two best-graded targets', () => {
    expect(rankOfBest([0.2, 0.9, 0.5], [2, 0, 2])).toBe(2);
  });

  it('gives tied targets the mean of their ranks', () => {
    expect(rankOfBest([1, 1, 1, 1], [3, 0, 0, 0])).toBe(2.5);
    expect(rankOfBest([1, 2, 1], [3, 0, 0])).toBe(2.5);
  });

  it('leaves out targets that nobody judged', () => {
    expect(rankOfBest([1, 9, 2], [3, Number.NaN, 1])).toBe(2);
  });

  it('has no rank where nothing is graded above 0', () => {
    expect(rankOfBest([1, 2], [0, 0])).toBeUndefined();
    expect(rankOfBest([1, 2], [Number.NaN, Number.NaN])).toBeUndefined();
    expect(bestGraded([0, 2, Number.NaN, 2])).toEqual([1, 3]);
  });
});
