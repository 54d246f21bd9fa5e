import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { anyText } from '../letter/test-support';
import { createWordReader } from './read-words';
import { createTermTable } from './term-table';
import { visitTerms } from './visit-terms';

function termsOf(text: string, vocabulary?: readonly string[]): readonly (readonly [string, string])[] {
  const table = createTermTable(vocabulary);
  const found: (readonly [string, string])[] = [];
  visitTerms(createWordReader().read(text, 'letter').words, table, (term, first, last) =>
    found.push([table.terms[term] ?? '', text.slice(first.start, last.end)]),
  );
  return found;
}

describe('the terms of a text', () => {
  it('are stems of content words and pairs of neighbours in a sentence', () => {
    expect(termsOf('Quality of the data. Class imbalance, problem.')).toEqual([
      ['qualiti', 'Quality'],
      ['qualiti data', 'Quality of the data'],
      ['data', 'data'],
      ['class imbal', 'Class imbalance'],
      ['imbal', 'imbalance'],
      ['imbal problem', 'imbalance, problem'],
    ]);
  });

  it.each([
    ['CT-scanner images', 'CT scanner images'],
    ['fine-tuning/pruning', 'fine tuning pruning'],
    ['multi-modal e-mail', 'multimodal email'],
    ['GPT-4', 'GPT4'],
  ])('are the same for %s and %s', (a, b) => {
    const stemsOf = (text: string) => termsOf(text).map(([term]) => term);
    expect(stemsOf(a)).toEqual(stemsOf(b));
  });

  it('are those of the long form for an acronym, at its place', () => {
    expect(termsOf('Tiny LLMs')).toEqual([
      ['tini', 'Tiny'],
      ['tini larg', 'Tiny LLMs'],
      ['larg', 'LLMs'],
      ['larg languag', 'LLMs'],
      ['languag', 'LLMs'],
      ['languag model', 'LLMs'],
      ['model', 'LLMs'],
    ]);
  });

  it('are limited to a closed vocabulary', () => {
    expect(termsOf('Class imbalance of data', ['class imbal', 'data'])).toEqual([
      ['class imbal', 'Class imbalance'],
      ['data', 'data'],
    ]);
  });

  it('are found again, stem by stem, at the place they are given for', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        const table = createTermTable();
        const { words, letter } = createWordReader().read(text, 'letter');
        visitTerms(words, table, (term, first, last) => {
          const stems = first === last ? first.form.stem : `${first.form.stem} ${last.form.stem}`;
          expect(table.terms[term]).toBe(stems);
          expect(first.sentence).toBe(last.sentence);
          expect(last.end).toBeLessThanOrEqual(letter.sentences[first.sentence]?.end ?? Number.NaN);
          expect([first.role, last.role]).toContain('content');
          expect([first.role, last.role]).not.toContain('silent');
        });
      }),
    );
  });
});
