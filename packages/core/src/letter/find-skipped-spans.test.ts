import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findSkippedSpans } from './find-skipped-spans';
import { anyText, findSlow } from './test-support';

const skippedIn = (text: string) =>
  findSkippedSpans(text).map(({ kind, start, end }) => [kind, text.slice(start, end)]);

describe('the parts of a text that hold no words', () => {
  it('are marks of anonymisation, links, addresses, formulas and markup', () => {
    const text =
      'I am [name] (see https://example.org/me or www.example.org/cv), ada@example.org. Let $x^2$ be \\cite{ada} <b class="x">bold</b>&nbsp;.';
    expect(skippedIn(text)).toEqual([
      ['placeholder', '[name]'],
      ['link', 'https://example.org/me'],
      ['link', 'www.example.org/cv'],
      ['link', 'ada@example.org'],
      ['formula', '$x^2$'],
      ['formula', '\\cite{ada}'],
      ['markup', '<b class="x">'],
      ['markup', '</b>'],
      ['markup', '&nbsp;'],
    ]);
  });

  it.each(['[name]', '[location]', '[Имя Фамилия]', '[company name]', '[name_2]', '[universty]'])(
    'hold the placeholder %s',
    (mark) => {
      expect(skippedIn(`At ${mark} I learned.`)).toEqual([['placeholder', mark]]);
    },
  );

  it.each([
    '[1]',
    '[]',
    '[the text](https://example.org)',
    '[a, b]',
    '[see the very long remark in section four of my thesis]',
  ])('hold no placeholder in %s', (text) => {
    expect(skippedIn(text).filter(([kind]) => kind === 'placeholder')).toEqual([]);
  });

  it('leave prices alone: a dollar before a space or a digit closes no formula', () => {
    expect(skippedIn('We won $500 in May and $300 in June, $5-$10 a day.')).toEqual([]);
    expect(skippedIn('Let $a+b$ and $$\\int f$$ be given.')).toEqual([
      ['formula', '$a+b$'],
      ['formula', '$$\\int f$$'],
    ]);
  });

  it('leave comparisons alone: a tag holds a name and attributes', () => {
    expect(skippedIn('if a<b and c>d then x < y > z')).toEqual([]);
    expect(skippedIn('<p>one<br/>two</p><a href="x">')).toEqual([
      ['markup', '<p>'],
      ['markup', '<br/>'],
      ['markup', '</p>'],
      ['markup', '<a href="x">'],
    ]);
  });

  it('are in order and do not overlap, whatever the text', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const span of findSkippedSpans(text)) {
          expect(span.start).toBeGreaterThanOrEqual(end);
          expect(span.end).toBeGreaterThan(span.start);
          end = span.end;
        }
        expect(end).toBeLessThanOrEqual(text.length);
      }),
    );
  });

  it('are found in linear time, whatever is repeated', () => {
    expect(findSlow(findSkippedSpans, 5000)).toEqual([]);
  });

  it('are none in an empty text', () => {
    expect(findSkippedSpans('')).toEqual([]);
  });
});
