import { describe, expect, it } from 'vitest';
import { compareLoss } from './compare-loss';
import type { LetterMeasure } from './measure-letters';
import { summarise } from './summarise';

const ann: LetterMeasure = {
  applicant: 'ann',
  wrong: 1,
  weight: 10,
  rank: 2,
  assigned: { isOnBest: false, grade: 1, possible: 3 },
};
const ben: LetterMeasure = {
  applicant: 'ben',
  wrong: 3,
  weight: 10,
  rank: 1,
  assigned: { isOnBest: true, grade: 3, possible: 3 },
};

describe('summarise', () => {
  it('weighs the loss over all letters together, and takes means and shares of the rest', () => {
    const summary = summarise([ann, ben]);
    expect(summary).toMatchObject({ loss: 0.2, rank: 1.5, first: 0.5, onBest: 0.5, gradeShare: 4 / 6 });
    // Residuals -1 and +1: sqrt(2 x 2 / 1) / 20.
    expect(summary.lossError).toBeCloseTo(0.1, 12);
  });

  it('counts several draws of one letter as one case', () => {
    expect(summarise([ann, ann, ben, ben]).lossError).toBeCloseTo(0.1, 12);
  });

  it('has no figures of an assignment that was not measured, and no error from one letter', () => {
    const { assigned: _, ...alone } = ann;
    const summary = summarise([alone]);
    expect(summary).not.toHaveProperty('onBest');
    expect(summary.lossError).toBeNaN();
  });
});

describe('compareLoss', () => {
  it('judges a change letter by letter', () => {
    // Both letters improve by 1 of 10: the change is certain although the losses differ between letters.
    const better = [ann, ben].map((measure) => ({ ...measure, wrong: measure.wrong - 1 }));
    const { change, error } = compareLoss(better, [ann, ben]);
    expect(change).toBeCloseTo(-0.1, 12);
    expect(error).toBeCloseTo(0, 12);
  });

  it('refuses a reference on other letters', () => {
    expect(() => compareLoss([ann], [ben])).toThrow('other letters');
    expect(() => compareLoss([ann], [])).toThrow('other letters');
  });
});
