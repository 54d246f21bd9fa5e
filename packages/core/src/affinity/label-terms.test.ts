import { describe, expect, it } from 'vitest';
import { computeAffinity } from './compute-affinity';
import { labelTerms } from './label-terms';

const letters = [
  'I count glaciers and other glaciers.',
  'One glacier, and satellite\nimages.',
  'Satellite images of ice.',
];

describe('the labels of terms', () => {
  it('are how texts write them most often', async () => {
    const { model } = await computeAffinity(
      letters.map((letter, index) => ({ id: `a${index}`, letter })),
      [{ id: 'p', description: 'Glaciers in satellite images' }],
    );
    const places = ['glacier', 'satellit imag'].map((term) => model.vocabulary.indexOf(term));
    expect(labelTerms(model, letters, places)).toEqual(['glaciers', 'satellite images']);
    expect(labelTerms(model, [], places)).toEqual(['glacier', 'satellit imag']);
  });
});
