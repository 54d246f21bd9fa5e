import { describe, expect, it } from 'vitest';
import type { PdfTextItem } from './document-worker';
import { joinPdfText } from './join-pdf-text';

/** Lines of 6 points a sign at a leading of 14, an empty text being a blank line. */
const page = (texts: readonly string[]): readonly PdfTextItem[] =>
  texts.flatMap((text, index) =>
    text === '' ? [] : [{ text, x: 72, y: 770 - 14 * index, width: 6 * text.length, height: 12, endsLine: true }],
  );

describe('joinPdfText', () => {
  it('joins wrapped lines and keeps paragraphs, headings and lists', () => {
    const pages = [
      page([
        'Motivation letter',
        '',
        'I would like to take part in the school because my thesis is about',
        'the recognition of cracks in photographs of bridges. It works well.',
        '',
        'What I bring along to the school, in the order of how well I know it:',
        '• Python',
        '• a good camera',
      ]),
    ];
    expect(joinPdfText(pages)).toBe(
      'Motivation letter\n\nI would like to take part in the school because my thesis is about the recognition of ' +
        'cracks in photographs of bridges. It works well.\n\nWhat I bring along to the school, in the order of how well ' +
        'I know it:\n• Python\n• a good camera',
    );
  });

  it('puts divided words together, and keeps the hyphens of words that have one', () => {
    const text = joinPdfText([
      page([
        'The state-of-the-art in this field is moving fast, and the recog-',
        'nition of cracks is a well-known problem. Everyone knows the well-',
        'known data, and the state-of-the-art is not the state-of-the-',
        'art of the last year, which everybody could see at once there.',
      ]),
    ]);
    expect(text).toContain('the recognition of cracks');
    expect(text).toContain('the well-known data');
    expect(text).toContain('not the state-of-the-art of the last year');
  });

  it('continues a sentence over a page and leaves page numbers out', () => {
    const pages = [
      page(['I would like to take part in the school because my thesis is', '', '', '1']),
      page(['about bridges.', '', '', '– 2 –']),
    ];
    expect(joinPdfText(pages)).toBe('I would like to take part in the school because my thesis is about bridges.');
  });

  it('gives nothing for pages without text', () => {
    expect(joinPdfText([])).toBe('');
    expect(joinPdfText([[], page([' '])])).toBe('');
  });
});
