import { createRowReader } from './read-rows';
import { reduceByPins } from './reduce-by-pins';
import type { Problem } from './solver';

/**
 * No assignment fills more places than this, whichever `projects` are named: their seats, and for each applicant
 * the allowed projects among the others, or the applicant's most places if fewer (the cut of a maximum flow; the
 * deficiency form of Hall 1935 and Ore 1955). Pinned pairs are taken out first and added back. O(edges).
 */
export function computeMostPlaces(problem: Problem, projects: readonly number[]): number {
  const free = reduceByPins(problem);
  const rows = createRowReader(free);
  const row = new Float64Array(free.projects);
  const inside = new Set(projects);
  let most = problem.pinned?.length ?? 0;
  for (const project of inside) most += free.seats.max[project]!;
  for (let applicant = 0; applicant < free.applicants; applicant++) {
    rows.readRow(applicant, row);
    let outside = 0;
    row.forEach((score, project) => {
      if (score > Number.NEGATIVE_INFINITY && !inside.has(project)) outside += 1;
    });
    most += Math.min(free.places.max[applicant]!, outside);
  }
  return most;
}

/**
 * Projects for which `computeMostPlaces` equals the places filled by `projectOf`, so that no more can be filled:
 * those that applicants with a place to spare reach through exchanges. `undefined` where one more place can be filled.
 * Breadth-first over the residual network of the assignment alone, without prices: O(edges).
 *
 * @param projectOf An assignment that holds the maxima, in the layout of an outcome.
 */
export function findDeficiencySet(problem: Problem, projectOf: Int32Array): readonly number[] | undefined {
  const { applicants, projects, places, seats, scores } = reduceByPins(problem);
  const rows = createRowReader({ applicants, projects, scores });
  const stride = applicants === 0 ? 0 : projectOf.length / applicants;
  const members: number[][] = Array.from({ length: projects }, () => []);
  const held: Set<number>[] = [];
  for (let applicant = 0; applicant < applicants; applicant++) {
    const own = projectOf.subarray(applicant * stride, (applicant + 1) * stride);
    const isFree = (project: number) => project >= 0 && rows.scoreOf(applicant, project) > Number.NEGATIVE_INFINITY;
    held.push(new Set(own.filter(isFree)));
    for (const project of held[applicant]!) members[project]!.push(applicant);
  }

  const queue: number[] = [];
  const queued = new Uint8Array(applicants);
  const enqueue = (applicant: number) => {
    if (queued[applicant] === 0) queue.push(applicant);
    queued[applicant] = 1;
  };
  for (let applicant = 0; applicant < applicants; applicant++) {
    if (held[applicant]!.size < places.max[applicant]!) enqueue(applicant);
  }
  const row = new Float64Array(projects);
  const reached = new Set<number>();
  for (const applicant of queue) {
    rows.readRow(applicant, row);
    for (let project = 0; project < projects; project++) {
      if (row[project] === Number.NEGATIVE_INFINITY || held[applicant]!.has(project) || reached.has(project)) continue;
      if (members[project]!.length < seats.max[project]!) return undefined;
      reached.add(project);
      members[project]!.forEach(enqueue);
    }
  }
  return [...reached].sort((a, b) => a - b);
}
