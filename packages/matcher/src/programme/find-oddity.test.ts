import { describe, expect, it } from 'vitest';
import { findOddity } from './find-oddity';

const PROSE =
  'I have built small robots since school and want to teach one to see: <3 cameras>, f(x) < 1, C++ and https://example.org/a/b.';

/** Lines of 76 signs, as mail programs write attachments. */
const ENCODED = Array.from({ length: 50 }, (_, line) => `${'aGVsbG8gd29ybGQ'.repeat(5)}${line % 10}`).join('\n');

describe('what is odd about a letter', () => {
  it('is nothing in prose, in any script', () => {
    for (const text of [
      '',
      PROSE,
      `${PROSE}\t\v\f\r\n`,
      'שלום, אני אוהבת ללמוד.',
      '我喜欢机器学习和语音识别。'.repeat(3),
    ])
      expect(findOddity(text)).toBeUndefined();
  });

  it.each([
    ['learning '.repeat(40), 'letter-repetitive', 'over and over'],
    ['Машинное обучение! '.repeat(100), 'letter-repetitive', 'over and over'],
    [`${PROSE}\n${ENCODED}`, 'letter-not-plain', 'holds an encoded file'],
    [`${PROSE} data:image/png;base64,${ENCODED.replaceAll('\n', '')}`, 'letter-not-plain', 'an encoded file'],
    [`<html><body><p class="x">${PROSE}</p></body></html>`, 'letter-not-plain', 'holds HTML tags'],
    [`${PROSE}\u0007\u001B[31m`, 'letter-not-plain', 'control characters'],
    [`<b>${PROSE}</b><br/>\u0001`, 'letter-not-plain', 'HTML tags and control characters'],
  ])('is said of %j', (letter, code, says) => {
    expect(findOddity(letter)).toEqual({ code, says: expect.stringContaining(says) });
  });

  it('is not said of a phrase that comes back, and of few words', () => {
    expect(findOddity('learning '.repeat(39))).toBeUndefined();
    expect(findOddity(`${PROSE} `.repeat(20))).toBeUndefined();
  });

  it.each(['learning ', 'a', '<', '<a ', '</a b ', 'aGVsbG8gd29ybGQ', 'aGVsbG8 ', '\u0301', ' ', '🎓'])(
    'is found in linear time in a long text of "%s"',
    (piece) => {
      const text = piece.repeat(2_000_000 / piece.length);
      const begun = performance.now();
      findOddity(text);
      expect(performance.now() - begun).toBeLessThan(5_000);
    },
  );
});

/** Tests run where there is a clock. */
declare const performance: { now(): number };
