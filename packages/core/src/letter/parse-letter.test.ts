import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseLetter } from './parse-letter';
import { anyText } from './test-support';

describe('a parsed letter', () => {
  it('keeps its text and knows its language, sentences, placeholders and skipped parts', () => {
    const text =
      'I am [name] and I have been building small boats in [location] for as long as I remember. See https://example.org.';
    const letter = parseLetter(text);
    const cut = ({ start, end }: { start: number; end: number }) => text.slice(start, end);
    expect(letter.text).toBe(text);
    expect(letter.language).toBe('en');
    expect(letter.sentences.map(cut)).toEqual([text.slice(0, 89), 'See https://example.org.']);
    expect(letter.placeholders.map(cut)).toEqual(['[name]', '[location]']);
    expect(letter.skipped.map(cut)).toEqual(['[name]', '[location]', 'https://example.org']);
  });

  it('does not take placeholders and links for words of its language', () => {
    const marks = '[the name of the person] https://example.org/the/and/of/that/this '.repeat(10);
    const russian =
      'Я хочу понять, почему вода приходит на сутки позже, чем обещает модель, и что с этим делать. '.repeat(2);
    expect(parseLetter(marks + russian).language).toBe('ru');
  });

  it('counts as placeholders what it skips as such', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const letter = parseLetter(text);
        const skipped = letter.skipped.filter(({ kind }) => kind === 'placeholder');
        expect(letter.placeholders).toEqual(skipped.map(({ start, end }) => ({ start, end })));
      }),
    );
  });
});
