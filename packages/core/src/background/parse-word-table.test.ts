import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { encodeWordTable } from './encode-word-table';
import { parseWordTable } from './parse-word-table';
import { wordAt } from './word-index';

function encode(values: Readonly<Record<string, number>>, total = 0): Uint8Array {
  return encodeWordTable(new Map(Object.entries(values)), total);
}

function parse(bytes: Uint8Array): ReadonlyMap<string, number> {
  const table = parseWordTable(bytes, 'test');
  return new Map(Array.from(table.values, (value, place) => [wordAt(table, place), value]));
}

/** Few letters, so that words share prefixes; one of them takes two bytes and one three. */
const words = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'é', 'ж', '学'), minLength: 1, maxLength: 7 });
const tables = fc.dictionary(words, fc.nat({ max: 2 ** 32 - 1 }), { maxKeys: 150, noNullPrototype: true });

describe('parseWordTable', () => {
  it('gives back the words in order, each with its value', () => {
    const bytes = encode({ robot: 3, robots: 300, robotics: 0, naïve: 70_000 }, 117);
    expect([...parse(bytes)]).toEqual([
      ['naïve', 70_000],
      ['robot', 3],
      ['robotics', 0],
      ['robots', 300],
    ]);
    expect(parseWordTable(bytes, 'test').total).toBe(117);
  });

  it('holds what a map holds', () => {
    fc.assert(
      fc.property(tables, (values) => {
        expect([...parse(encode(values))]).toEqual(Object.entries(values).sort(([a], [b]) => (a < b ? -1 : 1)));
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
    expect([...parse(larger.subarray(3, 3 + bytes.length))]).toEqual([['tide', 4]]);
  });

  it('reads an empty table', () => {
    expect(parse(encode({})).size).toBe(0);
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
