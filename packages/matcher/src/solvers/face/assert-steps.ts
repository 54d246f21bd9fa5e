import { MatcherError } from '../../matcher-error';
import { assertPlacesHold } from '../assert-places-hold';
import { computeBound, listPlaces, sumScores } from '../certificate';
import { computeMostPlaces, findDeficiencySet } from '../most-places';
import type { FaceStep } from '../objective-fields';
import type { Problem, SolvedFields } from '../solver';
import { buildStage, CLOSED, type Face, type Marks, openFace, restrictFace } from './face';
import { buildCountingStage, listHeld } from './take-step';

/**
 * Proves, with none of the searches' code, that an outcome is an assignment with the most places and that at each step no
 * assignment of the face uses fewer of the counted pairs than the outcome does; the face on which the steps end.
 *
 * @throws MatcherError `certificate`, with what does not hold.
 */
export function assertSteps(
  problem: Problem,
  { projectOf, placed, objective }: SolvedFields,
  steps: readonly FaceStep[],
  mark: (face: Face, key: number) => Marks,
): Face {
  assertPlacesHold(problem, projectOf, placed);
  assertMost(problem, projectOf, placed);
  assertNear('objective', objective, sumScores(problem, listPlaces(problem, projectOf)), problem);
  let face = openFace(problem);
  for (const { key, count, prices, placePrice } of steps) {
    const marks = mark(face, key);
    const used = [...listHeld(face, projectOf)].map(({ entry }) => marks[entry]!);
    if (used.includes(CLOSED)) throw refuted(`step ${key}: the outcome uses a pair of a step passed over`);
    const counted = used.reduce((sum, each) => sum + each, 0);
    if (counted !== count) throw refuted(`step ${key}: ${counted} pairs are in use, not ${count}`);
    const bound = computeBound(buildCountingStage(face, marks), placed - face.required.length, prices, placePrice);
    if (bound !== -count && count > 0) throw refuted(`step ${key}: ${-bound} pairs may be enough, not ${count}`);
    face = restrictFace(face, marks, prices, placePrice);
    if ([...listHeld(face, projectOf)].length + face.required.length !== placed) {
      throw refuted(`step ${key}: the outcome is not on the face of its prices`);
    }
  }
  return face;
}

/** Proves that no assignment of a face has a larger total than the outcome's bound, and that the gap is what it says. */
export function assertFaceTotal(problem: Problem, face: Face, outcome: SolvedFields & { status: string }): void {
  const { values } = problem.scores;
  const { placed, prices, placePrice, objective, bound, gap } = outcome;
  const stage = buildStage(face, (entry) => values[entry]!);
  const free = computeBound(stage, placed - face.required.length, prices, placePrice);
  const expected = free + face.required.reduce((sum, { entry }) => sum + values[entry]!, 0);
  assertNear('bound', bound, expected, problem);
  assertNear('gap', gap, bound - objective, problem);
  if (outcome.status === 'optimal') assertNear('gap', gap, 0, problem);
}

/** Within 1e-9 of the largest score for each place. */
export function assertNear(name: string, received: number, expected: number, { applicants, scores }: Problem): void {
  let largest = 1;
  for (const value of scores.values) if (Math.abs(value) > largest) largest = Math.abs(value);
  if (Math.abs(received - expected) <= 1e-9 * largest * (applicants + 1)) return;
  throw refuted(`${name} is ${expected} by the problem's own scores, not ${received}`);
}

export function refuted(reason: string): MatcherError {
  return new MatcherError('certificate', `the outcome is not proved: ${reason}. Solve the problem again.`);
}

function assertMost(problem: Problem, projectOf: Int32Array, placed: number): void {
  const deficiencySet = findDeficiencySet(problem, projectOf);
  const most = deficiencySet === undefined ? Number.POSITIVE_INFINITY : computeMostPlaces(problem, deficiencySet);
  if (most !== placed) throw refuted(`more than ${placed} places may be possible`);
}
