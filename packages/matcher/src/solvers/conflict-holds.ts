import { createRowReader } from './read-rows';
import { findPinConflict, reduceByPins } from './reduce-by-pins';
import type { Infeasibility, Problem } from './solver';

/**
 * Whether a conflict proves by itself that the problem has no assignment: its members exist, its figures are those of
 * the problem, and more is needed than there is (Hall 1935, with quotas on both sides). O(edges).
 */
export function conflictHolds(problem: Problem, conflict: Infeasibility): boolean {
  if (conflict.kind === 'pinned') return pinBreaksAlone(problem, conflict);
  if (findPinConflict(problem) !== undefined) return false;
  if (!areMembers(conflict.applicants, problem.applicants)) return false;
  if (!areMembers(conflict.projects, problem.projects)) return false;
  const { needed, available } = measureConflict(problem, conflict);
  if (conflict.kind === 'too-few-seats' && conflict.neededByAll !== undefined) {
    const applicants = Array.from({ length: problem.applicants }, (_, applicant) => applicant);
    if (measureConflict(problem, { ...conflict, applicants }).needed !== conflict.neededByAll) return false;
  }
  return needed === conflict.needed && available === conflict.available && needed > available;
}

/** The members of a conflict between places and seats. */
export type ConflictMembers = Pick<
  Exclude<Infeasibility, { readonly kind: 'pinned' }>,
  'kind' | 'applicants' | 'projects'
>;

/**
 * What these members need and what there is for them, with the pinned pairs taken out.
 * `too-few-seats`: applicants R, projects S: the sum over R of max(0, min_i - allowed projects outside S), and the seats of S.
 * `too-few-applicants`: the minimums of the projects S, and the sum over R of min(max_i, allowed projects inside S);
 * `available` is infinite where R leaves someone out who may go to S.
 */
export function measureConflict(
  problem: Problem,
  { kind, applicants, projects }: ConflictMembers,
): { readonly needed: number; readonly available: number } {
  const free = reduceByPins(problem);
  const rows = createRowReader(free);
  const row = new Float64Array(free.projects);
  const inside = new Set(projects);
  const countAllowed = (applicant: number, within: boolean) => {
    rows.readRow(applicant, row);
    return row.reduce(
      (count, score, project) => count + (score > Number.NEGATIVE_INFINITY && inside.has(project) === within ? 1 : 0),
      0,
    );
  };
  const sum = (members: readonly number[], of: (member: number) => number) =>
    members.reduce((total, member) => total + of(member), 0);

  if (kind === 'too-few-seats') {
    return {
      needed: sum(applicants, (i) => Math.max(0, free.places.min[i]! - countAllowed(i, false))),
      available: sum(projects, (j) => free.seats.max[j]!),
    };
  }
  const listed = new Set(applicants);
  let available = 0;
  for (let applicant = 0; applicant < free.applicants; applicant++) {
    const gives = Math.min(free.places.max[applicant]!, countAllowed(applicant, true));
    available += listed.has(applicant) || gives === 0 ? gives : Number.POSITIVE_INFINITY;
  }
  return { needed: sum(projects, (j) => free.seats.min[j]!), available };
}

function pinBreaksAlone(problem: Problem, { applicant, project }: { applicant: number; project: number }): boolean {
  const conflict = findPinConflict(problem);
  return conflict !== undefined && conflict.applicant === applicant && conflict.project === project;
}

function areMembers(members: readonly number[], count: number): boolean {
  return members.every((member, at) => {
    const previous = at === 0 ? -1 : members[at - 1]!;
    return Number.isInteger(member) && member > previous && member < count;
  });
}
