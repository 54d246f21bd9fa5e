import type { NamedProblem } from '../graph/build-problem';
import type { Programme } from '../programme/programme';
import { describeRule, type RuleRef, translateRules } from '../rules';
import {
  canHold,
  type Demand,
  type FeasibilityOptions,
  listDemands,
  type RuledDemands,
  solveWithRules,
} from '../solvers';
import type { Repair, RepairChange } from '../types';
import { describeRepair } from './describe-repair';

/** Repairs that are tried out, each some programmes. */
const MOST_REPAIRS = 5;

/** A conflict with all that it was found from. */
export interface RulesToRepair {
  readonly programme: Programme;
  readonly named: NamedProblem;
  readonly given: RuledDemands;
  readonly rules: readonly RuleRef[];
  readonly conflicts: readonly (readonly Demand[])[];
}

/**
 * Ways out of rules that cannot all hold, the least changes first: one for each demand of the first conflict, with one of every other
 * conflict given up besides. A count or a minimum changes no further than it must. Each was tried: the rest can hold with it.
 */
export function listRuleRepairs(conflict: RulesToRepair, options: FeasibilityOptions): readonly Repair[] {
  const [first = [], ...others] = conflict.conflicts;
  const alsoDropped = others.flatMap((each) => each.at(-1) ?? []);
  const rest = listDemands(conflict.given).filter((demand) => !alsoDropped.some((each) => isSame(each, demand)));
  const also = alsoDropped.map((demand) => giveUp(demand, conflict));
  return first
    .slice(0, MOST_REPAIRS)
    .map((demand): Repair => {
      const kept = rest.filter((each) => !isSame(each, demand));
      const changes = [relax(demand, kept, conflict, options), ...also];
      return { message: describeRepair({ changes }), changes };
    })
    .toSorted((a, b) => weigh(a) - weigh(b));
}

function weigh({ changes }: Repair): number {
  return changes.reduce(
    (sum, change) => sum + (change.kind === 'drop-rules' ? DROPPED * change.count : change.count),
    0,
  );
}

/** A rule given up altogether weighs more than some places more or less. */
const DROPPED = 10;

/** The smallest change of a demand with which the others can hold. */
function relax(
  demand: Demand,
  kept: readonly Demand[],
  conflict: RulesToRepair,
  options: FeasibilityOptions,
): RepairChange {
  const { programme, given, rules, named } = conflict;
  if (demand.kind === 'project-min') {
    const least = given.problem.seats.min[demand.project] ?? 0;
    const reachable = largest(least - 1, (min) =>
      canHold(withMinimum(given, demand.project, min), [...kept, demand], options),
    );
    const project = named.targets[demand.project] ?? '';
    const count = least - reachable;
    return { kind: 'lower-minimums', count, minimums: [{ project, fewer: count }], among: [project] };
  }
  const ref = demand.kind === 'rule' ? rules[demand.rule] : undefined;
  const rule = ref?.kind === 'count' ? programme.rules.count?.[ref.index] : undefined;
  if (demand.kind === 'rule' && ref !== undefined && rule !== undefined) {
    const isLeast = rule.kind === 'at-least';
    const most = isLeast ? rule.count - 1 : programme.applicants.length * programme.settings.places.max - rule.count;
    const holds = (step: number) => {
      const count = isLeast ? step : rule.count + most - step;
      return canHold(withCount(given, demand.rule, rule.kind, count), [...kept, demand], options);
    };
    const step = largest(most, holds);
    const to = isLeast ? step : rule.count + most - step;
    return {
      kind: 'change-count',
      count: Math.abs(rule.count - to),
      rule: ref,
      message: describeRule(programme, ref),
      from: rule.count,
      to,
    };
  }
  if (demand.kind === 'places-min') {
    const { problem, rules: limits } = given;
    const max =
      typeof problem.places === 'number'
        ? new Uint32Array(problem.applicants).fill(problem.places)
        : problem.places.max;
    const places = { min: new Uint32Array(problem.applicants), max };
    const free = solveWithRules({ ...problem, places }, limits, { mip: options.mip });
    const placed = 'placed' in free ? free.placed : 0;
    const count = max.reduce((sum, each) => sum + each, 0) - placed;
    return { kind: 'leave-out', count, places: [], among: [] };
  }
  return giveUp(demand, conflict);
}

/** The largest number from 0 up to `most` that still holds, found by halving; 0 where none is known to. */
function largest(most: number, holds: (value: number) => boolean | undefined): number {
  let [low, high] = [0, most];
  while (low < high) {
    const middle = Math.ceil((low + high) / 2);
    if (holds(middle) === true) low = middle;
    else high = middle - 1;
  }
  return low;
}

function withMinimum(given: RuledDemands, project: number, min: number): RuledDemands {
  const { problem } = given;
  const least = problem.seats.min.slice();
  least[project] = min;
  return { ...given, problem: { ...problem, seats: { ...problem.seats, min: least } } };
}

function withCount(given: RuledDemands, rule: number, kind: 'at-least' | 'at-most', count: number): RuledDemands {
  const counts = given.rules.counts.map((limit, index) =>
    given.numbers.counts[index] !== rule
      ? limit
      : kind === 'at-least'
        ? { ...limit, min: count }
        : { ...limit, max: count },
  );
  return { ...given, rules: { ...given.rules, counts } };
}

/** A demand that is not made any more. */
function giveUp(demand: Demand, { programme, named, rules, given }: RulesToRepair): RepairChange {
  switch (demand.kind) {
    case 'rule': {
      const rule = rules[demand.rule] ?? { kind: 'count', index: 0 };
      return { kind: 'drop-rules', count: 1, rules: [{ rule, message: describeRule(programme, rule) }] };
    }
    case 'pin': {
      const pin = translateRules(programme).pinned[demand.pin];
      return { kind: 'remove-pins', count: 1, pairs: pin ? [{ applicant: pin.applicant, project: pin.project }] : [] };
    }
    case 'project-min': {
      const project = named.targets[demand.project] ?? '';
      const count = given.problem.seats.min[demand.project] ?? 0;
      return { kind: 'lower-minimums', count, minimums: [{ project, fewer: count }], among: [project] };
    }
    case 'places-min':
      return { kind: 'leave-out', count: given.problem.applicants, places: [], among: [] };
  }
}

function isSame(a: Demand, b: Demand): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}
