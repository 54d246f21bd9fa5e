import type { StrictPairs } from './break-ties';
import { countByOwner } from './read-pairs';
import { sortStably } from './sort-stably';

/** Pairs by owner (supervisor, or project where there are none), the most wanted first. */
export interface Offers {
  /** Where each owner's offers start; one more than there are owners. */
  readonly start: Uint32Array;
  /** Where each owner's offers end: pairs that are unacceptable to the owner are left out. */
  readonly end: Uint32Array;
  readonly pair: Uint32Array;
  readonly applicant: Uint32Array;
}

/**
 * Orders the offers of projects: by score, then by the applicant's place in line; between two projects of a supervisor
 * by the applicant's own list. O(pairs log pairs).
 */
export function orderOffers(pairs: StrictPairs): Offers {
  const { applicants, projects, rowStart, project, score, supervisors, tieOrder } = pairs;
  const ownerOf = supervisors?.of;
  const owners = supervisors?.seats.length ?? projects;
  const start = countByOwner(project, ownerOf, owners);
  const end = start.slice(0, owners);
  const pair = new Uint32Array(project.length);
  for (let at = 0; at < project.length; at++) {
    if (score[at] === Number.NEGATIVE_INFINITY) continue;
    const owner = ownerOf === undefined ? project[at]! : ownerOf[project[at]!]!;
    pair[end[owner]!++] = at;
  }
  const applicantOf = new Uint32Array(project.length);
  for (let applicant = 0; applicant < applicants; applicant++) {
    applicantOf.fill(applicant, rowStart[applicant], rowStart[applicant + 1]);
  }
  // An applicant's own pairs come in the order of their list, which a stable sort keeps.
  const comesAfter = (a: number, b: number) =>
    score[a]! < score[b]! || (score[a] === score[b] && tieOrder[applicantOf[a]!]! > tieOrder[applicantOf[b]!]!);
  const spare = new Uint32Array(end.reduce((most, stop, owner) => Math.max(most, stop - start[owner]!), 0));
  for (let owner = 0; owner < owners; owner++) sortStably(pair, start[owner]!, end[owner]!, comesAfter, spare);
  return { start, end, pair, applicant: pair.map((at) => applicantOf[at]!) };
}
