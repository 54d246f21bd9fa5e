import { describe, expect, it } from 'vitest';
import { seconds, wholeNumber } from './parse-values';

describe('wholeNumber', () => {
  it('takes whole numbers within its limits and nothing else', () => {
    const parse = wholeNumber(1, 100);
    expect([parse('1'), parse('100'), parse(' 7 ')]).toEqual([1, 100, 7]);
    for (const text of ['0', '101', '1.5', '-1', '1e2', '0x10', '', 'many', '9'.repeat(20)]) {
      expect(() => parse(text)).toThrow(RangeError);
    }
  });
});

describe('seconds', () => {
  it('takes times above 0 and nothing else', () => {
    expect([seconds('30'), seconds('0.5'), seconds('.25')]).toEqual([30, 0.5, 0.25]);
    for (const text of ['0', '0.0', '-1', '1m', '', 'NaN', '1e3', '99999999']) {
      expect(() => seconds(text)).toThrow(RangeError);
    }
  });
});
