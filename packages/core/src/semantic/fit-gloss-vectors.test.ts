import { describe, expect, it } from 'vitest';
import { fitGlossVectors } from './fit-gloss-vectors';
import { lengthOf, product } from './test-support';

const GLOSSES = [
  'river water flow',
  'river flow bank',
  'water flow pipe river',
  'voic sound speech',
  'sound speech word voic',
  'voic speech sound pipe pipe',
  'rare water',
].map((gloss) => gloss.split(' '));

describe('vectors of stems by the definitions they share', () => {
  it('are of the stems in three definitions or more, the most frequent first and then by alphabet', () => {
    expect(fitGlossVectors(GLOSSES, 4, 10).stems).toEqual(['flow', 'river', 'sound', 'speech', 'voic', 'water']);
    expect(fitGlossVectors([...GLOSSES, ['voic', 'voic']], 4, 3).stems).toEqual(['voic', 'flow', 'river']);
  });

  it('bring stems together that define the same', () => {
    const { stems, values } = fitGlossVectors(GLOSSES, 4, 10);
    const vectorOf = (stem: string) => values.subarray(stems.indexOf(stem) * 4, stems.indexOf(stem) * 4 + 4);
    expect(values).toHaveLength(4 * stems.length);
    expect(lengthOf(vectorOf('river'))).toBeCloseTo(1, 12);
    expect(product(vectorOf('river'), vectorOf('flow'))).toBeGreaterThan(0.9);
    expect(product(vectorOf('river'), vectorOf('speech'))).toBeLessThan(0.1);
  });

  it('are the same bytes in whatever order the definitions come, and none of none', () => {
    expect(fitGlossVectors(GLOSSES.toReversed(), 4, 10)).toEqual(fitGlossVectors(GLOSSES, 4, 10));
    expect(fitGlossVectors([], 4, 10)).toEqual({ stems: [], values: new Float64Array() });
  });
});
