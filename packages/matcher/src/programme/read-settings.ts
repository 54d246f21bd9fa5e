import { quote } from './describe-finding';
import type { FindingCode } from './finding-codes';
import type { FindingLog, FindingPlace, Reporter } from './finding-log';
import type { Counts, Objective, Settings } from './programme';
import { type Cell, isBlank, readRange, readText, scalarText } from './read-cell';
import { buildSuggest, didYouMean } from './suggest';

/** Settings that a command or a request states over those of the programme. */
export interface SettingOptions {
  readonly seed?: number | undefined;
  readonly objective?: Objective | undefined;
  readonly counts?: Counts | undefined;
  readonly blind?: boolean | undefined;
}

/** Settings before it is known whether anyone stated wishes, and the rules as they stand. */
export interface SettingsDraft extends Omit<Settings, 'counts'> {
  readonly counts: Counts | undefined;
  readonly rules: Cell;
}

const KEYS = ['name', 'objective', 'counts', 'weights', 'places', 'seed', 'blind', 'offline', 'rules'];
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
  return {
    name: readText(cell('name'), file) || DEFAULT_NAME,
    objective: objective ?? 'total',
    counts: readOneOf(cell('counts'), COUNTS, logOf('counts')),
    weights: readWeights(cell('weights'), file),
    places,
    seed: readSeed(cell('seed'), logOf('seed')),
    ...(readYesNo(cell('blind'), logOf('blind')) && { blind: 'asked' as const }),
    ...(readYesNo(cell('offline'), file) && { offline: true as const }),
    rules: cell('rules'),
  };
}

/** An object's entries; undefined where it is blank or, with a finding, where it is no object. Unknown keys are reported. */
export function readMapping(
  { column, value }: Cell,
  keys: readonly string[],
  log: Reporter,
  prefix: string = `${column}.`,
  unknown: FindingCode = 'unknown-setting',
): Readonly<Record<string, unknown>> | undefined {
  if (isBlank(value)) return undefined;
  if (typeof value !== 'object' || Array.isArray(value)) {
    log.report('setting-value', {
      column,
      value,
      message: `${quote(value)} stands where ${keys.join(', ')} are needed.`,
    });
    return undefined;
  }
  const suggest = buildSuggest(keys);
  for (const key of Object.keys(value as object).filter((name) => !keys.includes(name))) {
    log.report(unknown, {
      column: `${prefix}${key}`,
      message: `${quote(key)} is none of ${keys.join(', ')}.${didYouMean(suggest(key))}`,
    });
  }
  return value as Readonly<Record<string, unknown>>;
}

function readOneOf<Choice extends string>(cell: Cell, choices: readonly Choice[], log: Reporter): Choice | undefined {
  if (isBlank(cell.value)) return undefined;
  const text = (scalarText(cell.value) ?? '').trim().toLowerCase();
  const choice = choices.find((each) => each === text);
  if (choice === undefined) {
    const guess = didYouMean(buildSuggest(choices)(text));
    log.report('setting-value', { ...cell, message: `${quote(cell.value)} is none of ${choices.join(', ')}.${guess}` });
  }
  return choice;
}

/** Whether something is asked for; not where it is blank. */
function readYesNo({ column, value }: Cell, log: Reporter): boolean {
  if (isBlank(value) || value === false) return false;
  const text = (scalarText(value) ?? '').trim().toLowerCase();
  if (value === true || text === 'true' || text === 'yes') return true;
  if (text !== 'false' && text !== 'no')
    log.report('setting-value', { column, value, message: `${quote(value)} is neither true nor false.` });
  return false;
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

/** A number; undefined where it is blank, NaN where it is none. */
function numberOf(value: unknown): number | undefined {
  if (isBlank(value)) return undefined;
  return typeof value === 'boolean' ? Number.NaN : Number(scalarText(value));
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
