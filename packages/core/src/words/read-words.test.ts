import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText, findSlow } from '../letter/test-support';
import { createWordReader } from './read-words';

const doubling = {
  repair: (word: string) =>
    /(.)\1\1/.test(word) ? { to: word.replace(/(.)\1\1/, '$1$1'), reason: 'doubled-letter' as const } : undefined,
};

describe('a letter read into words', () => {
  it('holds each word with its place, role, sentence and neighbourhood', () => {
    const text = 'Speech-recognition models, trained on old voices. Tom’s data/labels – noisy.';
    const { words, written } = createWordReader().read(text, 'letter');
    const shown = words.map(({ start, end, role, sentence, adjacent }) => [
      text.slice(start, end),
      role,
      sentence,
      adjacent,
    ]);
    expect(shown).toEqual([
      ['Speech', 'content', 0, false],
      ['recognition', 'content', 0, true],
      ['models', 'content', 0, true],
      ['trained', 'content', 0, false],
      ['on', 'silent', 0, true],
      ['old', 'content', 0, true],
      ['voices', 'content', 0, true],
      ['Tom', 'content', 1, false],
      ['data', 'content', 1, true],
      ['labels', 'content', 1, true],
      ['noisy', 'content', 1, false],
    ]);
    expect(written).toBe(11);
  });

  it('holds an acronym as the words it stands for, at one place', () => {
    const text = 'Small LLMs run on phones';
    const { words, written } = createWordReader().read(text, 'description');
    expect(words.map(({ form, start, end }) => [form.stem, text.slice(start, end)])).toEqual([
      ['small', 'Small'],
      ['larg', 'LLMs'],
      ['languag', 'LLMs'],
      ['model', 'LLMs'],
      ['run', 'run'],
      ['on', 'on'],
      ['phone', 'phones'],
    ]);
    expect(written).toBe(5);
  });

  it('never finds AI inside retail, nor ML inside HTML', () => {
    const { words } = createWordReader().read('Retail, HTML and maintenance', 'description');
    expect(words.map(({ form }) => form.stem)).not.toContain('artifici');
    expect(words.map(({ form }) => form.stem)).not.toContain('machin');
  });

  it('lists repairs where they stand', () => {
    const text = 'My modelll and your modelll.';
    expect(createWordReader(doubling).read(text, 'letter').repairs).toEqual([
      { start: 3, end: 10, from: 'modelll', to: 'modell', reason: 'doubled-letter' },
      { start: 20, end: 27, from: 'modelll', to: 'modell', reason: 'doubled-letter' },
    ]);
  });

  it('reads every word and repair from its place, inside its sentence, whatever the text', () => {
    fc.assert(
      fc.property(anyText, fc.constantFrom('letter' as const, 'description' as const), (text, kind) => {
        const read = createWordReader(doubling).read(text, kind);
        const { letter, words } = read;
        let previous = { start: 0, end: 0, sentence: 0 };
        for (const word of words) {
          const sentence = letter.sentences[word.sentence];
          expect(word.end).toBeGreaterThan(word.start);
          expect(word.start >= previous.end || (word.start === previous.start && word.end === previous.end)).toBe(true);
          expect(word.sentence).toBeGreaterThanOrEqual(previous.sentence);
          expect(word.start).toBeGreaterThanOrEqual(sentence?.start ?? Number.NaN);
          expect(word.end).toBeLessThanOrEqual(sentence?.end ?? Number.NaN);
          previous = word;
        }
        for (const repair of read.repairs) expect(text.slice(repair.start, repair.end)).toBe(repair.from);
        expect(read.written).toBeLessThanOrEqual(words.length);
      }),
      { numRuns: 300 },
    );
  });

  it('reads a text the same whatever was read before', () => {
    fc.assert(
      fc.property(anyText, anyText, (before, text) => {
        const strip = (read: ReturnType<ReturnType<typeof createWordReader>['read']>) =>
          read.words.map(({ form: { stemNumber: _, longForm: __, ...form }, ...word }) => ({ ...word, form }));
        const reader = createWordReader(doubling);
        reader.read(before, 'letter');
        expect(strip(reader.read(text, 'letter'))).toEqual(strip(createWordReader(doubling).read(text, 'letter')));
      }),
    );
  });

  it('reads in linear time, whatever is repeated', () => {
    const reader = createWordReader(doubling);
    expect(findSlow((text) => reader.read(text, 'letter'), 5000)).toEqual([]);
  });

  it('holds no words for an empty text', () => {
    expect(createWordReader().read('', 'letter')).toMatchObject({ words: [], written: 0 });
  });
});
