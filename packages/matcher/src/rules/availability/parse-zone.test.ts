import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseZone } from './parse-zone';

describe('time zones', () => {
  it.each([
    ['UTC+3', 180],
    ['utc -4', -240],
    ['GMT−4', -240],
    ['+05:30', 330],
    ['+0530', 330],
    ['Z', 0],
    ['UTC', 0],
    ['UTC±0', 0],
    ['CET', 60],
    ['МСК', 180],
    ['MSK+2', 300],
    ['(UTC+01:00) Oslo', 60],
    ['GMT+14', 840],
  ])('reads "%s"', (text, minutes) => {
    expect(parseZone(text)).toBe(minutes);
  });

  it.each(['', '3', 'Europe/Oslo', 'UTC+15', 'CST', 'constructor', '+5:75', 'UTC+3 or so'])(
    'leaves "%s" unknown',
    (text) => {
      expect(parseZone(text)).toBeUndefined();
    },
  );

  it('reads back every offset that there is', () => {
    fc.assert(
      fc.property(fc.integer({ min: -56, max: 56 }), (quarters) => {
        const minutes = Math.abs(quarters) * 15;
        const text = `${quarters < 0 ? '-' : '+'}${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
        expect(parseZone(`UTC${text}`)).toBe(quarters * 15 + 0);
      }),
    );
  });
});
