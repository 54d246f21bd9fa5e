import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { splitSentences } from './split-sentences';
import { anyText, findSlow } from './test-support';

const sentencesOf = (text: string) => splitSentences(text).map(({ start, end }) => text.slice(start, end));

describe('the sentences of a text', () => {
  it('end at full stops, question marks and lines of their own', () => {
    const text = 'Motivation Letter\n\nDear organizers,\nI build robots. Do they swim? Not yet!\n\nBest regards,\nAda';
    expect(sentencesOf(text)).toEqual([
      'Motivation Letter',
      'Dear organizers,',
      'I build robots.',
      'Do they swim?',
      'Not yet!',
      'Best regards,',
      'Ada',
    ]);
  });

  it.each([
    'I worked with Dr. Weber on fish.',
    'We used e.g. random forests.',
    'See Fig. 3 for the curve.',
    'The value 3.14 is known, as is v. 2.0 of it.',
    'J. R. Smith taught me.',
    'I study at МГУ им. Ломоносова сейчас.',
    'It took ... quite long.',
    'He asked “why?” and left.',
    'A list, a table, etc. and so on.',
  ])('hold "%s" together', (sentence) => {
    expect(sentencesOf(sentence)).toEqual([sentence]);
  });

  it.each([
    ['I like maps, charts etc. That is all.', ['I like maps, charts etc.', 'That is all.']],
    ['My mark was 95. Then I left.', ['My mark was 95.', 'Then I left.']],
    ['He said “yes.” Then we left.', ['He said “yes.”', 'Then we left.']],
    ['Really?! Yes.', ['Really?!', 'Yes.']],
    ['我喜欢机器学习。你呢？好！', ['我喜欢机器学习。', '你呢？', '好！']],
    ['Люблю сталь. Изучаю её.', ['Люблю сталь.', 'Изучаю её.']],
    ['1. First point\n2. Second point', ['1. First point', '2. Second point']],
    ['- robots\n- boats', ['- robots', '- boats']],
  ])('split "%s" in the right places', (text, sentences) => {
    expect(sentencesOf(text)).toEqual(sentences);
  });

  it('go on in the next line where a line was broken to fit the page', () => {
    const text =
      'In my thesis I compared three ways of steering a small boat along a\nquay, and in the second year I wrote down what the harbour master of\nAurel told me.';
    expect(sentencesOf(text)).toEqual([text]);
  });

  it('are the same with the line ends of every system', () => {
    const lines = ['Dear all,', 'I build boats', 'and sail them.', '', 'Thank you', '', '', 'ada'];
    const unix = sentencesOf(lines.join('\n'));
    for (const end of ['\r\n', '\r', '\u2028']) {
      const flat = (sentence: string) => sentence.split(end).join('\n');
      expect(sentencesOf(lines.join(end)).map(flat)).toEqual(unix);
    }
    expect(unix).toEqual(['Dear all,', 'I build boats\nand sail them.', 'Thank you', 'ada']);
  });

  it('are in order, apart, trimmed, and leave nothing but white space out', () => {
    fc.assert(
      fc.property(anyText, (text) => {
        let end = 0;
        for (const sentence of splitSentences(text)) {
          expect(text.slice(end, sentence.start)).toMatch(/^[\s\p{Cc}\u200b\ufeff]*$/u);
          expect(sentence.end).toBeGreaterThan(sentence.start);
          const inside = text.slice(sentence.start, sentence.end);
          expect(inside).toBe(inside.trim());
          end = sentence.end;
        }
        expect(text.slice(end)).toMatch(/^[\s\p{Cc}\u200b\ufeff]*$/u);
      }),
    );
  });

  it('are split in linear time, whatever is repeated', () => {
    expect(findSlow(splitSentences, 5000)).toEqual([]);
  });

  it('are none in an empty text', () => {
    expect(splitSentences('')).toEqual([]);
    expect(splitSentences(' \n\t\u0000 ')).toEqual([]);
  });
});
