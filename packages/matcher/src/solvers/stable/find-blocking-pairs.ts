import { MatcherError } from '../../matcher-error';
import { checkStableProblem } from './check-stable-problem';
import { readPairs, type StablePairs } from './read-pairs';
import type { BlockingPair, StableProblem } from './stable-problem';

export interface BlockingPairOptions {
  /**
   * Stop after so many.
   * @defaultValue Infinity
   */
  readonly most?: number;
}

/**
 * Everything that undoes an assignment, by applicant, then by their list: an empty answer proves that it is stable
 * (weakly, where there are ties: both would have to gain). It reads the problem and the assignment alone, none of a
 * solver's work, so it holds for an assignment from anywhere, which may put people where they never wanted to be.
 *
 * A pair blocks where the applicant prefers the project to what they have (or have nothing), and the project has a seat
 * and so has its supervisor; or the project is full and wants the applicant more than its worst; or the project has a
 * seat, its supervisor is full, and wants the applicant more than the worst of theirs, or has them already and wants them
 * there no less (Abraham, Irving & Manlove 2007, definition 2.1). Somebody unacceptable is wanted less than anybody listed.
 * O(pairs + entries of the projects' lists), and only the part of each list above the place held is compared.
 *
 * @param projectOf By applicant, -1 where unplaced.
 * @throws MatcherError `invalid-problem` where the problem means nothing, `certificate` where the assignment is none: a
 * project that does not exist, or more people than seats.
 */
export function findBlockingPairs(
  problem: StableProblem,
  projectOf: Int32Array,
  { most = Number.POSITIVE_INFINITY }: BlockingPairOptions = {},
): readonly BlockingPair[] {
  checkStableProblem(problem);
  return listBlockingPairs(readPairs(problem), projectOf, most);
}

/** @throws MatcherError `certificate` with the first pair that blocks. As `findBlockingPairs`. */
export function assertStable(problem: StableProblem, projectOf: Int32Array): void {
  const [blocking] = findBlockingPairs(problem, projectOf, { most: 1 });
  if (blocking === undefined) return;
  const { applicant, project, reason } = blocking;
  const message = `the assignment is not stable: applicant ${applicant} and project ${project} block it (${reason}). Solve the problem again.`;
  throw new MatcherError('certificate', message, { ...blocking });
}

/** `findBlockingPairs` of a problem that is checked and read. */
export function listBlockingPairs(pairs: StablePairs, projectOf: Int32Array, most: number): readonly BlockingPair[] {
  const { applicants, rowStart, project: listed, score, seats, supervisors } = pairs;
  const places = readPlaces(pairs, projectOf);
  const { load, worst, worstScore, heldPair } = places;
  const found: BlockingPair[] = [];
  for (let applicant = 0; applicant < applicants && found.length < most; applicant++) {
    const held = projectOf[applicant]!;
    const heldAt = heldPair[applicant]!;
    const isListed = heldAt < rowStart[applicant + 1]!;
    const heldScore = held >= 0 && isListed ? score[heldAt]! : Number.NEGATIVE_INFINITY;
    if (held >= 0 && heldScore === Number.NEGATIVE_INFINITY) {
      found.push({ applicant, project: held, reason: 'unacceptable', displaced: -1 });
    }
    const end = findPreferredEnd(pairs, applicant, heldAt);
    for (let pair = rowStart[applicant]!; pair < end && found.length < most; pair++) {
      const wanted = score[pair]!;
      const project = listed[pair]!;
      if (wanted === Number.NEGATIVE_INFINITY || seats[project] === 0) continue;
      if (load[project] === seats[project]) {
        const displaced = worst[project]!;
        if (wanted > worstScore[project]!) found.push({ applicant, project, reason: 'project-prefers', displaced });
        continue;
      }
      if (supervisors === undefined) {
        found.push({ applicant, project, reason: 'free-seat', displaced: -1 });
        continue;
      }
      const supervisor = supervisors.of[project]!;
      const room = supervisors.seats[supervisor]! - places.supervisorLoad[supervisor]!;
      if (room > 0) {
        found.push({ applicant, project, reason: 'free-seat', displaced: -1 });
        continue;
      }
      const displaced = places.supervisorWorst[supervisor]!;
      if (displaced < 0) continue;
      if (held >= 0 && supervisors.of[held] === supervisor && wanted >= heldScore) {
        found.push({ applicant, project, reason: 'same-supervisor', displaced: -1 });
      } else if (wanted > places.supervisorWorstScore[supervisor]!) {
        found.push({ applicant, project, reason: 'supervisor-prefers', displaced });
      }
    }
  }
  return found;
}

/** Where the applicant's pairs end that they strictly prefer to the pair they hold, which is the row's end for none of theirs. */
function findPreferredEnd({ rowStart, rank }: StablePairs, applicant: number, heldAt: number): number {
  let pair = heldAt;
  if (rank === undefined || heldAt === rowStart[applicant + 1]) return pair;
  while (pair > rowStart[applicant]! && rank[pair - 1] === rank[heldAt]) pair -= 1;
  return pair;
}

interface Places {
  readonly load: Uint32Array;
  /** The least wanted of each project, the one with the highest index of several; -1 where it is empty. */
  readonly worst: Int32Array;
  /** What they are worth there, `-Infinity` where one does not list the other. */
  readonly worstScore: Float64Array;
  readonly supervisorLoad: Uint32Array;
  readonly supervisorWorst: Int32Array;
  readonly supervisorWorstScore: Float64Array;
  /** The pair each applicant holds; the end of their list where they hold none of it. */
  readonly heldPair: Uint32Array;
}

function readPlaces(pairs: StablePairs, projectOf: Int32Array): Places {
  const { applicants, projects, rowStart, project, score, seats, supervisors } = pairs;
  if (!(projectOf instanceof Int32Array) || projectOf.length !== applicants) {
    throw noAssignment(`it must be an Int32Array of ${applicants} projects, one for each applicant`);
  }
  const load = new Uint32Array(projects);
  const worst = new Int32Array(projects).fill(-1);
  const supervisorLoad = new Uint32Array(supervisors?.seats.length ?? 0);
  const worstScore = new Float64Array(projects).fill(Number.POSITIVE_INFINITY);
  const supervisorWorst = new Int32Array(supervisorLoad.length).fill(-1);
  const supervisorWorstScore = new Float64Array(supervisorLoad.length).fill(Number.POSITIVE_INFINITY);
  const heldPair = rowStart.slice(1);
  for (let applicant = 0; applicant < applicants; applicant++) {
    const held = projectOf[applicant]!;
    if (held === -1) continue;
    if (held < 0 || held >= projects) throw noAssignment(`applicant ${applicant} is in project ${held}`);
    const end = rowStart[applicant + 1]!;
    let pair = rowStart[applicant]!;
    while (pair < end && project[pair] !== held) pair += 1;
    const mine = pair < end ? score[pair]! : Number.NEGATIVE_INFINITY;
    heldPair[applicant] = pair;
    load[held]! += 1;
    if (mine <= worstScore[held]!) {
      worst[held] = applicant;
      worstScore[held] = mine;
    }
    if (supervisors === undefined) continue;
    const supervisor = supervisors.of[held]!;
    supervisorLoad[supervisor]! += 1;
    if (mine > supervisorWorstScore[supervisor]!) continue;
    supervisorWorst[supervisor] = applicant;
    supervisorWorstScore[supervisor] = mine;
  }
  assertSeatsHold('project', load, seats);
  if (supervisors !== undefined) assertSeatsHold('supervisor', supervisorLoad, supervisors.seats);
  return { load, worst, worstScore, supervisorLoad, supervisorWorst, supervisorWorstScore, heldPair };
}

function assertSeatsHold(name: string, load: Uint32Array, seats: Uint32Array): void {
  const full = load.findIndex((people, index) => people > seats[index]!);
  if (full >= 0) throw noAssignment(`${name} ${full} has ${load[full]} people and ${seats[full]} seats`);
}

function noAssignment(reason: string): MatcherError {
  return new MatcherError('certificate', `projectOf is no assignment of this problem: ${reason}. Give one that is.`, {
    reason,
  });
}
