import { MatcherError } from '../../matcher-error';
import type { Quota } from '../solver';
import { findBadEntry } from './find-bad-entry';
import type { ApplicantLists, ProjectLists, StableOptions, StableProblem, Supervisors } from './stable-problem';

/**
 * Refuses a problem that means nothing, before any work and without changing it: O(pairs).
 *
 * @throws MatcherError `invalid-problem`, with where it is, what stands there and the remedy.
 */
export function checkStableProblem(problem: StableProblem): void {
  const { applicants, projects, seats, places, supervisors, applicantPreferences, projectPreferences } = problem;
  checkCount('applicants', applicants);
  checkCount('projects', projects);
  checkSeats(seats, projects);
  checkOnePlace(places);
  if (supervisors !== undefined) checkSupervisors(supervisors, projects);
  checkApplicantLists('applicantPreferences', applicantPreferences, applicants, projects);
  checkProjectPreferences(problem, projectPreferences);
}

/** @throws MatcherError `invalid-option`, with what stands there and the remedy. */
export function checkStableOptions({ applicants, projects }: StableProblem, { side, tieOrder }: StableOptions): void {
  if (side !== undefined && side !== 'applicants' && side !== 'projects') {
    throw refuse('invalid-option', "side must be 'applicants' or 'projects'", side, 'Say whose optimum you want');
  }
  checkTieOrder('applicants', tieOrder?.applicants, applicants);
  checkTieOrder('projects', tieOrder?.projects, projects);
}

/** Lists of rows over columns, as applicants give them. */
export function checkApplicantLists(name: string, lists: ApplicantLists, applicants: number, projects: number): void {
  if (typeof lists !== 'object' || lists === null) {
    throw invalid(`${name} must hold rowStart and project`, lists, 'Give each applicant a list, which may be empty');
  }
  const { rowStart, project, rank } = lists;
  checkLists({ name, row: 'applicant', column: 'project', rowStart, entries: project, rank }, applicants, projects);
}

/** Lists of projects (or supervisors) over applicants. */
export function checkProjectLists(name: string, lists: ProjectLists, owners: number, applicants: number, row: string) {
  const { rowStart, applicant, rank } = lists;
  checkLists({ name, row, column: 'applicant', rowStart, entries: applicant, rank }, owners, applicants);
}

function checkProjectPreferences(problem: StableProblem, preferences: StableProblem['projectPreferences']): void {
  const { applicants, projects, supervisors } = problem;
  if (preferences?.kind === 'lists') {
    const owners = supervisors?.seats.length ?? projects;
    const row = supervisors === undefined ? 'project' : 'supervisor';
    checkProjectLists('projectPreferences', preferences, owners, applicants, row);
  } else if (preferences?.kind === 'scores') {
    const { values } = preferences;
    if (!(values instanceof Float32Array || values instanceof Float64Array)) {
      const remedy = 'Use Float64Array.from';
      throw invalid('projectPreferences.values must be a Float32Array or Float64Array', describe(values), remedy);
    }
    const pairs = problem.applicantPreferences.project.length;
    checkLength(
      'projectPreferences.values',
      values.length,
      pairs,
      'one for each entry of applicantPreferences.project',
    );
    if (areAllFinite(values)) return;
    for (let pair = 0; pair < pairs; pair++) {
      if (values[pair]! < Number.POSITIVE_INFINITY) continue;
      const what = `projectPreferences.values of pair ${pair} must be a number below Infinity`;
      throw invalid(what, values[pair], 'Use -Infinity for somebody unacceptable');
    }
  } else {
    const what = "projectPreferences.kind must be 'lists' or 'scores'";
    throw invalid(
      what,
      describe((preferences as Partial<ProjectLists> | undefined)?.kind),
      'Say how projects state whom they prefer',
    );
  }
}

/** Whether all are finite; `false` also where their sum is not. Four sums, which do not wait for one another. */
function areAllFinite(values: Float32Array | Float64Array): boolean {
  let [first, second, third, fourth] = [0, 0, 0, 0];
  const whole = values.length - (values.length % 4);
  for (let at = 0; at < whole; at += 4) {
    first += values[at]!;
    second += values[at + 1]!;
    third += values[at + 2]!;
    fourth += values[at + 3]!;
  }
  for (let at = whole; at < values.length; at++) first += values[at]!;
  return Number.isFinite(first + second + third + fourth);
}

interface Lists {
  readonly name: string;
  readonly row: string;
  readonly column: string;
  readonly rowStart: Uint32Array;
  readonly entries: Uint32Array;
  readonly rank: Uint32Array | Float64Array | undefined;
}

function checkLists({ name, row, column, rowStart, entries, rank }: Lists, rows: number, columns: number): void {
  checkIndexArray(`${name}.rowStart`, rowStart);
  checkIndexArray(`${name}.${column}`, entries);
  checkLength(`${name}.rowStart`, rowStart.length, rows + 1, `one more than there are ${row}s`);
  if (rowStart[0] !== 0) throw invalid(`${name}.rowStart must start at 0`, rowStart[0], 'Count from the first row');
  if (rowStart[rows] !== entries.length) {
    const what = `${name}.rowStart must end at ${entries.length}, the number of entries`;
    throw invalid(what, rowStart[rows], 'List every entry');
  }
  for (let at = 0; at < rows; at++) {
    if (rowStart[at + 1]! >= rowStart[at]!) continue;
    const received = `${rowStart[at]}, then ${rowStart[at + 1]}`;
    throw invalid(`${name}.rowStart must not fall: ${row} ${at}`, received, 'Give where each row starts, in order');
  }
  const bad = findBadEntry(rowStart, entries, columns);
  if (bad !== undefined) {
    const listed = entries[bad.entry]!;
    if (listed >= columns) {
      const remedy = columns === 0 ? `There are no ${column}s` : `Use 0 to ${columns - 1}`;
      throw invalid(`${column} in the list of ${row} ${bad.row} is out of range`, listed, remedy);
    }
    throw invalid(`${row} ${bad.row} lists one ${column} twice`, `${column} ${listed}`, 'Keep the better of the two');
  }
  if (rank !== undefined) checkRanks(`${name}.rank`, row, rowStart, rank, entries.length);
}

function checkRanks(
  name: string,
  row: string,
  rowStart: Uint32Array,
  rank: Uint32Array | Float64Array,
  entries: number,
): void {
  if (!(rank instanceof Uint32Array || rank instanceof Float64Array)) {
    throw invalid(`${name} must be a Uint32Array or Float64Array`, describe(rank), 'Use Uint32Array.from');
  }
  checkLength(name, rank.length, entries, 'one for each entry of the lists');
  for (let at = 0; at + 1 < rowStart.length; at++) {
    const end = rowStart[at + 1]!;
    for (let entry = rowStart[at]!; entry < end; entry++) {
      if (!Number.isFinite(rank[entry])) {
        throw invalid(`${name} of entry ${entry} must be a finite number`, rank[entry], 'Count ranks from 1');
      }
      if (entry > rowStart[at]! && rank[entry]! < rank[entry - 1]!) {
        const what = `${name} must not fall within the list of ${row} ${at}`;
        throw invalid(what, `${rank[entry - 1]}, then ${rank[entry]}`, 'List the best first');
      }
    }
  }
}

function checkSeats(seats: Quota, projects: number): void {
  if (typeof seats !== 'object' || seats === null) {
    throw invalid('seats must hold min and max', seats, 'Give one number for each project in both');
  }
  for (const side of ['min', 'max'] as const) {
    checkIndexArray(`seats.${side}`, seats[side]);
    checkLength(`seats.${side}`, seats[side].length, projects, 'one for each project');
  }
  const wrong = seats.min.findIndex((least, project) => least > seats.max[project]!);
  if (wrong < 0) return;
  const received = `min ${seats.min[wrong]}, max ${seats.max[wrong]}`;
  throw invalid(`seats of project ${wrong}: min must not be above max`, received, 'Lower min or raise max');
}

/** Whose projects are whose. */
export function checkSupervisors({ of, seats }: Supervisors, projects: number): void {
  checkIndexArray('supervisors.of', of);
  checkIndexArray('supervisors.seats', seats);
  checkLength('supervisors.of', of.length, projects, 'the supervisor of each project');
  const wrong = of.findIndex((supervisor) => supervisor >= seats.length);
  if (wrong < 0) return;
  const remedy = seats.length === 0 ? 'There are no supervisors' : `Use 0 to ${seats.length - 1}`;
  throw invalid(`supervisor of project ${wrong} is out of range`, of[wrong], remedy);
}

function checkOnePlace(places: StableProblem['places'] = 1): void {
  const other = typeof places === 'number' ? places : (places?.max.find((most) => most !== 1) ?? 1);
  if (other === 1) return;
  const remedy = 'Solve for one place each, or use the objective total, which gives several';
  throw invalid('places must be 1 for each applicant in a stable assignment', other, remedy);
}

function checkTieOrder(side: string, order: Uint32Array | undefined, count: number): void {
  if (order === undefined) return;
  const remedy = `Give each of the ${side} a place in line from 0 to ${count - 1}`;
  if (!(order instanceof Uint32Array) || order.length !== count) {
    const received = order instanceof Uint32Array ? `${order.length} numbers` : describe(order);
    throw refuse('invalid-option', `tieOrder.${side} must be a Uint32Array of ${count} numbers`, received, remedy);
  }
  const taken = new Uint8Array(count);
  for (const place of order) {
    if (place >= count || taken[place] === 1) {
      throw refuse('invalid-option', `tieOrder.${side} must hold each place in line once`, place, remedy);
    }
    taken[place] = 1;
  }
}

function checkCount(name: string, value: number): void {
  if (Number.isSafeInteger(value) && value >= 0) return;
  throw invalid(`${name} must be a whole number, at least 0`, value, 'Count them');
}

function checkIndexArray(name: string, array: Uint32Array): void {
  if (array instanceof Uint32Array) return;
  const remedy = 'Use Uint32Array.from, of whole numbers that are at least 0';
  throw invalid(`${name} must be a Uint32Array`, describe(array), remedy);
}

function checkLength(name: string, received: number, expected: number, meaning: string): void {
  if (received === expected) return;
  throw invalid(`${name} must hold ${expected} numbers, ${meaning}`, received, 'Give one number each');
}

function describe(value: unknown): string {
  if (value === null || typeof value !== 'object') return String(value);
  return Array.isArray(value)
    ? `an array [${value.slice(0, 3)}${value.length > 3 ? ', …' : ''}]`
    : value.constructor.name;
}

function invalid(what: string, received: unknown, remedy: string): MatcherError {
  return refuse('invalid-problem', what, received, remedy);
}

function refuse(
  code: 'invalid-problem' | 'invalid-option',
  what: string,
  received: unknown,
  remedy: string,
): MatcherError {
  return new MatcherError(code, `${what}, got ${String(received)}. ${remedy}.`, { received });
}
