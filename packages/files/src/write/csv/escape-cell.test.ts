import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { escapeCell, restoreCell } from './escape-cell';

describe('escapeCell', () => {
  it.each([
    ['=HYPERLINK("http://example.org")', '\'=HYPERLINK("http://example.org")'],
    ['+49 30 123', "'+49 30 123"],
    ['-1', "'-1"],
    ['@handle', "'@handle"],
    ['\tcmd', "'\tcmd"],
    ['\rcmd', "'\rcmd"],
    ['＝1+1', "'＝1+1"],
  ])('puts an apostrophe before %j', (text, cell) => {
    expect(escapeCell(text)).toBe(cell);
  });

  it.each(["O'Neill", "'t Hooft", 'a=b', '1-2', 'Анна', '🐝 bees', ''])('leaves %j as it is', (text) => {
    expect(escapeCell(text)).toBe(text);
  });

  it('is undone exactly by restoreCell, also for texts that begin with apostrophes', () => {
    const risky = fc.stringMatching(/^'{0,2}[=+@\t\r-]?.{0,3}$/);
    fc.assert(
      fc.property(fc.oneof(fc.string(), risky), (text) => {
        expect(restoreCell(escapeCell(text))).toBe(text);
      }),
    );
  });

  it('never leaves a cell that begins with a risky character', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '-', '@', '\t', '\r', '\n'), fc.string(), (first, rest) => {
        expect(escapeCell(first + rest).startsWith("'")).toBe(true);
      }),
    );
  });
});
