import { createSeededStream, type ProjectLists, type StableProblem } from '@lettermatch/matcher';
import type { StableCase } from './cases';

/** A problem of random strict lists, the same for a seed. */
export function drawStableProblem(size: StableCase, seed: number): StableProblem {
  const { applicants, projects, listed, given, seats, supervisors, isSkewed } = size;
  const draw = createSeededStream(seed);
  const rowStart = Uint32Array.from({ length: applicants + 1 }, (_, row) => row * listed);
  const project = new Uint32Array(applicants * listed);
  const listedBy = new Int32Array(projects).fill(-1);
  for (let pair = 0; pair < project.length; ) {
    const share = draw();
    const drawn = Math.floor((isSkewed ? share * share : share) * projects);
    const applicant = Math.floor(pair / listed);
    if (listedBy[drawn] === applicant) continue;
    listedBy[drawn] = applicant;
    project[pair++] = drawn;
  }
  const most = new Uint32Array(projects).fill(Math.round((applicants * seats) / projects));
  const of = Uint32Array.from(most, (_, at) => at % Math.max(1, supervisors));
  const owner = supervisors > 0 ? of : undefined;
  const underEach = Math.round((applicants * seats * 0.9) / Math.max(1, supervisors));
  return {
    applicants,
    projects,
    applicantPreferences: { rowStart, project },
    projectPreferences:
      given === 'scores'
        ? { kind: 'scores', values: Float32Array.from(project, draw) }
        : drawLists(project, listed, owner, supervisors || projects, draw),
    seats: { min: new Uint32Array(projects), max: most },
    ...(owner === undefined ? {} : { supervisors: { of: owner, seats: new Uint32Array(supervisors).fill(underEach) } }),
  };
}

/** All who list an owner's projects, each once, in random order. */
function drawLists(
  project: Uint32Array,
  listed: number,
  ownerOf: Uint32Array | undefined,
  owners: number,
  draw: () => number,
): ProjectLists {
  const lists = Array.from({ length: owners }, (): number[] => []);
  project.forEach((target, pair) => {
    const list = lists[ownerOf === undefined ? target : (ownerOf[target] ?? 0)] ?? [];
    const applicant = Math.floor(pair / listed);
    if (list.at(-1) !== applicant) list.push(applicant);
  });
  const rowStart = new Uint32Array(owners + 1);
  lists.forEach((list, owner) => {
    rowStart[owner + 1] = (rowStart[owner] ?? 0) + list.length;
  });
  const applicant = new Uint32Array(rowStart[owners] ?? 0);
  lists.forEach((list, owner) => {
    for (let at = list.length - 1; at > 0; at--) {
      const other = Math.floor(draw() * (at + 1));
      [list[at], list[other]] = [list[other] ?? 0, list[at] ?? 0];
    }
    applicant.set(list, rowStart[owner]);
    list.length = 0;
  });
  return { kind: 'lists', rowStart, applicant };
}
