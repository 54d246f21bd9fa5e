import { describe, expect, it } from 'vitest';
import { scoreByBm25 } from './bm25';
import { scoreByTfidf } from './tfidf-cosine';

const applicants = [
  { id: 'ann', letter: 'I count bees and other bees' },
  { id: 'ben', letter: '', documents: ['The tide rises'] },
  { id: 'cid', letter: '' },
];
const targets = [
  { id: 'bees', title: 'Counting', description: 'A bee on a camera' },
  { id: 'tides', description: 'When tides rise', descriptions: { ru: 'Приливы' } },
];

describe.each([
  ['TF-IDF cosine', scoreByTfidf],
  ['BM25', scoreByBm25],
])('%s', (_, score) => {
  const { values } = score({ applicants, targets });

  it('meets letters and targets by stems, in titles and in further documents', () => {
    expect(values[0]).toBeGreaterThan(0);
    expect(values[1]).toBe(0);
    expect(values[2]).toBe(0);
    expect(values[3]).toBeGreaterThan(0);
  });

  it('scores an empty letter 0', () => {
    expect([values[4], values[5]]).toEqual([0, 0]);
  });

  it('scores a text against itself highest', () => {
    const texts = ['bees and hives', 'tides and hives', 'tides at night'];
    const { values: own } = score({
      applicants: texts.map((letter, index) => ({ id: `a${index}`, letter })),
      targets: texts.map((description, index) => ({ id: `p${index}`, description })),
    });
    texts.forEach((_text, row) => {
      const scores = [...own.subarray(3 * row, 3 * row + 3)];
      expect(scores.indexOf(Math.max(...scores))).toBe(row);
    });
  });
});

describe('TF-IDF cosine', () => {
  it('is the cosine of (1 + ln tf) ln(N / df)', () => {
    // Three texts: "bee" is in 2 of them, "hive" in 1, "tide" in 1.
    const { values } = scoreByTfidf({
      applicants: [{ id: 'a', letter: 'bee bee hive' }],
      targets: [
        { id: 'p', description: 'bee' },
        { id: 'q', description: 'tide' },
      ],
    });
    const bee = (1 + Math.log(2)) * Math.log(3 / 2);
    expect(values[0]).toBeCloseTo(bee / Math.hypot(bee, Math.log(3)), 12);
    expect(values[1]).toBe(0);
  });
});
