import { describe, expect, it } from 'vitest';
import { cutTexts } from './cut-texts';

describe('cutTexts', () => {
  it('keeps the first words as they stand', () => {
    expect(cutTexts(['Bees,\n and  tides. And more.'], 3)).toEqual(['Bees,\n and  tides.']);
  });

  it('spends the words on the letter first, then on the documents', () => {
    expect(cutTexts(['one two', 'three four', 'five'], 3)).toEqual(['one two', 'three', '']);
  });

  it('leaves a short text alone', () => {
    expect(cutTexts(['one two ', ''], 9)).toEqual(['one two', '']);
  });
});
