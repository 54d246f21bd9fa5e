import { MatcherError } from '../matcher-error';
import { assertPlacesHold } from './assert-places-hold';
import { findBestRows, type Row } from './best-rows';
import { conflictHolds } from './conflict-holds';
import type { CreateKernels } from './kernels/row-kernels';
import { computeMostPlaces, findDeficiencySet } from './most-places';
import { createRowReader } from './read-rows';
import { expandPlaces, findPinConflict, reduceByPins } from './reduce-by-pins';
import type { Problem, SolvedFields, SolveOutcome } from './solver';

/**
 * The Lagrange dual D(p, t) of the transportation problem at K = `placed` places: no assignment with K places that
 * keeps every quota has a larger total, whatever the prices p and the place price t.
 *
 *   D(p, t) = sum over applicants i of the largest, over q in [min_i, max_i], sum of the q largest a_ij - p_j + t
 *           + sum over projects j of (p_j >= 0 ? u_j p_j : l_j p_j)
 *           - t K
 *
 * over allowed pairs, with l_j and u_j the fewest and most seats. Pinned pairs are forced: they are taken out
 * (`reduceByPins`), D is that of the rest, and their scores and places are added back.
 * `-Infinity` where some applicant has fewer allowed projects than places, or pins break a quota: there is no assignment.
 * O(edges), a little more where applicants have many places.
 *
 * @param prices By project, in score units.
 * @param createKernels Finds the best of each row by them where it can: the same number to the last bit, sooner.
 */
export function computeBound(
  problem: Problem,
  placed: number,
  prices: Float64Array,
  placePrice: number,
  createKernels?: CreateKernels,
): number {
  if (findPinConflict(problem) !== undefined) return Number.NEGATIVE_INFINITY;
  const pinned = problem.pinned ?? [];
  const { applicants, projects, places, seats, scores } = reduceByPins(problem);
  let bound = -placePrice * (placed - pinned.length);
  for (let project = 0; project < projects; project++) {
    const price = prices[project]!;
    bound += price * (price >= 0 ? seats.max[project]! : seats.min[project]!);
  }
  const mostOfAll = places.max.reduce((most, count) => Math.max(most, count), 0);
  const best = findBestRows({ applicants, projects, scores }, prices, mostOfAll, createKernels);
  for (let applicant = 0; applicant < applicants; applicant++) {
    const [least, most] = [places.min[applicant]!, places.max[applicant]!];
    if (mostOfAll === 1 && most === 1) {
      const worth = best.worthOf(applicant) + placePrice;
      bound += least === 0 && !(worth > 0) ? 0 : worth;
    } else bound += sumLargest(best.open(applicant), prices, placePrice, least, most);
  }
  return bound + sumScores(problem, pinned);
}

/** The largest sum of the q largest scores less price plus `placePrice`, over q from `least` to `most`; `-Infinity` where there are fewer than `least`. */
function sumLargest(row: Row, prices: Float64Array, placePrice: number, least: number, most: number): number {
  const { values, from, to, project } = row;
  const largest = new Float64Array(most).fill(Number.NEGATIVE_INFINITY);
  for (let at = from; at < to; at++) {
    const worth = values[at]! - prices[project === undefined ? at - from : project[at]!]!;
    let place = most - 1;
    if (!(worth > largest[place]!)) continue;
    for (; place > 0 && largest[place - 1]! < worth; place--) largest[place] = largest[place - 1]!;
    largest[place] = worth;
  }
  let sum = 0;
  let best = least === 0 ? 0 : Number.NEGATIVE_INFINITY;
  for (let place = 0; place < most && largest[place]! > Number.NEGATIVE_INFINITY; place++) {
    sum += largest[place]! + placePrice;
    if (place + 1 >= least) best = Math.max(best, sum);
  }
  return best;
}

/** Up to `count` values above `-Infinity`, largest first. */
export function selectLargest(values: Float64Array, count: number): number[] {
  const largest: number[] = [];
  for (const value of values) {
    if (largest.length === count && !(value > largest[count - 1]!)) continue;
    if (value === Number.NEGATIVE_INFINITY) continue;
    if (largest.length === count) largest.pop();
    let at = largest.length;
    while (at > 0 && largest[at - 1]! < value) at -= 1;
    largest.splice(at, 0, value);
  }
  return largest;
}

/** Total score of an outcome's places, in double, by applicant, then project. */
export function sumPlaces(problem: Problem, projectOf: Int32Array): number {
  const rows = createRowReader(problem);
  const stride = problem.applicants === 0 ? 1 : projectOf.length / problem.applicants;
  let total = 0;
  for (let slot = 0; slot < projectOf.length; slot++) {
    if (projectOf[slot]! >= 0) total += rows.scoreOf(Math.floor(slot / stride), projectOf[slot]!);
  }
  return total;
}

/** Total score of the pairs, in double, in their order. */
export function sumScores(problem: Problem, pairs: Iterable<readonly [number, number]>): number {
  const rows = createRowReader(problem);
  let total = 0;
  for (const [applicant, project] of pairs) total += rows.scoreOf(applicant, project);
  return total;
}

/** Pairs of an outcome's `projectOf`, by applicant, then project. */
export function* listPlaces(problem: Problem, projectOf: Int32Array): Generator<readonly [number, number]> {
  const stride = projectOf.length / problem.applicants;
  for (let slot = 0; slot < projectOf.length; slot++) {
    if (projectOf[slot]! >= 0) yield [Math.floor(slot / stride), projectOf[slot]!];
  }
}

/** The same problem with every minimum 0: what a cancelled search is held to. */
export function withoutMinimums(problem: Problem): Problem {
  const places = { ...expandPlaces(problem), min: new Uint32Array(problem.applicants) };
  return { ...problem, places, seats: { ...problem.seats, min: new Uint32Array(problem.projects) } };
}

/**
 * Proves an outcome from the problem and the outcome's own numbers, with none of a solver's code:
 * the assignment keeps quotas, forbidden and pinned pairs; `objective` is the sum of its scores; `bound` is `computeBound` at the
 * published prices; where `optimal`, the two meet (within 1e-9 of the largest score for each place) and a deficiency
 * set shows that no more places can be filled; or, where staying out has a price, that price is the place price, so that
 * no other number of places is worth more. A conflict is proved by `conflictHolds`. O(edges).
 *
 * @throws MatcherError `certificate`, with what does not hold.
 */
export function assertCertificate(problem: Problem, outcome: SolveOutcome): void {
  if (outcome.status === 'infeasible') {
    if (!conflictHolds(problem, outcome.conflict)) throw refuted('the conflict leaves room for an assignment', outcome);
    return;
  }
  const { projectOf, placed, objective, bound, gap, prices, placePrice } = outcome;
  const held = outcome.status === 'cancelled' ? withoutMinimums(problem) : problem;
  assertPlacesHold(held, projectOf, placed);
  if (prices.length !== problem.projects || !prices.every(Number.isFinite) || !Number.isFinite(placePrice)) {
    throw refuted('prices must be finite, one for each project', outcome);
  }
  const largest = Math.max(findLargestScore(problem), Math.abs(problem.stayOutPrice ?? 0));
  const tolerance = 1e-9 * largest * (placed + 1);
  assertNear('objective', objective, sumPlaces(problem, projectOf), tolerance);
  assertNear('bound', bound, computeBound(held, placed, prices, placePrice), tolerance);
  assertNear('gap', gap, bound - objective, tolerance);
  if (gap < -tolerance) throw refuted(`gap ${gap} is below 0`, outcome);
  if (outcome.status !== 'optimal') return;
  if (gap > tolerance) throw refuted(`gap ${gap} is above the tolerance ${tolerance}`, outcome);
  if (problem.stayOutPrice === undefined) assertMostPlaces(problem, outcome);
  else assertNear('placePrice', placePrice, problem.stayOutPrice, 0);
}

function assertMostPlaces(problem: Problem, outcome: SolvedFields): void {
  const wanted = expandPlaces(problem).max.reduce((sum, most) => sum + most, 0);
  if (outcome.placed === wanted) return;
  const deficiencySet = findDeficiencySet(problem, outcome.projectOf);
  if (deficiencySet === undefined) throw refuted(`more than ${outcome.placed} places can be filled`, outcome);
  const most = computeMostPlaces(problem, deficiencySet);
  if (most !== outcome.placed) throw refuted(`${most} places may be possible, ${outcome.placed} are filled`, outcome);
}

function findLargestScore(problem: Problem): number {
  const rows = createRowReader(problem);
  const row = new Float64Array(problem.projects);
  let largest = 0;
  for (let applicant = 0; applicant < problem.applicants; applicant++) {
    rows.readRow(applicant, row);
    for (const score of row) if (score !== Number.NEGATIVE_INFINITY) largest = Math.max(largest, Math.abs(score));
  }
  return largest;
}

function assertNear(name: string, received: number, expected: number, tolerance: number): void {
  if (Math.abs(received - expected) <= tolerance) return;
  throw refuted(`${name} is ${expected} by the problem's own scores, not ${received}`, { expected, received });
}

function refuted(reason: string, details: object): MatcherError {
  return new MatcherError('certificate', `the outcome is not proved: ${reason}. Solve the problem again.`, {
    ...details,
  });
}
