import { MatcherError } from '../matcher-error';
import { createKernels } from './kernels/create-kernels';
import { BLOCK_SCORES, FEWEST_SCORES } from './kernels/row-kernels';
import { isBitSet } from './read-rows';
import type { DenseScores, Problem, Quota, SparseScores } from './solver';

/** Sums of larger scores over millions of places, and prices along paths of thousands of projects, could overflow. */
const LARGEST_SCORE = 1e100;

/**
 * Refuses a problem that means nothing, before any work and without changing it: O(edges).
 * Quotas that cannot all hold are no misuse: they are the answer `infeasible`. Scores of forbidden pairs are not read.
 *
 * @throws MatcherError `invalid-problem`, with where it is, what stands there and the remedy.
 */
export function checkProblem(problem: Problem): void {
  const { applicants, projects, scores, places, seats } = problem;
  checkCount('applicants', applicants);
  checkCount('projects', projects);
  if (scores?.kind === 'dense') checkDenseScores(scores, applicants, projects);
  else if (scores?.kind === 'sparse') checkSparseScores(scores, applicants, projects);
  else throw invalid("scores.kind must be 'dense' or 'sparse'", JSON.stringify(scores), 'Say how scores are laid out');
  checkQuota('seats', 'project', seats, projects);
  checkPlaces(places, applicants, projects);
  checkPins(problem);
  if (problem.stayOutPrice !== undefined && !isScore(problem.stayOutPrice)) {
    throw invalid(
      'stayOutPrice must be a number',
      problem.stayOutPrice,
      'Say what an empty place costs, in score units',
    );
  }
}

function checkDenseScores({ values, forbidden }: DenseScores, applicants: number, projects: number): void {
  const pairs = applicants * projects;
  checkScoreArray('scores.values', values, pairs, `${applicants} applicants x ${projects} projects`);
  if (forbidden !== undefined) {
    if (!(forbidden instanceof Uint8Array)) throw invalid('scores.forbidden must be a Uint8Array', forbidden, BITS);
    checkLength('scores.forbidden', forbidden.length, Math.ceil(pairs / 8), 'one bit for each pair');
  }
  if (areScores(values)) return;
  for (let pair = 0; pair < pairs; pair++) {
    const value = values[pair]!;
    if (isScore(value) || (forbidden !== undefined && isBitSet(forbidden, pair))) continue;
    throw invalidScore(Math.floor(pair / projects), pair % projects, value);
  }
}

const BITS = 'Set bit applicant * projects + project for each forbidden pair';

function checkSparseScores(scores: SparseScores, applicants: number, projects: number): void {
  const { rowStart, project, values } = scores;
  checkIndexArray('scores.rowStart', rowStart);
  checkIndexArray('scores.project', project);
  checkLength('scores.rowStart', rowStart.length, applicants + 1, 'one more than there are applicants');
  checkScoreArray('scores.values', values, project.length, 'one for each entry of scores.project');
  if (rowStart[0] !== 0)
    throw invalid('scores.rowStart must start at 0', rowStart[0], 'Count entries from the first row');
  const end = rowStart[applicants]!;
  if (end !== project.length) {
    throw invalid(`scores.rowStart must end at ${project.length}, the number of entries`, end, 'List every entry');
  }
  const seenBy = new Int32Array(projects).fill(-1);
  for (let applicant = 0; applicant < applicants; applicant++) {
    const [from, to] = [rowStart[applicant]!, rowStart[applicant + 1]!];
    if (to < from || to > end) {
      throw invalid(
        `scores.rowStart must not fall or pass its end: applicant ${applicant}`,
        `${from}, then ${to}`,
        SORT,
      );
    }
    for (let at = from; at < to; at++) {
      const target = project[at]!;
      if (target >= projects) {
        const remedy = projects === 0 ? 'There are no projects' : `Use 0 to ${projects - 1}`;
        throw invalid(`project of applicant ${applicant} is out of range`, target, remedy);
      }
      if (seenBy[target] === applicant) {
        throw invalid(
          `applicant ${applicant} lists a project twice`,
          `project ${target}`,
          'Keep one score for the pair',
        );
      }
      seenBy[target] = applicant;
      if (!isScore(values[at]!)) throw invalidScore(applicant, target, values[at]!);
    }
  }
}

const SORT = 'Give where each row starts, in order';

function checkPlaces(places: Problem['places'], applicants: number, projects: number): void {
  if (typeof places === 'number') {
    checkCount('places', places);
    if (places > projects && applicants > 0) throw tooManyPlaces('places', places, projects);
    return;
  }
  checkQuota('places', 'applicant', places, applicants);
  const over = places.max.findIndex((most) => most > projects);
  if (over >= 0) throw tooManyPlaces(`places.max of applicant ${over}`, places.max[over]!, projects);
}

function checkQuota(name: string, owner: string, quota: Quota, count: number): void {
  if (typeof quota !== 'object' || quota === null) {
    throw invalid(`${name} must hold min and max`, quota, `Give one number for each ${owner} in both`);
  }
  for (const side of ['min', 'max'] as const) {
    checkIndexArray(`${name}.${side}`, quota[side]);
    checkLength(`${name}.${side}`, quota[side].length, count, `one for each ${owner}`);
  }
  const wrong = quota.min.findIndex((least, index) => least > quota.max[index]!);
  if (wrong < 0) return;
  const received = `min ${quota.min[wrong]}, max ${quota.max[wrong]}`;
  throw invalid(`${name} of ${owner} ${wrong}: min must not be above max`, received, 'Lower min or raise max');
}

function checkPins({ pinned = [], applicants, projects }: Problem): void {
  if (!Array.isArray(pinned))
    throw invalid('pinned must be an array of [applicant, project] pairs', pinned, 'Wrap the pairs');
  const seen = new Set<number>();
  pinned.forEach((pair: readonly [number, number], index) => {
    const [applicant, project] = Array.isArray(pair) ? pair : [];
    if (!isIndex(applicant, applicants) || !isIndex(project, projects)) {
      throw invalid(`pinned pair ${index} is out of range`, `[${pair}]`, 'Pin an applicant and a project that exist');
    }
    const key = applicant * projects + project;
    if (seen.has(key)) throw invalid(`pinned pair ${index} is pinned twice`, `[${pair}]`, 'Pin it once');
    seen.add(key);
  });
}

function checkCount(name: string, value: number): void {
  if (Number.isSafeInteger(value) && value >= 0) return;
  throw invalid(`${name} must be a whole number, at least 0`, value, 'Count them');
}

function checkIndexArray(name: string, array: Uint32Array): void {
  if (!(array instanceof Uint32Array)) {
    throw invalid(
      `${name} must be a Uint32Array of whole numbers, at least 0`,
      describeArray(array),
      'Use Uint32Array.from',
    );
  }
}

function checkScoreArray(name: string, values: Float32Array | Float64Array, length: number, meaning: string): void {
  if (!(values instanceof Float32Array || values instanceof Float64Array)) {
    throw invalid(`${name} must be a Float32Array or Float64Array`, describeArray(values), 'Use Float64Array.from');
  }
  checkLength(name, values.length, length, meaning);
}

function checkLength(name: string, received: number, expected: number, meaning: string): void {
  if (received === expected) return;
  throw invalid(`${name} must hold ${expected} numbers, ${meaning}`, received, 'Give one number each');
}

/** Whether all are scores. */
function areScores(values: Float32Array | Float64Array): boolean {
  if (!(values instanceof Float32Array) || values.length < FEWEST_SCORES) {
    // `every` calls a function for each: a tenth of what a small problem takes.
    for (let pair = 0; pair < values.length; pair++) if (!isScore(values[pair]!)) return false;
    return true;
  }
  const kernels = createKernels(1, BLOCK_SCORES, 0);
  for (let first = 0; first < values.length; first += BLOCK_SCORES) {
    const block = values.subarray(first, first + BLOCK_SCORES);
    kernels.scores.set(block);
    if (!kernels.areFinite(block.length)) return false;
  }
  return true;
}

function isScore(value: number): boolean {
  return Math.abs(value) <= LARGEST_SCORE;
}

function isIndex(value: unknown, count: number): value is number {
  return Number.isSafeInteger(value) && (value as number) >= 0 && (value as number) < count;
}

function describeArray(value: unknown): string {
  return Array.isArray(value) ? 'an array' : typeof value;
}

function tooManyPlaces(name: string, received: number, projects: number): MatcherError {
  return invalid(`${name} must not be above the ${projects} projects there are`, received, 'Lower it or add projects');
}

function invalidScore(applicant: number, project: number, score: number): MatcherError {
  const where = `score of applicant ${applicant} for project ${project} must be a number within ${LARGEST_SCORE} of 0`;
  return invalid(where, score, 'Forbid the pair or give it a score', { applicant, project, score });
}

function invalid(what: string, received: unknown, remedy: string, details: Record<string, unknown> = {}): MatcherError {
  return new MatcherError('invalid-problem', `${what}, got ${String(received)}. ${remedy}.`, details);
}
