import { MatcherError } from '../matcher-error';
import { createRowReader } from './read-rows';
import { expandPlaces } from './reduce-by-pins';
import type { Problem } from './solver';

/**
 * Checks that an outcome's `projectOf` is an assignment of the problem with `placed` places: every row ascends and
 * ends in -1, every pair is allowed, every quota and every pin holds. O(places).
 *
 * @throws MatcherError `certificate`, with the first thing that does not hold.
 */
export function assertPlacesHold(problem: Problem, projectOf: Int32Array, placed: number): void {
  const { applicants, projects, seats, pinned = [] } = problem;
  const places = expandPlaces(problem);
  const stride = places.max.reduce((most, max) => Math.max(most, max), 0);
  if (projectOf.length !== applicants * stride) throw refuted(`projectOf must hold ${applicants} x ${stride} numbers`);
  const rows = createRowReader(problem);
  const filled = new Uint32Array(applicants);
  const load = new Uint32Array(projects);
  for (let applicant = 0; applicant < applicants; applicant++) {
    let previous = -1;
    let ended = false;
    for (const project of projectOf.subarray(applicant * stride, (applicant + 1) * stride)) {
      if (project === -1) {
        ended = true;
        continue;
      }
      const isNext = !ended && project > previous && project < projects;
      if (!isNext) throw refuted(`applicant ${applicant}: projects must ascend, then -1, got ${project}`);
      if (rows.scoreOf(applicant, project) === Number.NEGATIVE_INFINITY) {
        throw refuted(`applicant ${applicant} may not go to project ${project}`);
      }
      filled[applicant]! += 1;
      load[project]! += 1;
      previous = project;
    }
  }
  const total = filled.reduce((sum, count) => sum + count, 0);
  if (total !== placed) throw refuted(`${total} places are filled, not ${placed}`);
  assertQuota('applicant', filled, places.min, places.max);
  assertQuota('project', load, seats.min, seats.max);
  for (const [applicant, project] of pinned) {
    if (projectOf.subarray(applicant * stride, (applicant + 1) * stride).includes(project)) continue;
    throw refuted(`applicant ${applicant} is pinned to project ${project} and is not there`);
  }
}

function assertQuota(owner: string, counts: Uint32Array, min: Uint32Array, max: Uint32Array): void {
  counts.forEach((count, index) => {
    if (count >= min[index]! && count <= max[index]!) return;
    throw refuted(`${owner} ${index} has ${count}, not ${min[index]} to ${max[index]}`);
  });
}

function refuted(reason: string): MatcherError {
  return new MatcherError('certificate', `the outcome is no assignment of the problem: ${reason}. Solve it again.`);
}
