import { expandPlaces } from '../reduce-by-pins';
import { solveAssignment } from '../solve-assignment';
import type { Problem, SolveOptions } from '../solver';
import type { Floor, RuledProblem } from './build-model';
import { firstPairs } from './first-pairs';
import { measureBreaches } from './measure-breaches';
import type { MipSolver } from './mip';
import { preferPriority } from './prefer-priority';
import { describeRuled, type RuledOutcome } from './ruled-outcome';
import type { SideRules } from './side-rules';
import type { Whole } from './solve-over';
import { noLimits, solveWhole } from './solve-whole';
import { contradicts, joinUnits, type Units } from './units';

export interface RuledOptions extends Pick<SolveOptions, 'shouldStop' | 'onProgress'> {
  /** What rules that leave the flow are solved by. */
  readonly mip?: MipSolver;
  /**
   * Up to so many allowed pairs one programme holds them all; beyond, those that its relaxation finds worth having.
   * @defaultValue 12000
   */
  readonly mostPairsAtOnce?: number;
}

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
  const hooks = pickHooks(options);
  const relaxed = withoutClosable(problem, rules);
  const free = solveAssignment(relaxed, hooks);
  if (free.status === 'infeasible') return { status: 'infeasible', conflict: free.conflict };
  const flow = rules.priority === undefined ? free : preferPriority(relaxed, rules.priority, free, hooks);
  const bounded = { problem: relaxed, prices: free.prices, placePrice: free.placePrice };
  if (flow.status !== 'cancelled' && keepsRules(problem, rules, flow.projectOf))
    return describeRuled(problem, rules, flow.projectOf, bounded, flow);
  const { mip, mostPairsAtOnce = 12_000 } = options;
  if (mip === undefined) return { status: 'unknown', stoppedBy: 'search' };

  const ruled: RuledProblem = { problem, rules, units: joinUnits(problem, rules.together) };
  if (contradicts(ruled.units)) return { status: 'infeasible' };
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
  const stride = expandPlaces(problem).max.reduce((most, max) => Math.max(most, max), 0);
  const projectOf = new Int32Array(problem.applicants * stride).fill(-1);
  for (const [applicant, unit] of ruled.units.unitOf.entries())
    projectOf.set(whole.projectsOf[unit]!, applicant * stride);
  const isProved = areMostPlaced && whole.status === 'optimal';
  const stoppedBy = shouldStop() ? 'stop' : 'search';
  return describeRuled(problem, rules, projectOf, bounded, {
    ...(isProved ? { status: 'optimal' } : { status: 'feasible', stoppedBy }),
    netBound: whole.bound,
  });
}

/** The flow's problem: a project that may close has no minimum there. */
function withoutClosable(problem: Problem, rules: SideRules): Problem {
  const min = problem.seats.min.slice();
  for (const { project } of rules.mayClose) min[project] = 0;
  return { ...problem, seats: { ...problem.seats, min } };
}

function pickHooks({ shouldStop, onProgress }: RuledOptions): SolveOptions {
  return { ...(shouldStop ? { shouldStop } : {}), ...(onProgress ? { onProgress } : {}) };
}

/** Whether an assignment keeps all rules at no cost, so that nothing is better. */
function keepsRules(problem: Problem, rules: SideRules, projectOf: Int32Array): boolean {
  const load = new Uint32Array(problem.projects);
  for (const project of projectOf) if (project >= 0) load[project]! += 1;
  const isTooSmall = ({ project }: SideRules['mayClose'][number]) =>
    load[project]! > 0 && load[project]! < problem.seats.min[project]!;
  return !rules.mayClose.some(isTooSmall) && measureBreaches(problem, rules, projectOf).every(({ cost }) => cost === 0);
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
