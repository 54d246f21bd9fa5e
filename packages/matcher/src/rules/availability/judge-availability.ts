import { attributeCell } from '../../programme/applicant-states';
import type { Attributes } from '../../programme/programme';
import type { AvailabilityRule } from '../../programme/rules';
import { parseWeek } from './parse-week';
import { parseZone } from './parse-zone';
import { sharedMinutes, shiftWeek, type Week } from './week';

/** When somebody has time, in UTC; or why nobody can tell. */
export type Times =
  | { readonly state: 'known'; readonly week: Week }
  | { readonly state: 'blank'; readonly column: string }
  | { readonly state: 'unread'; readonly column: string; readonly text: string };

/** Reads the times of one side of a rule; without columns of zones all times are of one. */
export function readTimes(rule: AvailabilityRule, side: 'applicants' | 'others', attributes: Attributes): Times {
  const column = rule.columns[side];
  const text = attributeCell(attributes, column);
  if (text === undefined) return { state: 'blank', column };
  const week = parseWeek(text);
  if (week === undefined) return { state: 'unread', column, text };
  if (rule.zones === undefined) return { state: 'known', week };
  const zoneColumn = rule.zones[side];
  const zoneText = attributeCell(attributes, zoneColumn);
  if (zoneText === undefined) return { state: 'blank', column: zoneColumn };
  const zone = parseZone(zoneText);
  return zone === undefined
    ? { state: 'unread', column: zoneColumn, text: zoneText }
    : { state: 'known', week: shiftWeek(week, -zone) };
}

/** Hours of a week that both have; undefined where the times of either are not known, which never rules anybody out. */
export function sharedHours(a: Times, b: Times): number | undefined {
  return a.state === 'known' && b.state === 'known' ? sharedMinutes(a.week, b.week) / 60 : undefined;
}
