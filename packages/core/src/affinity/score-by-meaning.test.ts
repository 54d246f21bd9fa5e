import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { scoreTwoByMeaning } from './score-by-meaning';

const numbers = (length: number) =>
  fc.array(fc.double({ min: -1, max: 1, noNaN: true }), { minLength: length, maxLength: length });

function scoreTwo(targets: readonly number[], left: readonly number[], right: readonly number[], count: number) {
  const scores = [new Float64Array(count), new Float64Array(count)] as const;
  scoreTwoByMeaning(Float64Array.from(targets), [Float64Array.from(left), Float64Array.from(right)], scores);
  return scores.map((row) => [...row]);
}

describe('the products of two people with all targets', () => {
  it('are those of each person', () => {
    expect(scoreTwo([1, 0, 0, 1, 1, 1], [2, 3], [5, 7], 3)).toEqual([
      [2, 3, 5],
      [5, 7, 12],
    ]);
  });

  it('are summed in order of the dimensions, however many targets there are and whoever stands beside whom', () => {
    const given = fc
      .tuple(fc.nat(9), fc.integer({ min: 1, max: 7 }))
      .chain(([count, dimensions]) =>
        fc.tuple(fc.constant(count), numbers(count * dimensions), numbers(dimensions), numbers(dimensions)),
      );
    fc.assert(
      fc.property(given, ([count, targets, left, right]) => {
        const inOrder = (vector: readonly number[]) =>
          Array.from({ length: count }, (_, target) =>
            vector.reduce((sum, value, index) => sum + value * (targets[target * vector.length + index] ?? 0), 0),
          );
        expect(scoreTwo(targets, left, right, count)).toEqual([inOrder(left), inOrder(right)]);
      }),
    );
  });
});
