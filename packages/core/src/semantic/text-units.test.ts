import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../letter/test-support';
import { createWordReader } from '../words/read-words';
import { createTermTable } from '../words/term-table';
import { countUnits, createUnitCollector, listUnits, unitsOfSentences } from './text-units';

const reader = createWordReader();

/** A sentence of so many content words. */
const sentence = (words: number) => `${new Array<string>(words).fill('Rivers').join(' ')}.`;
const textOf = (lengths: readonly number[]) =>
  reader.read(lengths.map((length) => sentence(length)).join(' '), 'letter');

function collect(...texts: readonly string[]) {
  const table = createTermTable();
  const collector = createUnitCollector(table);
  for (const text of texts) collector.add(reader.read(text, 'description'));
  return listUnits(collector.take()).map((unit) => Array.from(unit, (term) => table.terms[term]));
}

describe('the units of a text', () => {
  it.each([
    ['a unit ends with the sentence that brings it to 100 words', [60, 60, 60, 60], [0, 0, 1, 1]],
    ['exactly 100 words are enough', [100, 100], [0, 1]],
    ['99 are not', [99, 100], [0, 0]],
    ['a rest of 50 words is a unit', [100, 50], [0, 1]],
    ['a rest of 49 joins the unit before it', [100, 49], [0, 0]],
    ['so does one of several sentences', [120, 20, 20, 9], [0, 0, 0, 0]],
    ['a long sentence is not cut', [300, 300], [0, 1]],
    ['a short text is one unit', [5, 5], [0, 0]],
  ])('%s', (_, lengths, units) => {
    expect([...unitsOfSentences(textOf(lengths))]).toEqual(units);
  });

  it('are one for a text without sentences', () => {
    expect(countUnits(unitsOfSentences(reader.read('', 'letter')))).toBe(1);
    expect(countUnits(Uint32Array.of(0, 0, 1))).toBe(2);
  });

  it('are whole sentences in order, of 100 words or more but for one', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 130 }), { maxLength: 12 }), (lengths) => {
        const units = unitsOfSentences(textOf(lengths));
        expect(units).toHaveLength(lengths.length);
        const sums = new Array<number>(countUnits(units)).fill(0);
        lengths.forEach((length, index) => {
          const unit = units[index] ?? 0;
          expect(unit - (units[index - 1] ?? 0)).toBeLessThanOrEqual(index === 0 ? 0 : 1);
          expect(unit).toBeGreaterThanOrEqual(units[index - 1] ?? 0);
          sums[unit] = (sums[unit] ?? 0) + length;
        });
        if (sums.length > 1) expect(sums.slice(0, -1).every((sum) => sum >= 100)).toBe(true);
        if (sums.length > 1) expect(sums.at(-1)).toBeGreaterThanOrEqual(50);
      }),
    );
  });
});

describe('collected units', () => {
  it('hold the stems of content words alone, in order and as often as they stand', () => {
    expect(collect('The robots swim, and a robot sinks.')).toEqual([['robot', 'swim', 'robot', 'sink']]);
  });

  it('cover the content words of all texts once, and no unit reaches over two texts', () => {
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 4 }), (texts) => {
        const table = createTermTable();
        const collector = createUnitCollector(table);
        const read = texts.map((text) => reader.read(text, 'letter'));
        for (const text of read) collector.add(text);
        const { terms, ends } = collector.take();
        const content = read.map(({ words }) => words.filter(({ role }) => role === 'content'));
        expect(Array.from(terms, (term) => table.terms[term])).toEqual(content.flat().map(({ form }) => form.stem));
        expect(ends).toHaveLength(read.reduce((sum, text) => sum + countUnits(unitsOfSentences(text)), 0));
        expect([...ends]).toEqual([...ends].sort((a, b) => a - b));
        let sum = 0;
        for (const each of content) {
          sum += each.length;
          expect([...ends, 0]).toContain(sum);
        }
        expect(ends.at(-1) ?? 0).toBe(terms.length);
      }),
    );
  });

  it('count a text without content words as a unit, so that later ones keep their numbers', () => {
    expect(collect('', 'Robots swim.')).toEqual([[], ['robot', 'swim']]);
  });

  it('begin with an open title and the description that follows it', () => {
    const table = createTermTable();
    const collector = createUnitCollector(table);
    collector.add(reader.read('Boats', 'description'), true);
    collector.add(reader.read(`${sentence(100)} ${sentence(60)}`, 'description'));
    collector.add(reader.read('Robots swim.', 'description'));
    const units = listUnits(collector.take()).map((unit) => Array.from(unit, (term) => table.terms[term]));
    expect(units.map((unit) => unit.length)).toEqual([101, 60, 2]);
    expect(units[0]?.[0]).toBe('boat');
  });

  it('are a unit of its own of an open text with nothing behind it', () => {
    const table = createTermTable();
    const collector = createUnitCollector(table);
    collector.add(reader.read('Boats', 'description'), true);
    expect(listUnits(collector.take())).toEqual([Uint32Array.of(0)]);
    expect(collector.take()).toEqual({ terms: new Uint32Array(), ends: new Uint32Array() });
  });

  it('leave out words that a closed table lacks', () => {
    const collector = createUnitCollector(createTermTable(['swim']));
    collector.add(reader.read('Robots swim.', 'description'));
    expect(collector.take()).toEqual({ terms: Uint32Array.of(0), ends: Uint32Array.of(1) });
  });
});
