import type { ProjectLists, StableProblem, Supervisors } from './stable-problem';

/**
 * A problem by pair: each entry of the applicants' lists knows how much its project wants that applicant. Nothing here
 * takes a number for each applicant and project.
 */
export interface StablePairs {
  readonly applicants: number;
  readonly projects: number;
  /** `applicants + 1` offsets: an applicant's pairs, best first. */
  readonly rowStart: Uint32Array;
  readonly project: Uint32Array;
  /** By pair; undefined where all lists of applicants are strict. */
  readonly rank: Uint32Array | Float64Array | undefined;
  /** By pair, larger is better, `-Infinity` is unacceptable. */
  readonly score: Float32Array | Float64Array;
  readonly seats: Uint32Array;
  readonly supervisors: Supervisors | undefined;
}

/** Reads a checked problem; O(pairs + entries of the projects' lists), and O(1) where projects state scores. */
export function readPairs(problem: StableProblem): StablePairs {
  const { applicants, projects, applicantPreferences, projectPreferences, seats, supervisors } = problem;
  const { rowStart, project, rank } = applicantPreferences;
  const score =
    projectPreferences.kind === 'scores' ? projectPreferences.values : scorePairsByLists(problem, projectPreferences);
  return { applicants, projects, rowStart, project, rank, score, seats: seats.max, supervisors };
}

/** Ranks up to this are exact in 32 bits. */
const LARGEST_EXACT_RANK = 2 ** 24;

/**
 * Minus each pair's place in its project's (or supervisor's) list, tied ones sharing a place from 0 on; `-Infinity`
 * where they do not list the applicant.
 *
 * Pairs are laid out by owner, each owner's list is spread over a row of all applicants, read off for the owner's pairs,
 * and the numbers are laid back: four passes, each nearly in the order of memory.
 */
export function scorePairsByLists(
  { applicants, projects, applicantPreferences, supervisors }: Omit<StableProblem, 'projectPreferences' | 'seats'>,
  lists: ProjectLists,
): Float32Array | Float64Array {
  const { rowStart, project } = applicantPreferences;
  const owners = supervisors?.seats.length ?? projects;
  const ownerOf = supervisors?.of;
  const ownerStart = countByOwner(project, ownerOf, owners);

  // First whose pair it is, then the place of that applicant in the owner's list plus 1, or 0 where there is none.
  const byOwner = new Uint32Array(project.length);
  const next = ownerStart.slice(0, owners);
  for (let applicant = 0; applicant < applicants; applicant++) {
    const end = rowStart[applicant + 1]!;
    for (let pair = rowStart[applicant]!; pair < end; pair++) {
      const owner = ownerOf === undefined ? project[pair]! : ownerOf[project[pair]!]!;
      byOwner[next[owner]!++] = applicant;
    }
  }
  replaceByPlaces(byOwner, ownerStart, lists, applicants);

  const score = new (lists.applicant.length < LARGEST_EXACT_RANK ? Float32Array : Float64Array)(project.length);
  next.set(ownerStart.subarray(0, owners));
  for (let pair = 0; pair < project.length; pair++) {
    const owner = ownerOf === undefined ? project[pair]! : ownerOf[project[pair]!]!;
    const place = byOwner[next[owner]!++]!;
    score[pair] = place === 0 ? Number.NEGATIVE_INFINITY : 1 - place;
  }
  return score;
}

/** Where each owner's pairs start in an array by owner; one offset more than there are owners. */
export function countByOwner(project: Uint32Array, ownerOf: Uint32Array | undefined, owners: number): Uint32Array {
  const pairsOfProject = new Uint32Array(ownerOf === undefined ? owners : ownerOf.length);
  for (let pair = 0; pair < project.length; pair++) pairsOfProject[project[pair]!]!++;
  const start = new Uint32Array(owners + 1);
  pairsOfProject.forEach((count, at) => {
    start[(ownerOf === undefined ? at : ownerOf[at]!) + 1]! += count;
  });
  for (let owner = 0; owner < owners; owner++) start[owner + 1]! += start[owner]!;
  return start;
}

function replaceByPlaces(
  byOwner: Uint32Array,
  ownerStart: Uint32Array,
  { rowStart, applicant, rank }: ProjectLists,
  applicants: number,
): void {
  const placeOf = new Uint32Array(applicants);
  for (let owner = 0; owner + 1 < ownerStart.length; owner++) {
    const [from, to] = [rowStart[owner]!, rowStart[owner + 1]!];
    let place = 0;
    for (let entry = from; entry < to; entry++) {
      if (rank === undefined || entry === from || rank[entry]! > rank[entry - 1]!) place += 1;
      placeOf[applicant[entry]!] = place;
    }
    const end = ownerStart[owner + 1]!;
    for (let at = ownerStart[owner]!; at < end; at++) byOwner[at] = placeOf[byOwner[at]!]!;
    for (let entry = from; entry < to; entry++) placeOf[applicant[entry]!] = 0;
  }
}
