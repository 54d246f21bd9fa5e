import { execFileSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { quoteArgument } from './quote-argument';

describe('quoteArgument', () => {
  it('leaves plain names and quotes what a shell would take apart', () => {
    expect(quoteArgument('my-school/a_b.csv')).toBe('my-school/a_b.csv');
    expect(quoteArgument("it's")).toBe("'it'\\''s'");
  });

  it('is read back by a shell as it was', () => {
    for (const text of ['two words', "it's", '$HOME `id` "x"', 'é;|&', '']) {
      expect(execFileSync('sh', ['-c', `printf %s ${quoteArgument(text)}`], { encoding: 'utf8' })).toBe(text);
    }
  });
});
