import { describe, expect, it } from 'vitest';
import { findBoilerplate, sumFrequencies } from './find-boilerplate';

/** So many texts, and in how many of them each term stands. */
const texts = (count: number, ...frequency: readonly number[]) => ({
  texts: count,
  frequency: Uint32Array.from(frequency),
});

describe('boilerplate', () => {
  it('is what many letters say and hardly a target, by ascending place', () => {
    expect(findBoilerplate(texts(40, 40, 40, 10, 30), texts(20, 0, 10, 0, 2))).toEqual([0, 3]);
  });

  it.each([
    ['in more than 30% of the letters', texts(20, 7, 6), texts(10, 0, 0), [0]],
    ['more than four times as common as among targets', texts(20, 17, 16), texts(10, 2, 2), [0]],
    ['with 20 letters or more', texts(19, 19), texts(10, 0), []],
    ['with 10 targets or more', texts(40, 40), texts(9, 0), []],
  ])('is so only %s', (_, letters, targets, expected) => {
    expect(findBoilerplate(letters, targets)).toEqual(expected);
  });

  it('is nothing where there is nothing', () => {
    expect(findBoilerplate(texts(0), texts(0))).toEqual([]);
  });
});

describe('frequencies of parts', () => {
  it('are summed by places, whatever numbers each part gives its terms', () => {
    const parts = [
      { documents: 3, frequency: Uint32Array.of(2, 3) },
      { documents: 4, frequency: Uint32Array.of(0, 4, 1) },
    ];
    const placesOf = [Uint32Array.of(2, 0), Uint32Array.of(1, 2, 0)];
    expect(sumFrequencies(parts, placesOf, 4)).toEqual(texts(7, 4, 0, 6, 0));
    expect(sumFrequencies([], [], 2)).toEqual(texts(0, 0, 0));
  });
});
