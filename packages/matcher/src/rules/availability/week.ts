/** Minutes of a week; minute 0 is Monday 00:00. */
export const WEEK_MINUTES = 10_080;
export const DAY_MINUTES = 1440;

/** Half-open, in minutes of the week. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** Times of a week: stretches in order that neither meet nor overlap, within the week. */
export type Week = readonly Stretch[];

/** The times that stretches cover together. A stretch may begin before the week and end after it: the week wraps around. */
export function buildWeek(stretches: readonly Stretch[]): Week {
  const within = stretches.flatMap(({ start, end }): readonly Stretch[] => {
    if (end - start >= WEEK_MINUTES) return [{ start: 0, end: WEEK_MINUTES }];
    const from = ((start % WEEK_MINUTES) + WEEK_MINUTES) % WEEK_MINUTES;
    const to = from + (end - start);
    return to <= WEEK_MINUTES
      ? [{ start: from, end: to }]
      : [
          { start: from, end: WEEK_MINUTES },
          { start: 0, end: to - WEEK_MINUTES },
        ];
  });
  const merged: Stretch[] = [];
  for (const stretch of within.filter(({ start, end }) => end > start).toSorted((a, b) => a.start - b.start)) {
    const last = merged.at(-1);
    if (last !== undefined && stretch.start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, stretch.end) };
    else merged.push(stretch);
  }
  return merged;
}

/** The same times, so many minutes later. */
export function shiftWeek(week: Week, minutes: number): Week {
  return minutes === 0
    ? week
    : buildWeek(week.map(({ start, end }) => ({ start: start + minutes, end: end + minutes })));
}

/** Minutes of the week that both have. Complexity: stretches of both. */
export function sharedMinutes(a: Week, b: Week): number {
  let shared = 0;
  for (let first = 0, second = 0; ; ) {
    const one = a[first];
    const other = b[second];
    if (one === undefined || other === undefined) return shared;
    shared += Math.max(0, Math.min(one.end, other.end) - Math.max(one.start, other.start));
    if (one.end < other.end) first++;
    else second++;
  }
}
