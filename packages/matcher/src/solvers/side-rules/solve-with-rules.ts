import { listPlaces, sumScores } from '../certificate';
import { expandPlaces } from '../reduce-by-pins';
import { solveAssignment } from '../solve-assignment';
import type { Infeasibility, Problem, SolveOptions, SolveOutcome } from '../solver';
import type { ActiveLimits, Floor, RuledProblem } from './build-model';
import { type Breach, measureBreaches } from './measure-breaches';
import type { MipSolver } from './mip';
import type { SideRules } from './side-rules';
import { solveByPriority } from './solve-by-priority';
import { solveWhole, type Whole } from './solve-whole';
import { joinUnits, type Units } from './units';

export interface RuledOptions extends Pick<SolveOptions, 'shouldStop' | 'onProgress'> {
  /** What rules that leave the flow are solved by. */
  readonly mip?: MipSolver;
  /**
   * Up to so many allowed pairs one programme holds them all; beyond, those that its relaxation finds worth having.
   * @defaultValue 12000
   */
  readonly mostPairsAtOnce?: number;
}

export interface RuledFields {
  /** Which search found it: a flow that happens to keep every rule, or a programme of whole numbers. */
  readonly method: 'flow' | 'mip';
  readonly placed: number;
  /** Total score of the places. */
  readonly objective: number;
  /** What breaches of soft rules and closed projects cost. */
  readonly penalty: number;
  /** `objective - penalty`: what is maximised among the assignments that place as many. */
  readonly net: number;
  /** No assignment that places as many and keeps every hard rule has a larger net. */
  readonly bound: number;
  readonly gap: number;
  /** In the layout of an outcome of `solveAssignment`. */
  readonly projectOf: Int32Array;
  /** By project: what one more seat would add; of the linear relaxation where the method is not the flow. */
  readonly prices: Float64Array;
  readonly placePrice: number;
  /** Of soft rules, and projects that are closed. */
  readonly breaches: readonly Breach[];
}

export type RuledOutcome =
  /** `optimal` where nobody more can be placed and the bound is met. */
  | ({ readonly status: 'optimal' } & RuledFields)
  /** Every hard rule holds; a budget or a stop came before the proof. */
  | ({ readonly status: 'feasible'; readonly stoppedBy: 'stop' | 'search' } & RuledFields)
  /** The rules of the flow alone cannot all hold. */
  | { readonly status: 'infeasible'; readonly conflict: Infeasibility }
  /** No assignment keeps the hard rules together. */
  | { readonly status: 'infeasible'; readonly conflict?: undefined }
  /** No assignment that keeps the hard rules was found, nor was it proved that there is none. */
  | { readonly status: 'unknown'; readonly stoppedBy: 'stop' | 'search' };

/**
 * The assignment that places as many as the rules allow (those of priority first) and, at that number, has the largest total score
 * less what breaches of soft rules and closed projects cost. No hard rule is ever broken.
 *
 * First the flow without the rules that it cannot express: where it keeps them anyway it is the optimum, in the time of
 * `solveAssignment`. Else a programme of whole numbers, whole where pairs are few, by pricing where they are many (`solveWhole`), with
 * the number of places first and the total after.
 */
export function solveWithRules(problem: Problem, rules: SideRules, options: RuledOptions = {}): RuledOutcome {
  const shouldStop = options.shouldStop ?? (() => false);
  const flow = solveFlow(problem, rules, options);
  if (flow.status === 'infeasible') return { status: 'infeasible', conflict: flow.conflict };
  const kept = keepsRules(problem, rules, flow);
  if (kept !== undefined) return kept;
  const { mip, mostPairsAtOnce = 12_000 } = options;
  if (mip === undefined) return { status: 'unknown', stoppedBy: 'search' };

  const ruled: RuledProblem = { problem, rules, units: joinUnits(problem, rules.together) };
  const { places } = ruled.units;
  if (places.min.some((min, unit) => min > places.max[unit]!)) return { status: 'infeasible' };
  const restriction = { has: firstPairs(ruled, flow), active: noLimits() };
  const solve = (objective: 'score' | Float64Array, floors: readonly Floor[]): Whole =>
    solveWhole(ruled, restriction, { objective, floors }, { mip, shouldStop, mostPairsAtOnce });

  const levels = listLevels(ruled);
  // As many as the flow places, level by level, is the most that there can be: often the rules allow it.
  const hoped = levels.map((weights) => ({ weights, atLeast: countPlaces(weights, ruled.units, flow.projectOf) }));
  let floors: readonly Floor[] = hoped;
  let whole = solve('score', hoped);
  let areMostPlaced = true;
  if (whole.status === 'infeasible') {
    if (isFixed(problem)) return whole;
    const reached: Floor[] = [];
    for (const weights of levels) {
      const most = solve(weights, reached);
      if (most.status === 'infeasible') return most;
      if (most.status === 'unknown') return { status: 'unknown', stoppedBy: shouldStop() ? 'stop' : 'search' };
      if (most.status !== 'optimal') areMostPlaced = false;
      reached.push({ weights, atLeast: Math.round(most.objective) });
    }
    floors = reached;
    whole = solve('score', floors);
  }
  if (whole.status === 'infeasible') return whole;
  if (whole.status === 'unknown') return { status: 'unknown', stoppedBy: shouldStop() ? 'stop' : 'search' };
  return describeWhole(ruled, whole, areMostPlaced, shouldStop);
}

/** Solves what the flow can express: a project that may close has no minimum there. */
function solveFlow(problem: Problem, rules: SideRules, options: RuledOptions): SolveOutcome {
  const min = problem.seats.min.slice();
  for (const { project } of rules.mayClose) min[project] = 0;
  const relaxed = { ...problem, seats: { ...problem.seats, min } };
  const { shouldStop, onProgress } = options;
  const hooks = { ...(shouldStop ? { shouldStop } : {}), ...(onProgress ? { onProgress } : {}) };
  return rules.priority === undefined
    ? solveAssignment(relaxed, hooks)
    : solveByPriority(relaxed, rules.priority, hooks);
}

/** The flow's outcome as that of all rules, where it keeps them at no cost; nothing better can be. */
function keepsRules(
  problem: Problem,
  rules: SideRules,
  flow: Exclude<SolveOutcome, { status: 'infeasible' }>,
): RuledOutcome | undefined {
  const load = new Uint32Array(problem.projects);
  for (const project of flow.projectOf) if (project >= 0) load[project]! += 1;
  const isTooSmall = rules.mayClose.some(
    ({ project }) => load[project]! > 0 && load[project]! < problem.seats.min[project]!,
  );
  const breaches = measureBreaches(problem, rules, flow.projectOf);
  if (isTooSmall || breaches.some(({ cost }) => cost > 0) || flow.status === 'cancelled') return undefined;
  const { placed, objective, bound, gap, projectOf, prices, placePrice } = flow;
  const fields = { method: 'flow', placed, objective, penalty: 0, net: objective, bound, gap, projectOf } as const;
  const rest = { prices, placePrice, breaches };
  return flow.status === 'optimal'
    ? { status: 'optimal', ...fields, ...rest }
    : { status: 'feasible', stoppedBy: flow.stoppedBy, ...fields, ...rest };
}

/** By unit, how many places of it count: everyone's, then those of each priority and those before it, save the last. */
function listLevels({ problem, rules: { priority }, units }: RuledProblem): readonly Float64Array[] {
  const weigh = (counts: (applicant: number) => boolean) =>
    Float64Array.from(units.members, (members) => members.filter(counts).length);
  const everyone = weigh(() => true);
  if (priority === undefined) return [everyone];
  const levels = [...new Set(priority)].sort((a, b) => a - b).slice(0, -1);
  if (problem.applicants === 0) return [everyone];
  return [everyone, ...levels.map((level) => weigh((applicant) => priority[applicant]! <= level))];
}

function countPlaces(weights: Float64Array, { members }: Units, projectOf: Int32Array): number {
  // The flow may have placed some of a unit only: what counts then is what it placed, member by member.
  const stride =
    projectOf.length /
    Math.max(
      1,
      members.reduce((sum, people) => sum + people.length, 0),
    );
  let count = 0;
  members.forEach((people, unit) => {
    const share = weights[unit]! / people.length;
    for (const person of people)
      for (const project of projectOf.subarray(person * stride, (person + 1) * stride))
        if (project >= 0) count += share;
  });
  return Math.round(count);
}

function isFixed({ applicants, projects, places }: Problem): boolean {
  const { min, max } = expandPlaces({ applicants, places });
  return projects > 0 && min.every((least, applicant) => least === max[applicant]);
}

/** To begin with: what the flow gave, what is pinned, and each unit's best. */
function firstPairs(
  { problem: { projects }, units }: RuledProblem,
  flow: { readonly projectOf: Int32Array; readonly prices: Float64Array },
): Uint8Array {
  const has = new Uint8Array(units.scores.length);
  const stride = flow.projectOf.length / Math.max(1, units.unitOf.length);
  flow.projectOf.forEach((project, slot) => {
    if (project < 0) return;
    const pair = units.unitOf[Math.floor(slot / stride)]! * projects + project;
    if (units.scores[pair]! > Number.NEGATIVE_INFINITY) has[pair] = 1;
  });
  for (const pair of units.pinned) if (units.scores[pair]! > Number.NEGATIVE_INFINITY) has[pair] = 1;
  return has;
}

function noLimits(): ActiveLimits {
  return { counts: new Set(), notAlone: new Set(), together: new Set() };
}

function describeWhole(
  { problem, rules, units }: RuledProblem,
  whole: Exclude<Whole, { status: 'infeasible' | 'unknown' }>,
  areMostPlaced: boolean,
  shouldStop: () => boolean,
): RuledOutcome {
  const stride = expandPlaces(problem).max.reduce((most, max) => Math.max(most, max), 0);
  const projectOf = new Int32Array(problem.applicants * stride).fill(-1);
  units.unitOf.forEach((unit, applicant) => {
    projectOf.set(whole.projectsOf[unit]!, applicant * stride);
  });
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  const breaches = measureBreaches(problem, rules, projectOf);
  const penalty = breaches.reduce((sum, { cost }) => sum + cost, 0);
  const net = objective - penalty;
  const fields = {
    method: 'mip',
    placed: projectOf.reduce((count, project) => count + (project >= 0 ? 1 : 0), 0),
    objective,
    penalty,
    net,
    bound: Math.max(net, whole.bound),
    gap: Math.max(0, whole.bound - net),
    projectOf,
    prices: (whole.seatPrices ?? new Float64Array(problem.projects)).map((price) => price + 0),
    placePrice: 0,
    breaches,
  } as const;
  if (areMostPlaced && whole.status === 'optimal') return { status: 'optimal', ...fields };
  return { status: 'feasible', stoppedBy: shouldStop() ? 'stop' : 'search', ...fields };
}
