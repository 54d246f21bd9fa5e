import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeWordTable } from './encode-word-table';
import { parseWordTable, type WordMatcher } from './parse-word-table';

const everything: WordMatcher = { advance: () => true, accepts: () => true };

function encode(values: Readonly<Record<string, number>>, total = 0): Uint8Array {
  return encodeWordTable(new Map(Object.entries(values)), total);
}

function searchAll(bytes: Uint8Array, initial: string, matcher: WordMatcher): readonly [string, number][] {
  const found: [string, number][] = [];
  parseWordTable(bytes, 'test').search(initial, matcher, (word, value) => found.push([word, value]));
  return found;
}

/** Few letters, so that words share prefixes; one of them takes two bytes and one three. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ж', '学'), minLength: 1, maxLength: 7 });
const tables = fc.dictionary(words, fc.nat({ max: 2 ** 32 - 1 }), { maxKeys: 150, noNullPrototype: true });

describe('parseWordTable', () => {
  it('gives back each word with its value, and nothing for other words', () => {
    const table = parseWordTable(encode({ robot: 3, robots: 300, robotics: 0, naïve: 70_000 }, 117), 'test');
    expect(table.size).toBe(4);
    expect(table.total).toBe(117);
    expect(['robot', 'robots', 'robotics', 'naïve'].map((word) => table.valueOf(word))).toEqual([3, 300, 0, 70_000]);
    expect(['', 'r', 'robo', 'roboti', 'robotss', 'a', 'z'].map((word) => table.valueOf(word))).toEqual(
      Array(7).fill(undefined),
    );
  });

  it('visits the words with one initial in order', () => {
    const table = encode({ sun: 2, moon: 1, star: 4, s: 9, stars: 5, tide: 6 });
    expect(searchAll(table, 's', everything)).toEqual([
      ['s', 9],
      ['star', 4],
      ['stars', 5],
      ['sun', 2],
    ]);
  });

  it('reads a shared prefix once and skips every word that starts with a refused one', () => {
    const read: string[] = [];
    const prefix: string[] = [];
    const matcher: WordMatcher = {
      advance(depth, letter) {
        prefix.length = depth;
        prefix.push(String.fromCharCode(letter));
        read.push(prefix.join(''));
        return prefix.join('') !== 'sta';
      },
      accepts: () => true,
    };
    const found = searchAll(encode({ sta: 1, star: 1, start: 1, stay: 1, stem: 1, stems: 1 }), 's', matcher);
    expect(found.map(([word]) => word)).toEqual(['stem', 'stems']);
    expect(read).toEqual(['s', 'st', 'sta', 'ste', 'stem', 'stems']);
  });

  it('holds what a map holds', () => {
    fc.assert(
      fc.property(tables, fc.array(words), fc.nat(), (values, others, total) => {
        const table = parseWordTable(encode(values, total), 'test');
        expect(table.size).toBe(Object.keys(values).length);
        expect(table.total).toBe(total);
        for (const word of [...Object.keys(values), ...others]) {
          expect(table.valueOf(word)).toBe(Object.hasOwn(values, word) ? values[word] : undefined);
        }
      }),
    );
  });

  it('searches as a filter over all words does', () => {
    fc.assert(
      fc.property(tables, words, fc.constantFrom('a', 'b', 'c', 'é', 'ж', '学', 'z'), (values, shape, initial) => {
        // Wanted: words of which each letter is one of the shape's.
        const matcher: WordMatcher = {
          advance: (depth, letter) => depth === 0 || shape.includes(String.fromCharCode(letter)),
          accepts: (length) => length % 2 === 0,
        };
        const wanted = Object.keys(values)
          .filter((word) => word.startsWith(initial) && word.length % 2 === 0)
          .filter((word) => [...word].slice(1).every((letter) => shape.includes(letter)))
          .sort();
        expect(searchAll(encode(values), initial, matcher).map(([word]) => word)).toEqual(wanted);
      }),
    );
  });

  it('packs the same words into the same bytes in whatever order they come', () => {
    fc.assert(
      fc.property(tables, (values) => {
        const entries = Object.entries(values);
        expect(encodeWordTable(new Map(entries.toReversed()), 1)).toEqual(encodeWordTable(new Map(entries), 1));
      }),
    );
  });

  it('reads a table that lies inside a larger buffer', () => {
    const bytes = encode({ tide: 4 });
    const larger = new Uint8Array(bytes.length + 6);
    larger.set(bytes, 3);
    expect(parseWordTable(larger.subarray(3, 3 + bytes.length), 'test').valueOf('tide')).toBe(4);
  });

  it('finds nothing in an empty table', () => {
    expect(parseWordTable(encode({}), 'test').valueOf('tide')).toBeUndefined();
    expect(searchAll(encode({}), 't', everything)).toEqual([]);
  });

  it('visits nothing for an initial that no word has, though others follow', () => {
    expect(searchAll(encode({ anchor: 1, canal: 1 }), 'b', everything)).toEqual([]);
    expect(searchAll(encode({ anchor: 1, canal: 1 }), 'd', everything)).toEqual([]);
  });

  it('refuses a table with any byte changed, missing or added, and names it', () => {
    const bytes = encode({ robot: 3, robots: 300, robotics: 0 });
    for (let index = 0; index < bytes.length; index += 1) {
      const changed = Uint8Array.from(bytes, (byte, at) => (at === index ? byte ^ 1 : byte));
      expect(() => parseWordTable(changed, 'lexicon')).toThrow(
        expect.objectContaining({
          code: 'invalid-table',
          message: expect.stringContaining('lexicon table is damaged'),
        }),
      );
      expect(() => parseWordTable(bytes.subarray(0, index), 'lexicon')).toThrow(
        expect.objectContaining({ code: 'invalid-table' }),
      );
    }
    expect(() => parseWordTable(Uint8Array.of(...bytes, 0), 'lexicon')).toThrow(
      expect.objectContaining({ code: 'invalid-table' }),
    );
  });

  it.each([
    ['an empty word', { '': 1 }],
    ['a word of 256 letters', { ['a'.repeat(256)]: 1 }],
    ['a fraction', { tide: 0.5 }],
    ['a negative value', { tide: -1 }],
    ['a value of 2^32', { tide: 2 ** 32 }],
  ])('does not pack %s', (_, values) => {
    expect(() => encode(values)).toThrow(expect.objectContaining({ code: 'invalid-table' }));
  });
});
