import { expandPlaces } from '../reduce-by-pins';
import type { Problem } from '../solver';
import type { MipSolver } from './mip';
import type { SideRules } from './side-rules';
import { noLimits, solveWhole } from './solve-whole';
import { contradicts, joinUnits } from './units';

/** Something that has to hold, and that the organiser could give up. */
export type Demand =
  /** All limits that one rule of the organiser's stands for. */
  | { readonly kind: 'rule'; readonly rule: number }
  | { readonly kind: 'project-min'; readonly project: number }
  /** Into `problem.pinned`. */
  | { readonly kind: 'pin'; readonly pin: number }
  /** That everyone has their fewest places. */
  | { readonly kind: 'places-min' };

/** Which rule each hard limit belongs to, by its place in `SideRules`. */
export interface RuleNumbers {
  readonly counts: readonly number[];
  readonly together: readonly number[];
  readonly notAlone: readonly number[];
}

export interface RuledDemands {
  readonly problem: Problem;
  readonly rules: SideRules;
  readonly numbers: RuleNumbers;
}

export interface FeasibilityOptions {
  readonly mip: MipSolver;
  readonly shouldStop?: () => boolean;
}

/** Whether some assignment meets these demands, maxima and forbidden pairs; `undefined` where no budget tells. */
export function canHold(
  { problem, rules, numbers }: RuledDemands,
  demands: readonly Demand[],
  { mip, shouldStop = () => false }: FeasibilityOptions,
): boolean | undefined {
  const kept = new Set(demands.flatMap((demand) => (demand.kind === 'rule' ? [demand.rule] : [])));
  const minimums = new Set(demands.flatMap((demand) => (demand.kind === 'project-min' ? [demand.project] : [])));
  const pins = new Set(demands.flatMap((demand) => (demand.kind === 'pin' ? [demand.pin] : [])));
  const hard = <Limit extends { readonly weight?: number }>(limits: readonly Limit[], of: readonly number[]) =>
    limits.filter(({ weight }, index) => weight === undefined && kept.has(of[index]!));
  const places = expandPlaces(problem);
  const asked: Problem = {
    ...problem,
    places: demands.some(({ kind }) => kind === 'places-min') ? places : { ...places, min: places.min.map(() => 0) },
    seats: { ...problem.seats, min: problem.seats.min.map((min, project) => (minimums.has(project) ? min : 0)) },
    pinned: (problem.pinned ?? []).filter((_, pin) => pins.has(pin)),
  };
  const held: SideRules = {
    counts: hard(rules.counts, numbers.counts),
    together: hard(rules.together, numbers.together),
    notAlone: hard(rules.notAlone, numbers.notAlone),
    mayClose: rules.mayClose,
  };
  const units = joinUnits(asked, held.together);
  if (contradicts(units)) return false;
  const has = Uint8Array.from(units.scores, (score) => (score > Number.NEGATIVE_INFINITY ? 1 : 0));
  const restriction = { has, active: noLimits() };
  const request = { objective: new Float64Array(units.count), floors: [] };
  const found = solveWhole({ problem: asked, rules: held, units }, restriction, request, {
    mip,
    shouldStop,
    mostPairsAtOnce: MOST_PAIRS_AT_ONCE,
  });
  if (found.status === 'unknown') return undefined;
  return found.status !== 'infeasible';
}

/** Whether something can hold needs no prices: programmes of this size are looked at whole. */
const MOST_PAIRS_AT_ONCE = 250_000;

/** All that a problem and its hard rules demand. */
export function listDemands({ problem, numbers }: RuledDemands): readonly Demand[] {
  const ruleNumbers = new Set([...numbers.counts, ...numbers.together, ...numbers.notAlone]);
  const { min } = expandPlaces(problem);
  return [
    ...(min.some((least) => least > 0) ? [{ kind: 'places-min' } as const] : []),
    ...Array.from(problem.seats.min, (_, project) => project)
      .filter((project) => problem.seats.min[project]! > 0)
      .map((project) => ({ kind: 'project-min', project }) as const),
    ...(problem.pinned ?? []).map((_, pin) => ({ kind: 'pin', pin }) as const),
    ...[...ruleNumbers].sort((a, b) => a - b).map((rule) => ({ kind: 'rule', rule }) as const),
  ];
}

/**
 * Demands that cannot all hold, in sets without a member in common: each irreducible, so that dropping any one of its members removes it,
 * and nothing cannot hold once all of them are dropped (QuickXplain; Junker 2004). Empty where everything can hold, or no budget tells.
 * @complexity for each set of k out of n demands about k log(n / k) programmes.
 */
export function findRuleConflicts(given: RuledDemands, options: FeasibilityOptions): readonly (readonly Demand[])[] {
  const holds = (demands: readonly Demand[]) => canHold(given, demands, options) !== false;
  const conflicts: (readonly Demand[])[] = [];
  let rest = listDemands(given);
  while (!holds(rest)) {
    const conflict = shrink([], rest, false, holds);
    if (conflict.length === 0) break;
    conflicts.push(conflict);
    rest = rest.filter((demand) => !conflict.includes(demand));
  }
  return conflicts;
}

/** An irreducible part of `demands` that cannot hold beside `base`. */
function shrink(
  base: readonly Demand[],
  demands: readonly Demand[],
  isBaseNew: boolean,
  holds: (demands: readonly Demand[]) => boolean,
): readonly Demand[] {
  if (isBaseNew && !holds(base)) return [];
  if (demands.length <= 1) return demands;
  const [first, second] = [demands.slice(0, demands.length >> 1), demands.slice(demands.length >> 1)];
  const later = shrink([...base, ...first], second, first.length > 0, holds);
  const earlier = shrink([...base, ...later], first, later.length > 0, holds);
  return [...earlier, ...later];
}
