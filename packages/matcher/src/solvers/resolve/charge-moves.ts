import type { Problem, Start } from '../solver';

/**
 * The same problem with the cost of a move taken from the score of every pair that would be one: a pair that an
 * applicant with a place in `start` does not hold there. Its totals are the problem's, less `costOfMove` for each move.
 * The problem itself where the cost is 0; else a copy of the scores in double: O(edges).
 */
export function chargeMoves(problem: Problem, start: Start, costOfMove: number): Problem {
  if (costOfMove === 0) return problem;
  const { scores, projects } = problem;
  const values = Float64Array.from(scores.values);
  forEachStarted(problem, start, (applicant, isHeld) => {
    const from = scores.kind === 'dense' ? applicant * projects : scores.rowStart[applicant]!;
    const to = scores.kind === 'dense' ? from + projects : scores.rowStart[applicant + 1]!;
    for (let at = from; at < to; at++) {
      const project = scores.kind === 'dense' ? at - from : scores.project[at]!;
      if (isHeld[project] === 0) values[at]! -= costOfMove;
    }
  });
  return { ...problem, scores: { ...scores, values } };
}

/** Places of applicants who had one in `start`, in projects that they did not have there. O(places). */
export function countMoves(problem: Problem, start: Start, projectOf: Int32Array): number {
  const stride = projectOf.length / problem.applicants;
  let moves = 0;
  forEachStarted(problem, start, (applicant, isHeld) => {
    for (let slot = applicant * stride; slot < (applicant + 1) * stride; slot++) {
      if (projectOf[slot]! >= 0 && isHeld[projectOf[slot]!] === 0) moves += 1;
    }
  });
  return moves;
}

/** Visits applicants who had a place at the start, with a mark for each project they had. */
function forEachStarted(
  { applicants, projects }: Problem,
  { projectOf }: Start,
  visit: (applicant: number, isHeld: Uint8Array) => void,
): void {
  const stride = projectOf.length / applicants;
  const isHeld = new Uint8Array(projects);
  for (let applicant = 0; applicant < applicants; applicant++) {
    let held = 0;
    for (let slot = applicant * stride; slot < (applicant + 1) * stride; slot++) {
      if (projectOf[slot]! < 0) continue;
      isHeld[projectOf[slot]!] = 1;
      held += 1;
    }
    if (held === 0) continue;
    visit(applicant, isHeld);
    for (let slot = applicant * stride; slot < (applicant + 1) * stride; slot++) {
      if (projectOf[slot]! >= 0) isHeld[projectOf[slot]!] = 0;
    }
  }
}

/** 1 for a pair that is a move, else 0. */
export type MoveMark = (applicant: number, project: number) => 0 | 1;

/** Tells which pairs are moves. O(places). */
export function markMoves(problem: Problem, start: Start): MoveMark {
  const started = new Uint8Array(problem.applicants);
  forEachStarted(problem, start, (applicant) => {
    started[applicant] = 1;
  });
  const stride = start.projectOf.length / problem.applicants;
  return (applicant, project) => {
    if (started[applicant] === 0) return 0;
    for (let slot = applicant * stride; slot < (applicant + 1) * stride; slot++) {
      if (start.projectOf[slot] === project) return 0;
    }
    return 1;
  };
}
