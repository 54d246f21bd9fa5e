import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hashOf, PartMemory } from './part-memory';

const get = <Value>(memory: PartMemory<Value>, word: string) =>
  memory.get(word, 0, word.length, hashOf(word, 0, word.length));
const set = <Value>(memory: PartMemory<Value>, word: string, value: Value) =>
  memory.set(word, 0, word.length, hashOf(word, 0, word.length), value);

describe('a memory of parts of texts', () => {
  it('finds a word again in another text', () => {
    const memory = new PartMemory<number>();
    memory.set('a robot swims', 2, 7, hashOf('robot', 0, 5), 42);
    expect(memory.get('the robot', 4, 9, hashOf('robot', 0, 5))).toBe(42);
    expect(memory.get('the robots', 4, 10, hashOf('robots', 0, 6))).toBeUndefined();
  });

  it('remembers what a map remembers, however many words there are', () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(fc.string({ maxLength: 4 }), fc.nat())), (entries) => {
        const memory = new PartMemory<number>();
        const map = new Map<string, number>();
        for (const [word, value] of entries) {
          expect(get(memory, word)).toBe(map.get(word));
          if (map.has(word)) continue;
          set(memory, word, value);
          map.set(word, value);
        }
        for (const [word, value] of map) expect(get(memory, word)).toBe(value);
      }),
    );
    const memory = new PartMemory<number>();
    for (let index = 0; index < 20_000; index += 1) set(memory, `word${index}`, index);
    const wrong = Array.from({ length: 20_000 }, (_, index) => index).filter(
      (index) => get(memory, `word${index}`) !== index,
    );
    expect(wrong).toEqual([]);
  });

  it('stays right and quick where a text is made of words with one hash', () => {
    const memory = new PartMemory<number>();
    const words = Array.from({ length: 5000 }, (_, index) => `word${index}`);
    const start = performance.now();
    for (const [index, word] of words.entries()) memory.set(word, 0, word.length, 7, index);
    expect(words.map((word) => memory.get(word, 0, word.length, 7))).toEqual([...words.keys()]);
    expect(memory.get('another', 0, 7, 7)).toBeUndefined();
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
