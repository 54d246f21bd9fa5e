import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeDocumentFrequencies, parseDocumentFrequencies } from '../background/document-frequencies';
import { createBackgroundRarity, createInverseDocumentFrequency } from './inverse-document-frequency';

const frequencies = parseDocumentFrequencies(
  encodeDocumentFrequencies(
    new Map([
      ['water', 99],
      ['robot', 4],
    ]),
    999,
  ),
);

describe('rarity', () => {
  it('is ln((glosses + 1) / (frequency + 0.5)) in general English, and the mean of its stems for a phrase', () => {
    const rarity = createBackgroundRarity(frequencies);
    expect(rarity('water')).toBeCloseTo(Math.log(1000 / 99.5), 12);
    expect(rarity('robot')).toBeCloseTo(Math.log(1000 / 4.5), 12);
    expect(rarity('quadrotor')).toBeCloseTo(Math.log(1000 / 0.5), 12);
    expect(rarity('water robot')).toBeCloseTo((rarity('water') + rarity('robot')) / 2, 12);
  });

  it('is neutral for stems that an English table cannot know', () => {
    const rarity = createBackgroundRarity(frequencies);
    for (const stem of ['сталь', 'gpt4', 'c++', 'naïv']) expect(rarity(stem)).toBe(7);
  });

  it('mixes the programme with general English, 7 to 3', () => {
    const local = Math.log(11 / 2.5);
    expect(createInverseDocumentFrequency(10)(2, undefined)).toBeCloseTo(local, 12);
    expect(createInverseDocumentFrequency(10)(2, 5)).toBeCloseTo(0.7 * local + 0.3 * 5, 12);
  });

  it('falls with the number of texts that hold a term, and is never below zero', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1000 }), fc.integer({ min: 1, max: 1000 }), (frequency, more) => {
        const documents = frequency + more;
        const idfOf = createInverseDocumentFrequency(documents);
        expect(idfOf(frequency, undefined)).toBeGreaterThanOrEqual(idfOf(frequency + 1, undefined));
        expect(idfOf(documents + more, undefined)).toBe(0);
      }),
    );
  });
});
