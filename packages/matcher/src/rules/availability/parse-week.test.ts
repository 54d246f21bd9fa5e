import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWeek } from './parse-week';
import type { Week } from './week';

const DAYS = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su'];

/** `Mo18+4` is four hours from Monday 18:00. */
function written(week: Week | undefined): string {
  if (week === undefined) return 'unknown';
  return week
    .map(({ start, end }) => `${DAYS[Math.floor(start / 1440)]}${(start % 1440) / 60}+${(end - start) / 60}`)
    .join(' ');
}

const WORKDAY_EVENINGS = 'Mo18+4 Tu18+4 We18+4 Th18+4 Fr18+4';

describe('times of the week', () => {
  it.each([
    ['Mon 18-22', 'Mo18+4'],
    ['Mon-Fri 18:00-22:00; Sat', `${WORKDAY_EVENINGS} Sa0+24`],
    ['weekdays 6pm-10pm', WORKDAY_EVENINGS],
    ['пн-пт 18-22', WORKDAY_EVENINGS],
    ['с пн по пт с 18 до 22', WORKDAY_EVENINGS],
    ['Mondays to Fridays from 18 to 22', WORKDAY_EVENINGS],
    ['weekdays evenings', 'Mo18+6 Tu18+6 We18+6 Th18+6 Fr18+6'],
    ['по будням вечером', 'Mo18+6 Tu18+6 We18+6 Th18+6 Fr18+6'],
    ['evenings on weekdays', 'Mo18+6 Tu18+6 We18+6 Th18+6 Fr18+6'],
    ['weekdays after 18:00', 'Mo18+6 Tu18+6 We18+6 Th18+6 Fr18+6'],
    ['weekend', 'Sa0+48'],
    ['по выходным', 'Sa0+48'],
    ['fri;sat;sun', 'Fr0+72'],
    ['any', 'Mo0+168'],
    ['24/7', 'Mo0+168'],
    ['в любое время', 'Mo0+168'],
    ['Sat 9am-5pm', 'Sa9+8'],
    ['Sat 9-5', 'Sa9+8'],
    ['Sat 2-5pm', 'Sa14+3'],
    ['Sat 9:30 a.m. – 12.15 p.m.', 'Sa9.5+2.75'],
    ['Mon 1800-2200', 'Mo18+4'],
    ['Mon/Wed/Fri 18h-20h', 'Mo18+2 We18+2 Fr18+2'],
    ['Mon, Wed 18-22, Fri 10-12', 'Mo18+4 We18+4 Fr10+2'],
    ['18-22 Mon, 10-12 Tue', 'Mo18+4 Tu10+2'],
    ['Tue 10am to noon and 14-16', 'Tu10+2 Tu14+2'],
    ['Sun before noon', 'Su0+12'],
    ['Friday night', 'Fr22+8'],
    ['Sun 22-02', 'Mo0+2 Su22+2'],
    ['Sat-Mon', 'Mo0+24 Sa0+48'],
    ['Mon 10-14, 12-16', 'Mo10+6'],
  ])('reads "%s"', (text, expected) => {
    expect(written(parseWeek(text))).toBe(expected);
  });

  it.each([
    '',
    '-',
    '18:00',
    'Mon 18-',
    'Mon 25-26',
    'Mon 12:75-14',
    'Mon 18-18',
    'not Mondays',
    'Mon except 10-12',
    '12 May',
    '13pm-15pm',
  ])('leaves "%s" unknown', (text) => {
    expect(parseWeek(text)).toBeUndefined();
  });

  it('means the same in any case of letters, with any spaces around, and with a break at the end', () => {
    for (const text of ['mon-fri 18:00-22:00; sat', 'weekend mornings', 'вт, чт 19:00-21:00']) {
      const expected = parseWeek(text);
      expect(expected).toBeDefined();
      for (const same of [text.toUpperCase(), `  ${text} `, `${text};`, text.replaceAll(' ', '  ')])
        expect(parseWeek(same)).toEqual(expected);
    }
  });

  it('reads back what is written out, and stretches that it gives are in order and apart', () => {
    const minute = fc.integer({ min: 0, max: 1439 });
    const clock = (value: number) => `${Math.floor(value / 60)}:${String(value % 60).padStart(2, '0')}`;
    const entry = fc.record({ day: fc.nat({ max: 6 }), from: minute, length: fc.integer({ min: 1, max: 600 }) });
    fc.assert(
      fc.property(fc.array(entry, { minLength: 1, maxLength: 5 }), (entries) => {
        const late = entries.map(({ day, from, length }) => {
          const start = Math.max(from, 780);
          return { day, start, end: Math.min(1440, start + length) };
        });
        const week = parseWeek(
          late.map(({ day, start, end }) => `${DAYS[day]} ${clock(start)}-${clock(end)}`).join('; '),
        );
        const covered = new Set(
          late.flatMap(({ day, start, end }) =>
            Array.from({ length: end - start }, (_, index) => day * 1440 + start + index),
          ),
        );
        const read = (week ?? []).flatMap(({ start, end }) =>
          Array.from({ length: end - start }, (_, index) => start + index),
        );
        expect(read).toEqual([...covered].toSorted((a, b) => a - b));
      }),
      { numRuns: 100 },
    );
  });
});
