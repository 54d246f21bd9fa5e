import { CappedFindings } from '../programme/capped-findings';
import { quote } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import { buildSuggest, didYouMean } from '../programme/suggest';
import type { SolveObjective } from '../solvers/objective-fields';
import { solveObjectives } from '../solvers/solve-objective';
import type { DenseScores, Problem, Quota, SparseScores } from '../solvers/solver';
import { type NumericFindingCode, type NumericFindings, numericFindingCodes } from './numeric-findings';
import { parseDenseScores, parseEdges } from './parse-scores';

/** A problem in numbers with the ids of its rows and columns, both in the order given. */
export interface NumericProblem {
  readonly problem: Problem;
  readonly applicants: readonly string[];
  readonly projects: readonly string[];
}

export type ParsedNumericProblem =
  | ({ readonly status: 'ready' } & NumericProblem)
  | { readonly status: 'bad'; readonly findings: readonly Finding[] };

type Fields = Readonly<Record<string, unknown>>;

const KEYS = ['applicants', 'places', 'projects', 'scores', 'edges', 'objective'];
const LARGEST_COUNT = 2 ** 32 - 1;

/**
 * Reads `{"applicants": [id], "places": {"min", "max"}, "projects": [{"id", "min", "max"}], "scores": [[score]] or
 * "edges": [[applicant, project, score]], "objective": "total"}`, already parsed from JSON.
 * Left out, `places` is at most one place, a project's `min` is 0, and the objective is `total`; a whole number as `places` is
 * exactly that many. A pair that `edges` does not list is forbidden. Ties of the solution break by the order given, lowest index first.
 * Everything wrong is reported at once; an unknown key is an error, because it may hold a rule.
 * @complexity linear in the scores or edges.
 */
export function parseNumericProblem(value: unknown): ParsedNumericProblem {
  const log = new CappedFindings<NumericFindingCode>(numericFindingCodes);
  if (!isObject(value)) {
    log.report('not-a-problem', {}, `${quote(value)} is no problem.`);
    return { status: 'bad', findings: log.findings() };
  }
  reportUnknownKeys(value, KEYS, '', log);
  const applicants = parseApplicants(value['applicants'], log);
  const { ids: projects, seats } = parseProjects(value['projects'], log);
  const places = parsePlaces(value['places'], applicants.length, projects.length, log);
  const scores = parseScores(value, applicants, projects, log);
  const objective = readObjective(value['objective'], log);
  if (objective === 'stable') checkOnePlace(places, log);
  if (log.failed || scores === undefined) return { status: 'bad', findings: log.findings() };
  return {
    status: 'ready',
    problem: {
      applicants: applicants.length,
      projects: projects.length,
      scores,
      places,
      seats,
      ...(objective === 'total' ? {} : { objective }),
    },
    applicants,
    projects,
  };
}

function parseApplicants(value: unknown, log: NumericFindings): readonly string[] {
  return readIds(readList(value, 'applicants', log), 'applicants', (item) => item, log);
}

function parseProjects(
  value: unknown,
  log: NumericFindings,
): { readonly ids: readonly string[]; readonly seats: Quota } {
  const list = readList(value, 'projects', log);
  const ids = readIds(list, 'projects', (item) => (isObject(item) ? item['id'] : undefined), log);
  const seats = { min: new Uint32Array(list.length), max: new Uint32Array(list.length) };
  list.forEach((item, index) => {
    if (!isObject(item)) return;
    const place = { table: 'projects', row: index + 1 } as const;
    const name = `project ${quote(item['id'])}`;
    reportUnknownKeys(item, ['id', 'min', 'max'], `of ${name} `, log, place);
    const range = readRange(item, { ...place, name: `of ${name}`, defaultMin: 0 }, log);
    seats.min[index] = range.min;
    seats.max[index] = range.max;
  });
  return { ids, seats };
}

function parsePlaces(value: unknown, applicants: number, projects: number, log: NumericFindings): Problem['places'] {
  let range = { min: 0, max: 1 };
  if (isObject(value)) {
    reportUnknownKeys(value, ['min', 'max'], 'of places ', log, { column: 'places' });
    range = readRange(value, { name: 'of places', defaultMin: 0 }, log, 'places.');
  } else if (value !== undefined) {
    const exactly = readCount(value, { column: 'places' }, 'places', log);
    range = { min: exactly, max: exactly };
  }
  if (range.min > projects && applicants > 0) {
    const message = `Everyone must have ${range.min} places, and there ${projects === 1 ? 'is 1 project' : `are ${projects} projects`}.`;
    log.report('too-many-places', { column: 'places' }, message);
  }
  // Nobody takes part in more projects than there are.
  const most = Math.max(range.min, Math.min(range.max, projects));
  if (log.failed) return 0;
  return {
    min: new Uint32Array(applicants).fill(range.min),
    max: new Uint32Array(applicants).fill(most),
  };
}

function parseScores(
  value: Fields,
  applicants: readonly string[],
  projects: readonly string[],
  log: NumericFindings,
): DenseScores | SparseScores | undefined {
  const { scores, edges } = value;
  if (scores !== undefined && edges !== undefined) {
    log.report('scores-and-edges', {}, 'Both "scores" and "edges" are given.');
    return undefined;
  }
  if (scores === undefined && edges === undefined) {
    log.report('missing-key', {}, 'Neither "scores" nor "edges" is given.');
    return undefined;
  }
  return scores !== undefined
    ? parseDenseScores(readList(scores, 'scores', log), applicants, projects, log)
    : parseEdges(readList(edges, 'edges', log), applicants, projects, log);
}

function readObjective(value: unknown, log: NumericFindings): SolveObjective {
  if (value === undefined) return 'total';
  const solved = solveObjectives.find((objective) => objective === value);
  if (solved !== undefined) return solved;
  const guess = typeof value === 'string' ? didYouMean(buildSuggest(solveObjectives)(value)) : '';
  log.report('objective-not-available', { column: 'objective' }, `${quote(value)} is no objective.${guess}`);
  return 'total';
}

function checkOnePlace(places: Problem['places'], log: NumericFindings): void {
  const most = typeof places === 'number' ? places : places.max.find((count) => count > 1);
  if (most === undefined || most <= 1) return;
  const message = `The objective "stable" gives each applicant one place, and places allow ${most}.`;
  log.report('objective-not-available', { column: 'objective' }, message);
}

/** Ids by position, the empty text where there is none; reports those that are no text or come twice. */
function readIds(
  list: readonly unknown[],
  table: 'applicants' | 'projects',
  idOf: (item: unknown) => unknown,
  log: NumericFindings,
): readonly string[] {
  const first = new Map<string, number>();
  return list.map((item, index) => {
    const place = { table, row: index + 1, column: 'id' };
    const id = idOf(item);
    if (typeof id !== 'string' || id.trim() === '') {
      log.report('bad-id', place, `${id === undefined ? 'There is no id' : `${quote(id)} is no id`}.`);
      return '';
    }
    const earlier = first.get(id);
    if (earlier === undefined) first.set(id, index + 1);
    else log.report('duplicate-id', place, `The id ${quote(id)} is also that of row ${earlier}.`);
    return id;
  });
}

function readRange(
  fields: Fields,
  {
    name,
    defaultMin,
    ...place
  }: {
    readonly name: string;
    readonly defaultMin: number;
    readonly table?: 'projects';
    readonly row?: number;
  },
  log: NumericFindings,
  prefix = '',
): { readonly min: number; readonly max: number } {
  const side = (key: 'min' | 'max') => readCount(fields[key], { ...place, column: `${prefix}${key}` }, name, log);
  const min = fields['min'] === undefined ? defaultMin : side('min');
  const max = side('max');
  const failed = (count: number) => Number.isNaN(count);
  if (!failed(min) && !failed(max) && min > max) {
    const message = `The min ${name} is ${min}, above its max ${max}.`;
    log.report('min-above-max', { ...place, column: `${prefix}min` }, message);
  }
  return { min: failed(min) ? 0 : min, max: failed(max) ? 0 : max };
}

/** A count; NaN, with a finding, where there is none. */
function readCount(
  value: unknown,
  place: { readonly table?: 'projects'; readonly row?: number; readonly column: string },
  name: string,
  log: NumericFindings,
): number {
  if (Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_COUNT) return value as number;
  const key = place.column.split('.').at(-1);
  const message =
    value === undefined
      ? `The ${key} ${name} is missing.`
      : key === name
        ? `${quote(value)} stands where the number of places is needed.`
        : `${quote(value)} stands where the ${key} ${name} is needed.`;
  log.report(value === undefined ? 'missing-key' : 'bad-count', place, message);
  return Number.NaN;
}

function readList(value: unknown, key: string, log: NumericFindings): readonly unknown[] {
  if (Array.isArray(value)) return value;
  if (value === undefined) log.report('missing-key', {}, `There is no "${key}".`);
  else log.report('not-a-list', { column: key }, `${quote(value)} stands where a list is needed.`);
  return [];
}

function reportUnknownKeys(
  fields: Fields,
  known: readonly string[],
  owner: string,
  log: NumericFindings,
  place: { readonly table?: 'projects'; readonly row?: number; readonly column?: string } = {},
): void {
  for (const key of Object.keys(fields)) {
    if (known.includes(key)) continue;
    const message = `The key ${quote(key)} ${owner}is none of ${known.join(', ')}.${didYouMean(buildSuggest(known)(key))}`;
    log.report('unknown-key', place, message);
  }
}

function isObject(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
