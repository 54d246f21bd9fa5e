import { lexTimes, type TimeToken } from './lex-times';
import { buildWeek, DAY_MINUTES, type Stretch, type Week } from './week';

interface Hours {
  readonly start: number;
  /** After `start`; above a day where it is of the next one. */
  readonly end: number;
}

type Item =
  | { readonly kind: 'days'; readonly days: readonly number[] }
  | ({ readonly kind: 'hours' } & Hours)
  | { readonly kind: 'break' };

const EVERY_DAY = [0, 1, 2, 3, 4, 5, 6];
const WHOLE_DAY: Hours = { start: 0, end: DAY_MINUTES };

/**
 * Times of a week as people write them, English or Russian: `Mon-Fri 18:00-22:00; Sat`, `weekdays evenings`, `Sat 9am-5pm`, `пн-пт 18-22`, `any`. Days without
 * hours are whole days, hours without days are of every day; mornings are 6-12, afternoons 12-18, evenings 18-24, nights 22-6. `9-5` is nine to seventeen.
 * Undefined where anything in it cannot be read. Complexity: characters.
 */
export function parseWeek(text: string): Week | undefined {
  const tokens = lexTimes(text);
  const items = tokens === undefined ? undefined : readItems(tokens);
  if (items === undefined) return undefined;
  const stretches = [...groupItems(items)].flatMap(({ days, hours }) =>
    (days ?? EVERY_DAY).flatMap((day) =>
      (hours ?? [WHOLE_DAY]).map(
        ({ start, end }): Stretch => ({ start: day * DAY_MINUTES + start, end: day * DAY_MINUTES + end }),
      ),
    ),
  );
  return stretches.length === 0 ? undefined : buildWeek(stretches);
}

/** Joins the two ends of ranges; undefined where one is missing. */
function readItems(tokens: readonly TimeToken[]): readonly Item[] | undefined {
  const items: Item[] = [];
  for (let at = 0; at < tokens.length; ) {
    const [token, next, third] = tokens.slice(at, at + 3);
    const joins = next?.kind === 'dash' || next?.kind === 'until';
    if (token === undefined || token.kind === 'comma') at++;
    else if (token.kind === 'break') {
      items.push({ kind: 'break' });
      at++;
    } else if (token.kind === 'part') {
      items.push({ kind: 'hours', start: token.start, end: token.end });
      at++;
    } else if (token.kind === 'days' && joins && third?.kind === 'days') {
      items.push({ kind: 'days', days: daysFromTo(token.days[0] ?? 0, third.days.at(-1) ?? 0) });
      at += 3;
    } else if (token.kind === 'days') {
      items.push(token);
      // "Mon - 18-22" writes a dash for a colon.
      at += next?.kind === 'dash' ? 2 : 1;
    } else if (token.kind === 'clock') {
      if (!joins || third?.kind !== 'clock') return undefined;
      const hours = hoursFromTo(token, third);
      if (hours === undefined) return undefined;
      items.push({ kind: 'hours', ...hours });
      at += 3;
    } else if (token.kind === 'from' && (next?.kind === 'clock' || next?.kind === 'days')) {
      const ends = third?.kind === 'dash' || third?.kind === 'until';
      if (next.kind === 'clock' && !ends) {
        items.push({ kind: 'hours', start: next.minute, end: DAY_MINUTES });
        at += 2;
      } else at++;
    } else if (token.kind === 'until' && next?.kind === 'clock') {
      items.push({ kind: 'hours', start: 0, end: next.minute });
      at += 2;
    } else return undefined;
  }
  return items;
}

function daysFromTo(first: number, last: number): readonly number[] {
  return Array.from({ length: ((last - first + 7) % 7) + 1 }, (_, offset) => (first + offset) % 7);
}

/** The hours between two times of day: the half of the day that one of them lacks is the other's, and an end before the start is of the next day. */
function hoursFromTo(
  from: Extract<TimeToken, { kind: 'clock' }>,
  to: Extract<TimeToken, { kind: 'clock' }>,
): Hours | undefined {
  let start = from.minute;
  let end = to.minute;
  if (to.half === 'pm' && from.bareHour && (start % 720) + 720 < end) start = (start % 720) + 720;
  if (end <= start && to.bareHour && start < 720 && end > 0 && end + 720 > start) end += 720;
  if (end === start) return undefined;
  return { start, end: end > start ? end : end + DAY_MINUTES };
}

interface DaysAndHours {
  days?: readonly number[];
  hours?: readonly Hours[];
}

/** Which hours are of which days: those written next to each other, days first or hours first, up to the next break. */
function* groupItems(items: readonly Item[]): Iterable<DaysAndHours> {
  let group: DaysAndHours = {};
  let hoursFirst = false;
  for (const item of items) {
    const begins =
      item.kind === 'break' ||
      (item.kind === 'days' && !hoursFirst && group.hours !== undefined) ||
      (item.kind === 'hours' && hoursFirst && group.days !== undefined);
    if (begins && (group.days ?? group.hours) !== undefined) {
      yield group;
      group = {};
    }
    if (item.kind === 'break') continue;
    if (group.days === undefined && group.hours === undefined) hoursFirst = item.kind === 'hours';
    if (item.kind === 'days') group.days = [...(group.days ?? []), ...item.days];
    else group.hours = [...(group.hours ?? []), { start: item.start, end: item.end }];
  }
  if ((group.days ?? group.hours) !== undefined) yield group;
}
