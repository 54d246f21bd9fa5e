import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { addNoise, misspell } from './add-noise';
import { seededRandom } from './seeded-random';

const TEXT = `Dear committee, I would like to count pollinating bees with cameras, because orchards without hives bloom in vain.
Сейчас меня интересуют пчёлы и камеры.`;
/** Words of four letters or more that are no stop words. */
const CONTENT_WORDS = 15;

const changedWords = (text: string, noisy: string): number => {
  const words = noisy.split(/\s+/u);
  return text.split(/\s+/u).filter((word, index) => word !== words[index]).length;
};

describe('addNoise', () => {
  it('misspells exactly the share of content words that was asked for', () => {
    for (const rate of [0, 0.05, 0.1, 0.2, 0.5, 1]) {
      const noisy = addNoise(TEXT, rate, seededRandom(7, 'ann'));
      expect(changedWords(TEXT, noisy)).toBe(Math.round(rate * CONTENT_WORDS));
    }
  });

  it('touches neither short words nor stop words', () => {
    const text = 'I would like this and that, from you with them: bee hum';
    const noisy = addNoise(text, 1, seededRandom(1, 'ann'));
    expect(changedWords(text, noisy)).toBeLessThanOrEqual(2);
    expect(noisy).toContain('bee hum');
  });

  it('gives the same text for the same seed and name, another for another', () => {
    const noisy = (seed: number, name: string) => addNoise(TEXT, 0.5, seededRandom(seed, name));
    expect(noisy(1, 'ann')).toBe(noisy(1, 'ann'));
    expect(noisy(2, 'ann')).not.toBe(noisy(1, 'ann'));
    expect(noisy(1, 'ben')).not.toBe(noisy(1, 'ann'));
  });

  it('leaves an empty text empty', () => {
    expect(addNoise('', 1, seededRandom(1, 'ann'))).toBe('');
  });
});

describe('misspell', () => {
  const word = fc.stringMatching(/^[a-zа-я]{4,12}$/u);

  it('changes every word by one letter more, one less, or two neighbours swapped, and keeps the first letter', () => {
    fc.assert(
      fc.property(word, fc.integer(), (right, seed) => {
        const wrong = misspell(right, seededRandom(seed, right));
        expect(wrong).not.toBe(right);
        expect(wrong[0]).toBe(right[0]);
        const sorted = (text: string) => [...text].sort().join('');
        if (wrong.length === right.length) expect(sorted(wrong)).toBe(sorted(right));
        else expect(Math.abs(wrong.length - right.length)).toBe(1);
      }),
    );
  });

  it('makes every kind of slip', () => {
    const lengths = Array.from({ length: 60 }, (_, seed) => misspell('camera', seededRandom(seed, '')).length);
    expect(new Set(lengths)).toEqual(new Set([5, 6, 7]));
  });

  it('doubles or drops where no two neighbours differ', () => {
    expect(new Set(Array.from({ length: 40 }, (_, seed) => misspell('aaaa', seededRandom(seed, ''))))).toEqual(
      new Set(['aaa', 'aaaaa']),
    );
  });
});
