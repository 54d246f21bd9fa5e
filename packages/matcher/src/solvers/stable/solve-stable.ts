import { breakTies } from './break-ties';
import { checkStableOptions, checkStableProblem } from './check-stable-problem';
import { listBlockingPairs } from './find-blocking-pairs';
import { offerPlaces } from './offer-places';
import { createPause } from './pause';
import { type Proposed, proposeToProjects } from './propose-to-projects';
import { proposeToSupervisedProjects } from './propose-to-supervised-projects';
import { readPairs, type StablePairs } from './read-pairs';
import type {
  MissedMinimum,
  StableOptions,
  StableOutcome,
  StableProblem,
  StableSide,
  UnplacedApplicants,
} from './stable-problem';

/**
 * An assignment that no applicant and project would both rather undo, from both sides' preferences: the best one for the
 * applicants, or for the projects, once ties are broken by `tieOrder`. One always exists; with ties it is weakly stable,
 * others may place more people. Synchronous; the problem is not modified; the same problem gives the same outcome.
 *
 * Applicants' side: O(pairs log seats) at worst, in practice the pairs that are proposed after one pass of checks.
 * Projects' side: O(pairs log pairs). Memory: a few numbers an applicant, and where projects have lists 12 bytes a pair.
 * The papers stand at the head of `propose-to-projects`, `propose-to-supervised-projects` and `offer-places`.
 *
 * @throws MatcherError `invalid-problem` where the problem means nothing or asks for several places for an applicant,
 * `invalid-option` for an unknown side or a tie order that is none.
 */
export function solveStable(problem: StableProblem, options: StableOptions = {}): StableOutcome {
  checkStableProblem(problem);
  checkStableOptions(problem, options);
  const { side = 'applicants' } = options;
  const pairs = readPairs(problem);
  const { projectOf, isStopped } = propose(pairs, side, options);
  let placed = 0;
  for (const project of projectOf) if (project >= 0) placed += 1;
  if (isStopped) return { status: 'stopped', projectOf, placed };
  return {
    status: 'stable',
    side,
    projectOf,
    placed,
    unplaced: findUnplaced(pairs, projectOf),
    minimumsMissed: findMissedMinimums(problem, projectOf),
    blockingPairs: listBlockingPairs(pairs, projectOf, Number.POSITIVE_INFINITY),
  };
}

function propose(pairs: StablePairs, side: StableSide, { tieOrder, shouldStop }: StableOptions): Proposed {
  const strict = breakTies(pairs, tieOrder);
  const pause = createPause(shouldStop);
  if (side === 'projects') return offerPlaces(strict, pause);
  const { supervisors } = strict;
  if (supervisors === undefined) return proposeToProjects(strict, pause);
  return proposeToSupervisedProjects(strict, supervisors, pause);
}

function findUnplaced(pairs: StablePairs, projectOf: Int32Array): UnplacedApplicants {
  const { rowStart, project, score, seats, supervisors } = pairs;
  const hasSeats = (at: number) => seats[at]! > 0 && supervisors?.seats[supervisors.of[at]!] !== 0;
  const unplaced: Record<keyof UnplacedApplicants, number[]> = {
    nothingListed: [],
    nobodyAccepts: [],
    noSeats: [],
    othersPreferred: [],
  };
  const reasonOf = (applicant: number): keyof UnplacedApplicants => {
    const end = rowStart[applicant + 1]!;
    let pair = rowStart[applicant]!;
    if (pair === end) return 'nothingListed';
    let reason: keyof UnplacedApplicants = 'nobodyAccepts';
    for (; pair < end; pair++) {
      if (score[pair] === Number.NEGATIVE_INFINITY) continue;
      if (hasSeats(project[pair]!)) return 'othersPreferred';
      reason = 'noSeats';
    }
    return reason;
  };
  projectOf.forEach((held, applicant) => {
    if (held < 0) unplaced[reasonOf(applicant)].push(applicant);
  });
  return {
    nothingListed: Uint32Array.from(unplaced.nothingListed),
    nobodyAccepts: Uint32Array.from(unplaced.nobodyAccepts),
    noSeats: Uint32Array.from(unplaced.noSeats),
    othersPreferred: Uint32Array.from(unplaced.othersPreferred),
  };
}

/** A project below its minimum is below its seats: as Roth (1986) shows, it has the same people in every stable assignment. */
function findMissedMinimums(
  { projects, seats, supervisors }: StableProblem,
  projectOf: Int32Array,
): readonly MissedMinimum[] {
  const load = new Uint32Array(projects);
  for (const project of projectOf) if (project >= 0) load[project]! += 1;
  const underSupervisor = new Uint32Array(supervisors?.seats.length ?? 0);
  supervisors?.of.forEach((supervisor, project) => {
    underSupervisor[supervisor]! += load[project]!;
  });
  const isFixed = (project: number) => {
    const supervisor = supervisors?.of[project];
    return supervisor === undefined || underSupervisor[supervisor]! < (supervisors?.seats[supervisor] ?? 0);
  };
  return Array.from(load.entries())
    .filter(([project, placed]) => placed < seats.min[project]!)
    .map(([project, placed]) => ({
      project,
      min: seats.min[project]!,
      placed,
      inEveryStableAssignment: isFixed(project),
    }));
}
