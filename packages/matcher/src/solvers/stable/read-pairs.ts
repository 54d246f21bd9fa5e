import { scorePairsByLists } from './score-pairs-by-lists';
import type { StableProblem, Supervisors } from './stable-problem';

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
    projectPreferences.kind === 'scores'
      ? projectPreferences.values
      : scorePairsByLists(applicantPreferences, projectPreferences, supervisors?.of);
  return { applicants, projects, rowStart, project, rank, score, seats: seats.max, supervisors };
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
