import { createRowReader } from './read-rows';
import type { DenseScores, Infeasibility, Problem, Quota, SparseScores } from './solver';

/** A problem without pinned pairs, places by applicant. */
export interface FreeProblem extends Omit<Problem, 'pinned'> {
  readonly places: Quota;
}

/**
 * Takes the pinned pairs out: each gives its applicant one place and its project one seat fewer, in the minimum
 * (not below 0) and in the maximum, and is forbidden from then on. Assignments of the free problem plus the pins
 * are exactly the assignments of `problem`, so the pins' scores add to objective and bound alike.
 * Expects that `findPinConflict` found none. Shares the scores where there is no pin; else O(edges) bits or entries.
 */
export function reduceByPins(problem: Problem): FreeProblem {
  const { applicants, projects, pinned = [] } = problem;
  const places = copyQuota(expandPlaces(problem));
  const seats = copyQuota(problem.seats);
  for (const [applicant, project] of pinned) {
    takeOne(places, applicant);
    takeOne(seats, project);
  }
  const scores = pinned.length === 0 ? problem.scores : forbidPairs(problem, pinned);
  return { applicants, projects, scores, places, seats };
}

/** The first pinned pair that is forbidden, or that is one too many for its applicant or its project. */
export function findPinConflict(problem: Problem): (Infeasibility & { readonly kind: 'pinned' }) | undefined {
  const { applicants, projects, pinned = [], seats } = problem;
  if (pinned.length === 0) return undefined;
  const rows = createRowReader(problem);
  const places = expandPlaces(problem);
  const placesPinned = new Uint32Array(applicants);
  const seatsPinned = new Uint32Array(projects);
  for (const [applicant, project] of pinned) {
    const conflict = (reason: string) => ({ kind: 'pinned', applicant, project, reason }) as const;
    placesPinned[applicant]! += 1;
    seatsPinned[project]! += 1;
    if (rows.scoreOf(applicant, project) === Number.NEGATIVE_INFINITY) return conflict('the pair is forbidden');
    const most = places.max[applicant]!;
    if (placesPinned[applicant]! > most) return conflict(`the applicant's places are limited to ${most}`);
    const size = seats.max[project]!;
    if (seatsPinned[project]! > size) return conflict(`the project's seats are limited to ${size}`);
  }
  return undefined;
}

/** Places as a quota by applicant. */
export function expandPlaces({ places, applicants }: Pick<Problem, 'places' | 'applicants'>): Quota {
  if (typeof places !== 'number') return places;
  const every = new Uint32Array(applicants).fill(places);
  return { min: every, max: every };
}

function copyQuota({ min, max }: Quota): Quota {
  return { min: min.slice(), max: max.slice() };
}

function takeOne({ min, max }: Quota, index: number): void {
  if (min[index]! > 0) min[index]! -= 1;
  max[index]! -= 1;
}

function forbidPairs(
  { scores, applicants, projects }: Problem,
  pairs: readonly (readonly [number, number])[],
): DenseScores | SparseScores {
  if (scores.kind === 'dense') {
    const forbidden = scores.forbidden?.slice() ?? new Uint8Array(Math.ceil((applicants * projects) / 8));
    for (const [applicant, project] of pairs) {
      const pair = applicant * projects + project;
      forbidden[Math.floor(pair / 8)]! |= 1 << (pair % 8);
    }
    return { ...scores, forbidden };
  }
  const out = new Set(pairs.map(([applicant, project]) => applicant * projects + project));
  const rowStart = new Uint32Array(applicants + 1);
  const kept: number[] = [];
  for (let applicant = 0; applicant < applicants; applicant++) {
    for (let at = scores.rowStart[applicant]!; at < scores.rowStart[applicant + 1]!; at++) {
      if (!out.has(applicant * projects + scores.project[at]!)) kept.push(at);
    }
    rowStart[applicant + 1] = kept.length;
  }
  const values = new (scores.values instanceof Float32Array ? Float32Array : Float64Array)(kept.length);
  const project = new Uint32Array(kept.length);
  kept.forEach((from, to) => {
    project[to] = scores.project[from]!;
    values[to] = scores.values[from]!;
  });
  return { kind: 'sparse', rowStart, project, values };
}
