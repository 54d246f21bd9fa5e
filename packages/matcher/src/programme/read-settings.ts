import { quote } from './describe-finding';
import type { FindingLog, FindingPlace, Reporter } from './finding-log';
import { readMeetSettings, readMentorSettings } from './mentor-settings';
import type { Counts, Objective, Settings } from './programme';
import { type Cell, isBlank, readRange, readText } from './read-cell';
import { numberOf, readMapping, readOneOf, readYesNo } from './read-mapping';

/** Settings that a command or a request states over those of the programme. */
export interface SettingOptions {
  readonly seed?: number | undefined;
  readonly objective?: Objective | undefined;
  readonly counts?: Counts | undefined;
  readonly blind?: boolean | undefined;
  readonly meet?: boolean | undefined;
  /** Parts of `teams`, over those of the programme. */
  readonly teams?:
    | { readonly size?: string; readonly number?: number; readonly first?: 'teams' | 'places' }
    | undefined;
}

/** Settings before it is known whether anyone stated wishes, and the rules and teams as they stand. */
export interface SettingsDraft extends Omit<Settings, 'counts' | 'teams'> {
  readonly counts: Counts | undefined;
  readonly rules: Cell;
  /** How teams are formed, as it stands: it names columns, which are not read yet. */
  readonly teams: Cell;
}

const KEYS = [
  'name',
  'objective',
  'counts',
  'weights',
  'places',
  'seed',
  'blind',
  'offline',
  'mentoring',
  'mentors',
  'meet',
  'teams',
  'rules',
];
const OBJECTIVES: readonly Objective[] = ['total', 'fair', 'nash', 'rank', 'stable'];
const COUNTS: readonly Counts[] = ['wishes', 'both', 'letters'];
/** What a programme without a name is called. */
export const DEFAULT_NAME = 'Programme';
const LARGEST_SEED = 2 ** 32 - 1;

/** Reads the settings of `programme.yaml`, options over them, defaults where nothing usable is stated. */
export function readSettings(
  value: unknown,
  options: SettingOptions,
  place: FindingPlace,
  log: FindingLog,
): SettingsDraft {
  const file = log.whole(place);
  const stated = readMapping({ column: 'settings', value }, KEYS, file, '') ?? {};
  const overridden = Object.fromEntries(Object.entries(options).filter(([, option]) => option !== undefined));
  // A finding about an option must not point into the file.
  const option = log.whole({ table: 'settings' });
  const logOf = (key: string) => (Object.hasOwn(overridden, key) ? option : file);
  const cell = (key: string): Cell => ({ column: key, value: overridden[key] ?? stated[key] });

  const objective = readOneOf(cell('objective'), OBJECTIVES, logOf('objective'));
  const places = readPlaces(cell('places'), file);
  if (objective === 'stable' && places.max > 1) {
    logOf('objective').report('objective-not-available', {
      column: 'objective',
      value: objective,
      message: `The objective ${quote(objective)} gives each person one place, and places allow ${places.max}.`,
    });
  }
  // In a request `mentors` are the rows.
  const mentoring = readMentorSettings(cell(isBlank(stated['mentoring']) ? 'mentors' : 'mentoring'), file);
  // The option says whether, the file how many.
  const isAsked = overridden['meet'] === true && typeof stated['meet'] === 'object';
  const meet = readMeetSettings(isAsked ? { column: 'meet', value: stated['meet'] } : cell('meet'), logOf('meet'));
  return {
    name: readText(cell('name'), file) || DEFAULT_NAME,
    objective: objective ?? 'total',
    counts: readOneOf(cell('counts'), COUNTS, logOf('counts')),
    weights: readWeights(cell('weights'), file),
    places,
    seed: readSeed(cell('seed'), logOf('seed')),
    ...(readYesNo(cell('blind'), logOf('blind')) && { blind: 'asked' as const }),
    ...(readYesNo(cell('offline'), file) && { offline: true as const }),
    ...(mentoring && { mentoring }),
    ...(meet && { meet }),
    rules: cell('rules'),
    teams: { column: 'teams', value: mergeTeams(stated['teams'], options.teams) },
  };
}

/** Shares of wishes and letters that sum to 1; of one alone, the other is what remains. */
function readWeights(cell: Cell, log: Reporter): Settings['weights'] {
  const even = { wishes: 0.5, letters: 0.5 };
  const stated = readMapping(cell, ['wishes', 'letters'], log);
  if (stated === undefined) return even;
  const wishes = numberOf(stated['wishes']) ?? 1 - (numberOf(stated['letters']) ?? 0.5);
  const letters = numberOf(stated['letters']) ?? 1 - wishes;
  const sum = wishes + letters;
  if (wishes >= 0 && letters >= 0 && sum > 0 && Number.isFinite(sum)) {
    return { wishes: wishes / sum, letters: letters / sum };
  }
  log.report('setting-value', { ...cell, message: 'The weights must be numbers from 0 up, and not both 0.' });
  return even;
}

function readPlaces(cell: Cell, log: Reporter): Settings['places'] {
  if (typeof cell.value === 'object' && !Array.isArray(cell.value)) readMapping(cell, ['min', 'max'], log);
  return readRange(cell, log, 0) ?? { min: 0, max: 1 };
}

function readSeed(cell: Cell, log: Reporter): number {
  const seed = numberOf(cell.value) ?? 1;
  if (Number.isInteger(seed) && seed >= 0 && seed <= LARGEST_SEED) return Math.abs(seed);
  log.report('setting-value', {
    ...cell,
    message: `${quote(cell.value)} is no seed: whole numbers from 0 to ${LARGEST_SEED} are.`,
  });
  return 1;
}

/** Parts that an option states over those of the settings; what is no mapping there stays what it is, to be reported. */
function mergeTeams(stated: unknown, option: SettingOptions['teams']): unknown {
  if (option === undefined) return stated;
  const isBare = isBlank(stated) || typeof stated !== 'object' || Array.isArray(stated);
  return isBare ? option : { ...stated, ...option };
}
