import type { NamedProblem } from '../graph/build-problem';
import { buildStart, costlyMove } from '../graph/build-start';
import type { Problem, Start } from '../solvers/solver';
import type { EarlierPlaces } from './earlier-places';

/** A problem in which who has a place keeps one. */
export interface SeatedProblem {
  readonly problem: Problem & { readonly start: Start };
  readonly hasOnePlace: boolean;
  /** As asked for, or more than any move can gain. */
  readonly costOfMove: number;
  readonly costOfLoss: number;
  /** Earlier places of people and projects that are still here. */
  readonly places: number;
}

/**
 * Who has a place keeps some place before anybody else gets one: a bonus for each place of theirs sees to it, where everyone has one place at
 * most. Of several places each one that is kept bears the cost of a move as its bonus. O(pairs).
 */
export function keepSeated(named: NamedProblem, earlier: EarlierPlaces): SeatedProblem {
  const start = buildStart(named, earlier.places, earlier.prices);
  const costly = costlyMove(named.problem);
  const costOfMove = Number.isFinite(earlier.costOfMove) ? earlier.costOfMove : costly;
  const hasOnePlace = mostPlaces(named.problem) <= 1;
  const costOfLoss = hasOnePlace ? costly + costOfMove : costOfMove;
  const bonus = addBonus(named.problem, start, costOfLoss, hasOnePlace ? 'every-place' : 'kept-place');
  return { ...bonus, hasOnePlace, costOfMove, costOfLoss };
}

/** The problem with a bonus in the scores of who has a place, and how many earlier places there are. */
function addBonus(
  problem: NamedProblem['problem'],
  start: Start,
  bonus: number,
  on: 'every-place' | 'kept-place',
): Pick<SeatedProblem, 'problem' | 'places'> {
  const { applicants, projects, scores } = problem;
  const values = scores.values.slice();
  const stride = applicants === 0 ? 0 : start.projectOf.length / applicants;
  let places = 0;
  for (let applicant = 0; applicant < applicants; applicant += 1) {
    const held = start.projectOf.subarray(applicant * stride, (applicant + 1) * stride).filter((each) => each >= 0);
    places += held.length;
    if (held.length === 0) continue;
    const row = values.subarray(applicant * projects, (applicant + 1) * projects);
    if (on === 'every-place') for (let project = 0; project < projects; project += 1) row[project]! += bonus;
    else for (const project of held) row[project]! += bonus;
  }
  return { problem: { ...problem, start, scores: { ...scores, values } }, places };
}

/** Of who had places: those that have one still, or the places that are the same. */
export function countKept(earlier: Int32Array, now: Int32Array, applicants: number, hasOnePlace: boolean): number {
  const [before, after] = [earlier.length / applicants, now.length / applicants];
  let kept = 0;
  for (let applicant = 0; applicant < applicants; applicant += 1) {
    const held = now.subarray(applicant * after, (applicant + 1) * after).filter((project) => project >= 0);
    for (const project of earlier.subarray(applicant * before, (applicant + 1) * before)) {
      if (project >= 0 && (hasOnePlace ? held.length > 0 : held.includes(project))) kept += 1;
    }
  }
  return kept;
}

function mostPlaces({ places }: Problem): number {
  return typeof places === 'number' ? places : places.max.reduce((most, each) => Math.max(most, each), 0);
}
