import { describe, expect, it } from 'vitest';
import { encodeDocumentFrequencies, parseDocumentFrequencies } from '../background/document-frequencies';
import { createWordImportance } from './word-importance';

const frequencies = parseDocumentFrequencies(
  encodeDocumentFrequencies(
    new Map([
      ['have', 50_000],
      ['water', 900],
    ]),
    100_000,
  ),
);

describe('the importance of a word', () => {
  it('grows with its rarity in general English, from 0 to 5', () => {
    const { importanceOf, isDefined } = createWordImportance(frequencies, undefined);
    expect(importanceOf('have')).toBe(0);
    expect(importanceOf('water')).toBeCloseTo(Math.log(100_001 / 900.5) - 3, 9);
    expect(importanceOf('kalman')).toBe(5);
    expect([isDefined('water'), isDefined('kalman'), isDefined('сталь'), isDefined('gpt4')]).toEqual([
      true,
      false,
      true,
      true,
    ]);
  });

  it('is that in a programme where there is no table, and in between for a word that it never uses', () => {
    const { importanceOf, isDefined } = createWordImportance(undefined, {
      vocabulary: ['boat', 'water'],
      idf: [2, 0.4],
    });
    expect([importanceOf('boat'), importanceOf('water'), importanceOf('kite')]).toEqual([5, 1, 2.5]);
    expect(isDefined('kalman')).toBe(true);
  });

  it('is alike where nothing is known', () => {
    const { importanceOf } = createWordImportance(undefined, undefined);
    expect(importanceOf('boat')).toBe(importanceOf('water'));
    expect(importanceOf('boat')).toBeGreaterThan(0);
    expect(createWordImportance(undefined, { vocabulary: [], idf: [] }).importanceOf('boat')).toBeGreaterThan(0);
  });
});
