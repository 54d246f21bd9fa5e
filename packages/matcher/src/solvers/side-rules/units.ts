import { createRowReader } from '../read-rows';
import { expandPlaces } from '../reduce-by-pins';
import type { Problem, Quota } from '../solver';
import type { SideRules } from './side-rules';

/** Applicants who must share every project, taken as one; most units are one person. */
export interface Units {
  readonly count: number;
  readonly members: readonly (readonly number[])[];
  readonly unitOf: Int32Array;
  /** Projects a unit takes part in: what all its members may and must. `min` above `max` where they disagree. */
  readonly places: Quota;
  /** Row-major by unit: the members' scores together, `-Infinity` where one of them may not go there. */
  readonly scores: Float64Array;
  /** Bit by pair as in `scores`: 1 where a member is pinned there. */
  readonly pinned: ReadonlySet<number>;
}

/** Joins those whom hard rules keep together. O(applicants x projects). */
export function joinUnits(problem: Problem, together: SideRules['together']): Units {
  const { applicants, projects, pinned = [] } = problem;
  const leader = Int32Array.from({ length: applicants }, (_, applicant) => applicant);
  const find = (applicant: number): number => {
    let root = applicant;
    while (leader[root] !== root) root = leader[root]!;
    return root;
  };
  for (const { applicants: people, weight } of together) {
    if (weight !== undefined) continue;
    for (const person of people) {
      const [a, b] = [find(people[0]!), find(person)];
      leader[Math.max(a, b)] = Math.min(a, b);
    }
  }
  const unitOf = new Int32Array(applicants);
  const members: number[][] = [];
  for (let applicant = 0; applicant < applicants; applicant++) {
    const root = find(applicant);
    if (root === applicant) members.push([]);
    unitOf[applicant] = root === applicant ? members.length - 1 : unitOf[root]!;
    members[unitOf[applicant]!]!.push(applicant);
  }
  const scores = new Float64Array(members.length * projects);
  const rows = createRowReader(problem);
  const row = new Float64Array(projects);
  for (let applicant = 0; applicant < applicants; applicant++) {
    rows.readRow(applicant, row);
    const start = unitOf[applicant]! * projects;
    for (let project = 0; project < projects; project++) scores[start + project]! += row[project]!;
  }
  const places = expandPlaces(problem);
  return {
    count: members.length,
    members,
    unitOf,
    places: {
      min: Uint32Array.from(members, (people) => Math.max(...people.map((person) => places.min[person]!))),
      max: Uint32Array.from(members, (people) => Math.min(...people.map((person) => places.max[person]!))),
    },
    scores,
    pinned: new Set(pinned.map(([applicant, project]) => unitOf[applicant]! * projects + project)),
  };
}

/** Whether units contradict themselves: members who must have more places than another may, or one pinned where another may not go. */
export function contradicts({ places, pinned, scores }: Units): boolean {
  if (places.min.some((min, unit) => min > places.max[unit]!)) return true;
  for (const pair of pinned) if (scores[pair] === Number.NEGATIVE_INFINITY) return true;
  return false;
}
