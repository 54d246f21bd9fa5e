import { describe, expect, it } from 'vitest';
import { formatFit, formatNumber, formatShare } from './format-number';

describe('numbers for people', () => {
  it('have no zeros at the end, and no minus before a zero', () => {
    expect([
      formatNumber(3),
      formatNumber(0.5),
      formatNumber(0.123456, 4),
      formatNumber(-0.001),
      formatNumber(120, 0),
    ]).toEqual(['3', '0.5', '0.1235', '0', '120']);
    expect(formatFit(0.8)).toBe('0.80');
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
