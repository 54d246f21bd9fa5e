import { createRowReader } from '../read-rows';
import { expandPlaces } from '../reduce-by-pins';
import type { Problem } from '../solver';

/** Projects by applicant. */
export type EachOnes = readonly (readonly number[])[];

/**
 * Every assignment of a small problem with the most places, one by one: what objectives other than the total are compared on.
 * Shares nothing with the solvers but reading scores.
 */
export function everyAssignment(problem: Problem): readonly EachOnes[] {
  const { applicants, projects, seats, pinned = [] } = problem;
  const places = expandPlaces(problem);
  const rows = createRowReader(problem);
  const all = Array.from({ length: projects }, (_, project) => project);
  let most = -1;
  let found: EachOnes[] = [];
  const load = new Array<number>(projects).fill(0);
  const chosen: number[][] = [];
  const choose = (applicant: number, placed: number) => {
    if (applicant === applicants) {
      if (placed < most || all.some((project) => load[project]! < seats.min[project]!)) return;
      if (placed > most) found = [];
      most = placed;
      found.push(chosen.map((each) => [...each]));
      return;
    }
    const pins = pinned.filter(([owner]) => owner === applicant).map(([, project]) => project);
    for (let set = 0; set < 2 ** projects; set++) {
      const own = all.filter((project) => (set >> project) & 1);
      if (own.length < places.min[applicant]! || own.length > places.max[applicant]!) continue;
      if (own.some((project) => rows.scoreOf(applicant, project) === Number.NEGATIVE_INFINITY)) continue;
      if (own.some((project) => load[project]! >= seats.max[project]!)) continue;
      if (pins.some((project) => !own.includes(project))) continue;
      for (const project of own) load[project]! += 1;
      chosen.push(own);
      choose(applicant + 1, placed + own.length);
      chosen.pop();
      for (const project of own) load[project]! -= 1;
    }
  };
  choose(0, 0);
  return found;
}

/** Scores of an assignment, those of pinned places apart. */
export function scoresOf(problem: Problem, assignment: EachOnes): number[] {
  const rows = createRowReader(problem);
  const isPinned = (applicant: number, project: number) =>
    (problem.pinned ?? []).some(([owner, pin]) => owner === applicant && pin === project);
  return assignment.flatMap((projects, applicant) =>
    projects.filter((project) => !isPinned(applicant, project)).map((project) => rows.scoreOf(applicant, project)),
  );
}

/** Total score of an assignment. */
export function totalOf(problem: Problem, assignment: EachOnes): number {
  return scoresOf({ ...problem, pinned: [] }, assignment).reduce((sum, score) => sum + score, 0);
}

/** Projects by applicant of an outcome. */
export function eachOnes(problem: Problem, projectOf: Int32Array): EachOnes {
  const stride = projectOf.length / Math.max(1, problem.applicants);
  return Array.from({ length: problem.applicants }, (_, applicant) =>
    [...projectOf.subarray(applicant * stride, (applicant + 1) * stride)].filter((project) => project >= 0),
  );
}

/** Below 0 where `a` comes first. */
export function compareVectors(a: readonly number[], b: readonly number[]): number {
  for (let at = 0; at < Math.min(a.length, b.length); at++) if (a[at] !== b[at]) return a[at]! - b[at]!;
  return a.length - b.length;
}
