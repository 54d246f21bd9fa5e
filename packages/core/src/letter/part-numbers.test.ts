import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, hashText, NO_PART, PartNumbers } from './part-numbers';

/** Tests run where there is a clock; the package itself knows none. */
declare const performance: { now(): number };

const unitsOf = (text: string) => Uint16Array.from({ length: text.length }, (_, at) => text.charCodeAt(at));
const add = (parts: PartNumbers, word: string, hash = hashText(word)) => parts.add(unitsOf(word), 0, word.length, hash);
const find = (parts: PartNumbers, word: string, hash = hashText(word)) =>
  parts.find(unitsOf(word), 0, word.length, hash);

describe('numbers of parts of texts', () => {
  it('count up, and are the same for the same part of another text', () => {
    const parts = new PartNumbers();
    expect(parts.add(unitsOf('a robot swims'), 2, 7, hashText('robot'))).toBe(0);
    expect(parts.add(unitsOf('the robots'), 4, 10, hashText('robots'))).toBe(1);
    expect(parts.add(unitsOf('the robot'), 4, 9, hashText('robot'))).toBe(0);
    expect(find(parts, 'robots')).toBe(1);
    expect(find(parts, 'robo')).toBe(NO_PART);
    expect(parts.size).toBe(2);
    expect(parts.partOf(1)).toBe('robots');
  });

  it('are those of a map, however many parts there are', () => {
    fc.assert(
      fc.property(fc.array(fc.string({ maxLength: 4 })), (words) => {
        const parts = new PartNumbers();
        const map = new Map<string, number>();
        for (const word of words) {
          expect(find(parts, word)).toBe(map.get(word) ?? NO_PART);
          if (!map.has(word)) map.set(word, map.size);
          expect(add(parts, word)).toBe(map.get(word));
        }
      }),
    );
    const parts = new PartNumbers();
    const words = Array.from({ length: 20_000 }, (_, index) => `word${index}`);
    for (const word of words) add(parts, word);
    expect(words.filter((word, index) => find(parts, word) !== index || parts.partOf(index) !== word)).toEqual([]);
  });

  it('stay right and quick where a text is made of words with one hash', () => {
    const parts = new PartNumbers();
    const words = Array.from({ length: 5000 }, (_, index) => `word${index}`);
    const start = performance.now();
    for (const word of words) add(parts, word, 7);
    expect(words.map((word) => add(parts, word, 7))).toEqual([...words.keys()]);
    expect(find(parts, 'another', 7)).toBe(NO_PART);
    expect(performance.now() - start).toBeLessThan(2000);
  });

  it('go by the same hash whether a word stands in a text or alone', () => {
    expect(hashOf(unitsOf('a naïve robot'), 2, 7)).toBe(hashText('naïve'));
  });
});
