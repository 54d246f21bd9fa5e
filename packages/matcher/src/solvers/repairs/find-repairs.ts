import { checkProblem } from '../check-problem';
import { type Matching, matchDemands } from '../feasibility/match-demands';
import { seeFromApplicants, seeFromProjects } from '../feasibility/neighbours';
import { type FreeProblem, findPinConflict, reduceByPins } from '../reduce-by-pins';
import type { Problem } from '../solver';

/** A change of one kind; indices ascend, `count` is how many seats, places or pairs it is in all. */
export type RuleChange =
  | {
      readonly kind: 'open-seats';
      readonly count: number;
      /** One choice of the fewest. */
      readonly seats: readonly { readonly project: number; readonly more: number }[];
      /** Projects whose seats are all needed by people who may go nowhere else. */
      readonly among: readonly number[];
    }
  | {
      readonly kind: 'leave-out';
      readonly count: number;
      /** One choice of the fewest: how many places less these must have. */
      readonly places: readonly { readonly applicant: number; readonly fewer: number }[];
      /** Applicants who compete for the same seats. */
      readonly among: readonly number[];
    }
  | {
      readonly kind: 'lower-minimums';
      readonly count: number;
      /** One choice of the fewest. */
      readonly minimums: readonly { readonly project: number; readonly fewer: number }[];
      /** Projects that compete for the same people. */
      readonly among: readonly number[];
    }
  | {
      readonly kind: 'allow-pairs';
      readonly count: number;
      /** Forbidden pairs, as `[applicant, project]`. */
      readonly pairs: readonly (readonly [number, number])[];
    }
  | {
      readonly kind: 'remove-pins';
      readonly count: number;
      readonly pairs: readonly (readonly [number, number])[];
    };

/** Changes that, made together, leave a problem with an assignment. One change, where one kind alone is enough. */
export type ConflictRepair = readonly RuleChange[];

/**
 * The cheapest ways to make an infeasible problem feasible, one for each kind of change: for applicants who lack seats,
 * seats opened, places given up or pairs allowed; for projects that lack people, minimums lowered or pairs allowed.
 * Both sides hold together where each holds alone (Mendelsohn & Dulmage 1958), so where both fail, each way for the one
 * comes with each way for the other, save where one way mends both. Each change is the smallest of its kind for its side: what a maximum flow
 * lacks of the side's minimums. Pins that break a quota or meet a forbidden pair come out first, the later ones where several do.
 *
 * Empty where nothing is wrong, or nothing of this kind helps. Two maximum flows on the pairs, without scores:
 * usually O(edges), O(applicants x edges) at worst; memory O(places).
 *
 * @throws MatcherError `invalid-problem` where the problem means nothing.
 */
export function findRepairs(problem: Problem): readonly ConflictRepair[] {
  checkProblem(problem);
  const { kept, removed } = removePins(problem);
  const unpinned = { ...problem, pinned: kept };
  const free = reduceByPins(unpinned);
  const byApplicant = seeFromApplicants(free);
  const byProject = seeFromProjects(free, free.seats.min.some((least) => least > 0) ? undefined : []);
  const pinned = new Set(kept.map(([applicant, project]) => applicant * problem.projects + project));
  const isNew = (applicant: number, project: number) =>
    !byApplicant.mayMeet(applicant, project) && !pinned.has(applicant * problem.projects + project);

  const seated = matchDemands({ demand: free.places.min, capacity: free.seats.max, neighbours: byApplicant });
  const filled = matchDemands({ demand: free.seats.min, capacity: free.places.max, neighbours: byProject });
  const unpin: RuleChange[] =
    removed.length === 0 ? [] : [{ kind: 'remove-pins', count: removed.length, pairs: removed }];
  const forApplicants =
    sumOf(seated.missing) === 0 ? [undefined] : repairSeated(free, seated, byApplicant.mayMeet, isNew);
  const forProjects = sumOf(filled.missing) === 0 ? [undefined] : repairFilled(free, filled, isNew);
  const repairs = forApplicants
    .flatMap((one) => forProjects.map((other) => [...unpin, ...joinChanges(one, other)]))
    .filter((repair) => repair.length > 0);
  const isPart = (part: ConflictRepair, whole: ConflictRepair) =>
    part.length < whole.length && part.every((change) => whole.includes(change));
  return repairs.filter((repair) => !repairs.some((part) => isPart(part, repair)));
}

/** Pairs that both sides would allow are allowed once. */
function joinChanges(one: RuleChange | undefined, other: RuleChange | undefined): readonly RuleChange[] {
  if (one?.kind === 'allow-pairs' && other?.kind === 'allow-pairs') {
    const without = (pairs: typeof one.pairs, others: typeof one.pairs) =>
      pairs.filter(([i, j]) => !others.some(([a, b]) => a === i && b === j));
    const added = without(other.pairs, one.pairs);
    if (added.length === 0) return [one];
    if (without(one.pairs, other.pairs).length === 0) return [other];
    const pairs = sortPairs([...one.pairs, ...added]);
    return [{ kind: 'allow-pairs', count: pairs.length, pairs }];
  }
  return [one, other].filter((change) => change !== undefined);
}

type PairTest = (applicant: number, project: number) => boolean;

function repairSeated(free: FreeProblem, matching: Matching, isAllowed: PairTest, isNew: PairTest): RuleChange[] {
  const { missing, rightsOf, load, crowdedRights, crowdedLefts } = matching;
  const count = sumOf(missing);
  const changes: RuleChange[] = [];
  const more = new Uint32Array(free.projects);
  const isOpened = forEachMissing(missing, rightsOf, (applicant, held) => {
    // A project that opens seats anyway, if there is one.
    const choice = argMax(more, (project) => isAllowed(applicant, project) && !held.includes(project));
    if (choice >= 0) more[choice]! += 1;
    return choice;
  });
  if (isOpened) {
    const seats = listCounts(more).map(([project, opened]) => ({ project, more: opened }));
    changes.push({ kind: 'open-seats', count, seats, among: crowdedRights });
  }
  const places = listCounts(missing).map(([applicant, fewer]) => ({ applicant, fewer }));
  changes.push({ kind: 'leave-out', count, places, among: crowdedLefts });
  const room = free.seats.max.map((size, project) => size - load[project]!);
  const pairs: (readonly [number, number])[] = [];
  const isPaired = forEachMissing(missing, rightsOf, (applicant, held) => {
    const choice = argMax(
      room,
      (project) => isNew(applicant, project) && !held.includes(project) && room[project]! > 0,
    );
    if (choice >= 0) {
      room[choice]! -= 1;
      pairs.push([applicant, choice]);
    }
    return choice;
  });
  if (isPaired) changes.push({ kind: 'allow-pairs', count, pairs: sortPairs(pairs) });
  return changes;
}

function repairFilled(
  free: FreeProblem,
  { missing, rightsOf, load, crowdedLefts }: Matching,
  isNew: PairTest,
): RuleChange[] {
  const count = sumOf(missing);
  const minimums = listCounts(missing).map(([project, fewer]) => ({ project, fewer }));
  const changes: RuleChange[] = [{ kind: 'lower-minimums', count, minimums, among: crowdedLefts }];
  const room = free.places.max.map((most, applicant) => most - load[applicant]!);
  const pairs: (readonly [number, number])[] = [];
  const isPaired = forEachMissing(missing, rightsOf, (project, held) => {
    const choice = argMax(
      room,
      (applicant) => isNew(applicant, project) && !held.includes(applicant) && room[applicant]! > 0,
    );
    if (choice >= 0) {
      room[choice]! -= 1;
      pairs.push([choice, project]);
    }
    return choice;
  });
  if (isPaired) changes.push({ kind: 'allow-pairs', count, pairs: sortPairs(pairs) });
  return changes;
}

/** Chooses a right for each thing that a left lacks, none twice; `false` where one finds none. */
function forEachMissing(
  missing: Uint32Array,
  rightsOf: Matching['rightsOf'],
  choose: (left: number, held: readonly number[]) => number,
): boolean {
  return missing.every((count, left) => {
    if (count === 0) return true;
    const held = rightsOf(left);
    for (let unit = 0; unit < count; unit++) {
      const right = choose(left, held);
      if (right < 0) return false;
      held.push(right);
    }
    return true;
  });
}

/** The index of the largest value among those that count, of equal ones the first, or -1. */
function argMax(values: Uint32Array, counts: (index: number) => boolean): number {
  let best = -1;
  for (let index = 0; index < values.length; index++) {
    if ((best < 0 || values[index]! > values[best]!) && counts(index)) best = index;
  }
  return best;
}

function removePins(problem: Problem) {
  let kept = problem.pinned ?? [];
  const removed: (readonly [number, number])[] = [];
  for (;;) {
    const conflict = findPinConflict({ ...problem, pinned: kept });
    if (conflict === undefined) return { kept, removed: sortPairs(removed) };
    const { applicant, project } = conflict;
    kept = kept.filter(([i, j]) => i !== applicant || j !== project);
    removed.push([applicant, project]);
  }
}

function sortPairs(pairs: readonly (readonly [number, number])[]) {
  return pairs.toSorted(([a, c], [b, d]) => a - b || c - d);
}

function listCounts(counts: Uint32Array): (readonly [number, number])[] {
  return [...counts.entries()].filter(([, count]) => count > 0);
}

function sumOf(counts: Uint32Array): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
