import { createRowReader } from './read-rows';
import type { FreeProblem } from './reduce-by-pins';
import type { Infeasibility } from './solver';

/**
 * Shrinks projects that have too few seats for the places others cannot give, to an irreducible conflict: members are
 * dropped one at a time, projects first, the highest index first, until dropping any one more would leave no conflict.
 * Irreducible is not smallest, which is NP-hard. O(members of one kind x the other) a pass, few passes.
 *
 * @param projects Such that the sum over applicants of max(0, min_i - allowed projects outside) exceeds their seats.
 */
export function shrinkTooFewSeats(problem: FreeProblem, projects: readonly number[]): Infeasibility {
  const { places, seats } = problem;
  const rows = createRowReader(problem);
  const need = Int32Array.from(places.min);
  countAllowed(problem, projects, 'outside').forEach((count, applicant) => {
    need[applicant]! -= count;
  });
  let members = Array.from(need.keys()).filter((applicant) => need[applicant]! > 0);
  let needed = members.reduce((sum, applicant) => sum + need[applicant]!, 0);
  let available = projects.reduce((sum, project) => sum + seats.max[project]!, 0);

  const isAllowed = (applicant: number, project: number) => rows.scoreOf(applicant, project) > Number.NEGATIVE_INFINITY;
  const tryProject = (project: number) => {
    const rest = needed - members.reduce((count, applicant) => count + (isAllowed(applicant, project) ? 1 : 0), 0);
    if (rest <= available - seats.max[project]!) return false;
    for (const applicant of members) if (isAllowed(applicant, project)) need[applicant]! -= 1;
    members = members.filter((applicant) => need[applicant]! > 0);
    needed = rest;
    available -= seats.max[project]!;
    return true;
  };
  const tryApplicant = (applicant: number) => {
    if (needed - need[applicant]! <= available) return false;
    needed -= need[applicant]!;
    return true;
  };

  let kept = projects;
  for (let before = -1; before !== kept.length + members.length; ) {
    before = kept.length + members.length;
    kept = dropEach(kept, tryProject);
    members = dropEach(members, tryApplicant);
  }
  const neededByAll = countAllowed(problem, kept, 'outside').reduce(
    (sum, count, applicant) => sum + Math.max(0, places.min[applicant]! - count),
    0,
  );
  return { kind: 'too-few-seats', applicants: members, projects: kept, needed, available, neededByAll };
}

/**
 * Shrinks projects whose minimums together exceed what applicants can give them, to an irreducible conflict:
 * projects are dropped as in `shrinkTooFewSeats`; the applicants are all who may go to those that remain.
 *
 * @param projects Such that their minimums exceed the sum over applicants of min(max_i, allowed projects inside).
 */
export function shrinkTooFewApplicants(problem: FreeProblem, projects: readonly number[]): Infeasibility {
  const { places, seats } = problem;
  const rows = createRowReader(problem);
  const inside = countAllowed(problem, projects, 'inside');
  const most = places.max;
  let needed = projects.reduce((sum, project) => sum + seats.min[project]!, 0);
  let available = inside.reduce((sum, count, applicant) => sum + Math.min(count, most[applicant]!), 0);

  const tryProject = (project: number) => {
    const goers: number[] = [];
    let freed = 0;
    for (let applicant = 0; applicant < inside.length; applicant++) {
      if (inside[applicant] === 0 || rows.scoreOf(applicant, project) === Number.NEGATIVE_INFINITY) continue;
      goers.push(applicant);
      if (inside[applicant]! <= most[applicant]!) freed += 1;
    }
    if (needed - seats.min[project]! <= available - freed) return false;
    for (const applicant of goers) inside[applicant]! -= 1;
    needed -= seats.min[project]!;
    available -= freed;
    return true;
  };

  let kept = projects;
  for (let before = -1; before !== kept.length; ) {
    before = kept.length;
    kept = dropEach(kept, tryProject);
  }
  const applicants = Array.from(inside.keys()).filter((i) => inside[i]! > 0 && most[i]! > 0);
  return { kind: 'too-few-applicants', applicants, projects: kept, needed, available };
}

/** The members that could not be dropped, tried from the last to the first. */
function dropEach(members: readonly number[], tryDrop: (member: number) => boolean): number[] {
  return members
    .toReversed()
    .filter((member) => !tryDrop(member))
    .reverse();
}

function countAllowed(problem: FreeProblem, projects: readonly number[], side: 'inside' | 'outside'): Uint32Array {
  const rows = createRowReader(problem);
  const row = new Float64Array(problem.projects);
  const counted = new Uint8Array(problem.projects).fill(side === 'inside' ? 0 : 1);
  for (const project of projects) counted[project] = side === 'inside' ? 1 : 0;
  return Uint32Array.from({ length: problem.applicants }, (_, applicant) => {
    rows.readRow(applicant, row);
    let count = 0;
    for (let project = 0; project < row.length; project++) {
      if (row[project]! > Number.NEGATIVE_INFINITY) count += counted[project]!;
    }
    return count;
  });
}
