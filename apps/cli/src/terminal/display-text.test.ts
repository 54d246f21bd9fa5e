import { describe, expect, it } from 'vitest';
import { cutText, displayWidth, oneLine, padText, wrapText } from './display-text';

describe('displayWidth', () => {
  it('counts what a terminal shows: accents none, wide signs two, colours none', () => {
    expect(['abc', 'е\u0301', '日本', 'ﾊ', '👩‍🔬', '\u001b[1mbold\u001b[22m', ''].map(displayWidth)).toEqual([
      3, 1, 4, 2, 2, 4, 0,
    ]);
  });
});

describe('cutText', () => {
  it('leaves what fits and marks what is missing, between words where one ends near', () => {
    expect(cutText('short', 5)).toBe('short');
    expect(cutText('a longer text', 10)).toBe('a longer…');
    expect(cutText('internationalisation', 8)).toBe('interna…');
    expect(displayWidth(cutText('日本語日本語', 5))).toBeLessThanOrEqual(5);
  });
});

describe('wrapText', () => {
  it('breaks between words, with a start of its own for the first line and the others', () => {
    expect(wrapText('one two three four', { columns: 12, first: '- ', indent: '  ' })).toBe('- one two\n  three four');
  });

  it('lets a word that is too long stand alone', () => {
    expect(wrapText('a incomprehensible b', { columns: 5 })).toBe('a\nincomprehensible\nb');
  });

  it('cuts lines beyond the most', () => {
    expect(wrapText('one two three four five', { columns: 8, mostLines: 2 })).toBe('one two\nthree…');
  });
});

describe('padText and oneLine', () => {
  it('pads by what is shown', () => {
    expect(padText('日本', 6)).toBe('日本  ');
    expect(padText('long enough', 4)).toBe('long enough');
  });

  it('joins lines and makes what could move the cursor or turn the writing visible', () => {
    expect(oneLine(' a\n\tb  c ')).toBe('a b c');
    expect(oneLine('\u001b]0;title\u0007')).toBe('\\u001b]0;title\\u0007');
    expect(oneLine('a\u202eb')).toBe('a\\u202eb');
  });
});
