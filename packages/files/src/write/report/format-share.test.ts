import { describe, expect, it } from 'vitest';
import { formatFit, formatShare } from './format-share';

describe('numbers for people', () => {
  it('show a fit at a fixed width', () => {
    expect([0.8, 1, 0.126].map(formatFit)).toEqual(['0.80', '1.00', '0.13']);
  });

  it('say 0% and 100% only where it is none or all', () => {
    expect([
      formatShare(0, 5),
      formatShare(5, 5),
      formatShare(1, 1000),
      formatShare(999, 1000),
      formatShare(0, 0),
    ]).toEqual(['0%', '100%', '1%', '99%', '0%']);
  });
});
