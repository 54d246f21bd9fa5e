import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findEncodedSpans } from './find-encoded-spans';
import { anyText, findSlow } from './test-support';

const LINE = 'aGVsbG8gd29ybGQ3'.repeat(5).slice(0, 76);
const encodedIn = (text: string) => findEncodedSpans(text).map(({ start, end }) => text.slice(start, end));

describe('encoded files in a text', () => {
  it('are found over all their lines, the last one with its padding', () => {
    const file = `${LINE}\n${LINE}\r\n${LINE}\naGVsbG8=`;
    expect(encodedIn(`I like rivers.\n\n${file}\n\nBest regards\nAda`)).toEqual([file]);
  });

  it('are found in one line, behind what says so', () => {
    const file = LINE.repeat(20);
    expect(encodedIn(`See data:image/png;base64,${file} for my photo.`)).toEqual([file]);
  });

  it('end before a word on a line of its own, and before a sentence', () => {
    const file = `${LINE}\n${LINE}`;
    expect(encodedIn(`${file}\nRegards\nAda`)).toEqual([file]);
    expect(encodedIn(`${file}\nRobots4all is my team.`)).toEqual([file]);
  });

  it.each([
    ['a long word', 'Donaudampfschifffahrtsgesellschaft'.repeat(6)],
    ['a path', 'and/or/'.repeat(40)],
    ['a number', '1234567890'.repeat(20)],
    ['a key', LINE],
    ['words', 'The lights of 12 harbours dim at night. '.repeat(40)],
    ['nothing', ''],
  ])('are not %s', (_, text) => {
    expect(encodedIn(text)).toEqual([]);
  });

  it('lie in order and apart, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.array(fc.oneof(anyText, fc.constantFrom(LINE, `${LINE}\n`, '=', '\n')), { maxLength: 12 }),
        (all) => {
          const text = all.join('');
          let from = 0;
          for (const { start, end } of findEncodedSpans(text)) {
            expect(start).toBeGreaterThanOrEqual(from);
            expect(end).toBeGreaterThan(start);
            expect(end).toBeLessThanOrEqual(text.length);
            from = end;
          }
        },
      ),
    );
  });

  it('are looked for in linear time', () => {
    expect(findSlow(findEncodedSpans, 1000)).toEqual([]);
  });
});
