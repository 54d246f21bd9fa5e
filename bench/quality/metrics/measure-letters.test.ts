import { describe, expect, it } from 'vitest';
import type { DataSet, Truth } from '../data/data-set';
import { measureLetters } from './measure-letters';

const truthOf = (grades: Record<string, Record<string, number>>, unlisted: Truth['unlisted'] = 'zero'): Truth => ({
  grades: new Map(Object.entries(grades).map(([id, row]) => [id, new Map(Object.entries(row))])),
  unlisted,
});

const dataSetOf = (truth: Truth, min: readonly number[] = [0, 0]): DataSet => ({
  name: 'tiny',
  applicants: ['ann', 'ben', 'cid'].map((id) => ({ id, letter: '' })),
  targets: ['bees', 'tides'].map((id) => ({ id, description: '' })),
  seats: { min: Uint32Array.from(min), max: Uint32Array.from([1, 2]) },
  truth,
});

describe('measureLetters', () => {
  const truth = truthOf({ ann: { bees: 3 }, ben: { bees: 2, tides: 1 }, cid: {} });

  it('compares the assignment by scores with the assignment by grades, under the same seats', () => {
    // Bees take one person: by grades Ann, and Ben tides. By these scores Ben takes the bees, and Ann tides.
    const values = Float64Array.from([0.6, 0.5, 0.9, 0.1, 0.3, 0.3]);
    expect(measureLetters(dataSetOf(truth), values)).toEqual([
      { applicant: 'tiny/ann', wrong: 0, weight: 3, rank: 1, assigned: { isOnBest: false, grade: 0, possible: 3 } },
      { applicant: 'tiny/ben', wrong: 0, weight: 1, rank: 1, assigned: { isOnBest: true, grade: 2, possible: 1 } },
    ]);
  });

  it('lets a letter without grades take a seat', () => {
    const values = Float64Array.from([0.6, 0.5, 0.1, 0.2, 0.9, 0.1]);
    const places = measureLetters(dataSetOf(truth), values).map(({ assigned }) => assigned?.grade);
    expect(places).toEqual([0, 1]);
  });

  it('says nothing of the assignment where ungraded pairs were not judged', () => {
    const judged = truthOf({ ann: { bees: 4.5, tides: 2 }, ben: { tides: 1 } }, 'unknown');
    expect(measureLetters(dataSetOf(judged), Float64Array.from([0, 1, 1, 0, 0, 0]))).toEqual([
      { applicant: 'tiny/ann', wrong: 2.5, weight: 2.5, rank: 2 },
      { applicant: 'tiny/ben', wrong: 0, weight: 0, rank: 1 },
    ]);
  });

  it('leaves minimums aside that the applicants cannot fill', () => {
    const roomy = { ...dataSetOf(truth, [2, 2]), seats: { min: Uint32Array.of(2, 2), max: Uint32Array.of(2, 2) } };
    const grades = measureLetters(roomy, Float64Array.from([1, 0, 1, 0, 0, 1])).map(({ assigned }) => assigned?.grade);
    expect(grades).toEqual([3, 2]);
  });
});
