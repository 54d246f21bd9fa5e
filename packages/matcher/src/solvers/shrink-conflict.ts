import { type Neighbours, seeFromApplicants, seeFromProjects } from './feasibility/neighbours';
import type { FreeProblem } from './reduce-by-pins';
import type { Infeasibility } from './solver';

/**
 * Shrinks projects that have too few seats for the places others cannot give, to an irreducible conflict: members are
 * dropped one at a time, projects first, the highest index first, until dropping any one more would leave no conflict.
 * Irreducible is not smallest, which is NP-hard. O(edges): each pair is looked at a few times in all.
 *
 * @param projects Such that the sum over applicants of max(0, min_i - allowed projects outside) exceeds their seats.
 */
export function shrinkTooFewSeats(problem: FreeProblem, projects: readonly number[]): Infeasibility {
  const { places, seats } = problem;
  const byApplicant = seeFromApplicants(problem);
  const needOutside = (inside: readonly number[]) => {
    const marks = markMembers(inside, problem.projects);
    return places.min.map((min, applicant) => min - byApplicant.countUnmarked(applicant, marks, min));
  };
  const need = needOutside(projects);
  let members = Array.from(need.keys()).filter((applicant) => need[applicant]! > 0);
  let needed = members.reduce((sum, applicant) => sum + need[applicant]!, 0);
  let available = projects.reduce((sum, project) => sum + seats.max[project]!, 0);
  const isMember = markMembers(members, problem.applicants);
  const byProject = seeFromProjects(problem, members);
  /** By project, how many members may go there. */
  const goers = new Uint32Array(problem.projects);
  for (const project of projects) {
    byProject.forEach(project, (applicant) => {
      goers[project]! += isMember[applicant]!;
    });
  }
  let kept = projects;
  const leave = (applicant: number) => {
    isMember[applicant] = 0;
    for (const project of kept) if (byApplicant.mayMeet(applicant, project)) goers[project]! -= 1;
  };

  const tryProject = (project: number) => {
    const rest = needed - goers[project]!;
    if (rest <= available - seats.max[project]!) return false;
    byProject.forEach(project, (applicant) => {
      if (isMember[applicant] === 0) return;
      need[applicant]! -= 1;
      if (need[applicant] === 0) leave(applicant);
    });
    needed = rest;
    available -= seats.max[project]!;
    return true;
  };
  const tryApplicant = (applicant: number) => {
    if (needed - need[applicant]! <= available) return false;
    needed -= need[applicant]!;
    leave(applicant);
    return true;
  };

  for (let before = -1; before !== kept.length + members.length; ) {
    before = kept.length + members.length;
    kept = dropEach(kept, tryProject);
    members = members.filter((applicant) => isMember[applicant] === 1);
    members = dropEach(members, tryApplicant);
  }
  const neededByAll = needOutside(kept).reduce((sum, count) => sum + count, 0);
  return { kind: 'too-few-seats', applicants: members, projects: kept, needed, available, neededByAll };
}

/**
 * Shrinks projects whose minimums together exceed what applicants can give them, to an irreducible conflict:
 * projects are dropped as in `shrinkTooFewSeats`; the applicants are all who may go to those that remain. O(edges).
 *
 * @param projects Such that their minimums exceed the sum over applicants of min(max_i, allowed projects inside).
 */
export function shrinkTooFewApplicants(problem: FreeProblem, projects: readonly number[]): Infeasibility {
  const { places, seats } = problem;
  const byApplicant = seeFromApplicants(problem);
  const byProject = seeFromProjects(problem);
  const inside = countInside(byProject, projects, problem.applicants);
  const most = places.max;
  let needed = projects.reduce((sum, project) => sum + seats.min[project]!, 0);
  let available = inside.reduce((sum, count, applicant) => sum + Math.min(count, most[applicant]!), 0);
  /** By project, how many give up a place with it: who may go to no more projects inside than they have places. */
  const freed = new Uint32Array(problem.projects);
  const tie = (applicant: number) => {
    byApplicant.forEach(applicant, (project) => {
      freed[project]! += 1;
    });
  };
  for (const [applicant, count] of inside.entries()) if (count > 0 && count <= most[applicant]!) tie(applicant);

  const tryProject = (project: number) => {
    const left = available - freed[project]!;
    if (needed - seats.min[project]! <= left) return false;
    byProject.forEach(project, (applicant) => {
      inside[applicant]! -= 1;
      if (inside[applicant] === most[applicant]!) tie(applicant);
    });
    needed -= seats.min[project]!;
    available = left;
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

/** By applicant, how many of these projects are allowed. */
function countInside(byProject: Neighbours, projects: readonly number[], applicants: number): Uint32Array {
  const counts = new Uint32Array(applicants);
  for (const project of projects) {
    byProject.forEach(project, (applicant) => {
      counts[applicant]! += 1;
    });
  }
  return counts;
}

function markMembers(members: readonly number[], count: number): Uint8Array {
  const marks = new Uint8Array(count);
  for (const member of members) marks[member] = 1;
  return marks;
}
