import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWeek } from './parse-week';
import { parseZone } from './parse-zone';
import { buildWeek, sharedMinutes, shiftWeek, WEEK_MINUTES, type Week } from './week';

const hoursShared = (a: string, zoneA: string, b: string, zoneB: string) =>
  sharedMinutes(
    shiftWeek(parseWeek(a) ?? [], -(parseZone(zoneA) ?? 0)),
    shiftWeek(parseWeek(b) ?? [], -(parseZone(zoneB) ?? 0)),
  ) / 60;

const arbitraryWeek: fc.Arbitrary<Week> = fc
  .array(fc.record({ start: fc.integer({ min: -20_000, max: 20_000 }), length: fc.integer({ min: 0, max: 3000 }) }), {
    maxLength: 6,
  })
  .map((stretches) => buildWeek(stretches.map(({ start, length }) => ({ start, end: start + length }))));
const offset = fc.integer({ min: -840, max: 840 });

describe('hours in common', () => {
  it('counts them across time zones and around the end of the week', () => {
    expect(hoursShared('Mon 18-22', 'UTC', 'Mon 20-24', 'UTC')).toBe(2);
    expect(hoursShared('Mon 18-22', 'UTC+3', 'Mon 15-19', 'UTC')).toBe(4);
    expect(hoursShared('Mon 0-4', 'UTC+3', 'Sun 21-24', 'UTC')).toBe(3);
    expect(hoursShared('weekend', 'UTC+14', 'Fri 10-12', 'Z')).toBe(2);
    expect(hoursShared('any', 'UTC', 'Tue 9-17', '-05:30')).toBe(8);
    expect(hoursShared('Mon', 'UTC', 'Tue', 'UTC')).toBe(0);
  });

  it('are the same from both sides, and of a week with itself all of it', () => {
    fc.assert(
      fc.property(arbitraryWeek, arbitraryWeek, (a, b) => {
        expect(sharedMinutes(a, b)).toBe(sharedMinutes(b, a));
        expect(sharedMinutes(a, a)).toBe(a.reduce((sum, { start, end }) => sum + end - start, 0));
      }),
    );
  });

  it('do not change where both move by the same offset', () => {
    fc.assert(
      fc.property(arbitraryWeek, arbitraryWeek, offset, (a, b, minutes) => {
        expect(sharedMinutes(shiftWeek(a, minutes), shiftWeek(b, minutes))).toBe(sharedMinutes(a, b));
      }),
    );
  });

  it('are those that a look at every minute finds', () => {
    const minutesOf = (week: Week) => {
      const held = new Uint8Array(WEEK_MINUTES);
      for (const { start, end } of week) held.fill(1, start, end);
      return held;
    };
    fc.assert(
      fc.property(arbitraryWeek, arbitraryWeek, (a, b) => {
        const other = minutesOf(b);
        expect(sharedMinutes(a, b)).toBe(
          minutesOf(a).reduce((sum, held, minute) => sum + (held & (other[minute] ?? 0)), 0),
        );
      }),
      { numRuns: 50 },
    );
  });
});
