import { describe, expect, it } from 'vitest';
import { findWideRow } from './find-wide-row';

describe('findWideRow', () => {
  it('finds where the first row with too many cells begins', () => {
    expect(findWideRow('a,b\nc,d,e\nf,g,h\n', ',', 2)).toBe(4);
    expect(findWideRow('a;b;c', ';', 2)).toBe(0);
  });

  it('counts neither what stands in quotation marks nor other delimiters', () => {
    expect(findWideRow('a,b\n"one, two, ""three"", four\n,,,",x;y;z\n', ',', 2)).toBeUndefined();
    expect(findWideRow('', ',', 2)).toBeUndefined();
  });
});
