import { quote } from './describe-finding';
import type { Reporter } from './finding-log';
import { type Cell, isBlank, type Range, readCount, readRange } from './read-cell';
import { readMapping, readOneOf, readYesNo } from './read-mapping';

/** Whom a mentor guides: each applicant by themselves, or all people of a project or a team together. */
export type MentorsFor = 'applicants' | 'projects' | 'teams';

/** How mentors are given. */
export interface MentorSettings {
  readonly for: MentorsFor;
  /** Mentors that each has: as many as possible have the least number, then as many further ones as there is time for. */
  readonly each: { readonly min: number; readonly max: number };
  /** Whether somebody and a mentor who both state languages must share one. */
  readonly languages: 'shared' | 'ignore';
  /** Fewest and most that a mentor takes whose own row says nothing. */
  readonly load?: { readonly min: number; readonly max: number };
}

/** Whom everyone should meet. */
export interface MeetSettings {
  /** Like-minded people to name for each applicant. */
  readonly peers: number;
  /** Mentors, or people who state methods and results, to name for each applicant. */
  readonly specialists: number;
  /** Nobody is named more often than this. */
  readonly limit: number;
}

/** As every programme had it before there was a setting. */
export const DEFAULT_MENTOR_SETTINGS: MentorSettings = {
  for: 'applicants',
  each: { min: 1, max: 1 },
  languages: 'ignore',
};

export const DEFAULT_MEET_SETTINGS: MeetSettings = { peers: 3, specialists: 3, limit: 5 };

const FOR: readonly MentorsFor[] = ['applicants', 'projects', 'teams'];
const LANGUAGES: readonly MentorSettings['languages'][] = ['shared', 'ignore'];

/** Reads `mentoring`; undefined where nothing is stated. */
export function readMentorSettings(cell: Cell, log: Reporter): MentorSettings | undefined {
  const stated = readMapping(cell, ['for', 'each', 'languages', 'load'], log);
  if (stated === undefined) return undefined;
  const part = (key: string): Cell => ({ column: `${cell.column}.${key}`, value: stated[key] });
  const load = readLoad(part('load'), log);
  return {
    for: readOneOf(part('for'), FOR, log) ?? DEFAULT_MENTOR_SETTINGS.for,
    each: readRange(part('each'), log, 1) ?? DEFAULT_MENTOR_SETTINGS.each,
    languages: readOneOf(part('languages'), LANGUAGES, log) ?? DEFAULT_MENTOR_SETTINGS.languages,
    ...(load && { load }),
  };
}

/** `3` is at most 3; `1..3` and `{min, max}` say both. */
function readLoad(cell: Cell, log: Reporter): Range | undefined {
  const range = readRange(cell, log, 0);
  const isOneNumber = typeof cell.value === 'number' || /^\s*\d+\s*$/u.test(String(cell.value));
  return range === undefined ? undefined : isOneNumber ? { min: 0, max: range.max } : range;
}

/** Reads `meet`: true, or numbers; undefined where it is not asked for. */
export function readMeetSettings(cell: Cell, log: Reporter): MeetSettings | undefined {
  if (typeof cell.value !== 'object' || cell.value === null)
    return readYesNo(cell, log) ? DEFAULT_MEET_SETTINGS : undefined;
  const stated = readMapping(cell, ['peers', 'specialists', 'limit'], log) ?? {};
  const count = (key: keyof MeetSettings): number =>
    readCount({ column: `${cell.column}.${key}`, value: stated[key] }, log) ?? DEFAULT_MEET_SETTINGS[key];
  const meet = { peers: count('peers'), specialists: count('specialists'), limit: count('limit') };
  const most = Math.max(meet.peers, meet.specialists);
  if (!isBlank(stated['limit']) && meet.limit === 0)
    log.report('setting-value', {
      column: `${cell.column}.limit`,
      value: 0,
      message: `${quote('limit')} must be 1 or more.`,
    });
  return most === 0 ? undefined : meet;
}
