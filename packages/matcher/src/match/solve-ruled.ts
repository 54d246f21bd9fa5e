import type { NamedProblem } from '../graph/build-problem';
import type { NamedSideRules } from '../graph/build-side-rules';
import { MatcherError } from '../matcher-error';
import type { RuleRef } from '../rules';
import {
  type Demand,
  findRuleConflicts,
  type MipSolver,
  type Problem,
  type RuledDemands,
  type RuledOutcome,
  type SolveOutcome,
  solveWithRules,
} from '../solvers';
import type { MatchOptions } from './match-options';

export type RuledProblem = NamedProblem & { readonly side: NamedSideRules };

/** Whether rules bind several people together. */
export function isRuled(named: NamedProblem): named is RuledProblem {
  return named.side !== undefined;
}

/** Rules that cannot all hold, beyond what the flow tells: sets of demands without a common member, each irreducible. */
export interface RulesConflict {
  readonly status: 'infeasible';
  readonly conflict?: undefined;
  readonly demands: readonly (readonly Demand[])[];
  /** The rules that demands number. */
  readonly rules: readonly RuleRef[];
}

type Ruled = Exclude<RuledOutcome, { status: 'infeasible' | 'unknown' }>;

/** What a project that may close would cost the other way. */
export interface Closing {
  readonly project: number;
  readonly isClosed: boolean;
  /** What the other choice loses; null where the rules cannot hold then, or no budget tells. */
  readonly other: { readonly placesLost: number; readonly loss: number } | null;
}

export interface RuledSolve {
  readonly outcome: SolveOutcome | RulesConflict;
  /** Absent where nothing was found. */
  readonly ruled?: Ruled;
}

/** Solves a problem with rules beyond the flow. `scores` may differ from the named problem's, where moves cost something. */
export function solveRuled(
  named: RuledProblem,
  problem: Problem,
  options: Pick<MatchOptions, 'shouldStop' | 'onProgress' | 'mip'>,
): RuledSolve {
  const { shouldStop, onProgress, mip } = options;
  const ruled = solveWithRules(problem, named.side.rules, {
    ...(mip ? { mip } : {}),
    ...(shouldStop ? { shouldStop } : {}),
    ...(onProgress ? { onProgress: ({ done, total }) => onProgress({ stage: 'solve', done, total }) } : {}),
  });
  if (ruled.status === 'unknown') {
    if (mip === undefined) throw mipNeeded();
    return { outcome: nobodyPlaced(problem) };
  }
  if (ruled.status === 'infeasible') {
    if (ruled.conflict !== undefined) return { outcome: { status: 'infeasible', conflict: ruled.conflict } };
    if (mip === undefined) throw mipNeeded();
    return { outcome: explainConflict(named, problem, mip, shouldStop) };
  }
  const { placed, objective, bound, gap, projectOf, prices, placePrice } = ruled;
  const fields = { placed, objective, bound, gap, projectOf, prices, placePrice };
  const outcome: SolveOutcome =
    ruled.status === 'optimal'
      ? { status: 'optimal', ...fields }
      : { status: 'feasible', stoppedBy: ruled.stoppedBy, ...fields };
  return { outcome, ruled };
}

function explainConflict(
  { side }: RuledProblem,
  problem: Problem,
  mip: MipSolver,
  shouldStop: (() => boolean) | undefined,
): RulesConflict {
  const { given, rules } = numberRules(side, problem);
  const demands = findRuleConflicts(given, { mip, ...(shouldStop ? { shouldStop } : {}) });
  return { status: 'infeasible', demands, rules };
}

/** The rules that limits come from, each once, and which of them every limit belongs to. */
export function numberRules(
  { rules: limits, from }: NamedSideRules,
  problem: Problem,
): { readonly given: RuledDemands; readonly rules: readonly RuleRef[] } {
  const rules: RuleRef[] = [];
  const numberOf = (ref: RuleRef) => {
    const known = rules.findIndex(({ kind, index }) => kind === ref.kind && index === ref.index);
    return known >= 0 ? known : rules.push(ref) - 1;
  };
  const numbers = {
    counts: from.count.map(numberOf),
    together: from.together.map(numberOf),
    notAlone: from['not-alone'].map(numberOf),
  };
  return { given: { problem, rules: limits, numbers }, rules };
}

/** Beyond either the other choices would take longer than the match itself. */
const MOST_CLOSINGS = 12;
const MOST_PAIRS_TO_WEIGH = 12_000;

/** For each project that may close: whether it is, and what the other choice would lose, by solving again with it. */
export function weighClosings(
  named: RuledProblem,
  ruled: Ruled,
  { mip, shouldStop }: Pick<MatchOptions, 'mip' | 'shouldStop'>,
): readonly Closing[] {
  const { problem, side } = named;
  const { mayClose } = side.rules;
  // Several rules may let one project be closed: what they cost adds up.
  const costs = new Map<number, number>();
  for (const { project, cost } of mayClose) costs.set(project, (costs.get(project) ?? 0) + cost);
  const closed = new Set(
    ruled.breaches.flatMap(({ kind, index }) => (kind === 'may-close' ? (mayClose[index]?.project ?? []) : [])),
  );
  return [...costs].map(([project, costOfClosing]) => {
    const isClosed = closed.has(project);
    const isMuch = costs.size > MOST_CLOSINGS || problem.scores.values.length > MOST_PAIRS_TO_WEIGH;
    if (isMuch || mip === undefined || shouldStop?.()) return { project, isClosed, other: null };
    const seats = { min: problem.seats.min.slice(), max: problem.seats.max.slice() };
    const open = mayClose.filter((each) => each.project !== project);
    if (!isClosed) {
      seats.min[project] = 0;
      seats.max[project] = 0;
    }
    const other = solveWithRules({ ...problem, seats }, { ...side.rules, mayClose: open }, { mip });
    if (other.status !== 'optimal') return { project, isClosed, other: null };
    const cost = isClosed ? 0 : costOfClosing;
    return {
      project,
      isClosed,
      other: { placesLost: ruled.placed - other.placed, loss: ruled.net - (other.net - cost) },
    };
  });
}

/** A search that ended without an answer places nobody: no hard rule is ever broken. */
function nobodyPlaced(problem: Problem): SolveOutcome {
  const stride = typeof problem.places === 'number' ? problem.places : Math.max(0, ...problem.places.max);
  return {
    status: 'cancelled',
    placed: 0,
    objective: 0,
    bound: 0,
    gap: 0,
    projectOf: new Int32Array(problem.applicants * stride).fill(-1),
    prices: new Float64Array(problem.projects),
    placePrice: 0,
  };
}

function mipNeeded(): MatcherError {
  return new MatcherError(
    'invalid-option',
    'rules such as together, apart, at-most or may-close need a solver of programmes in whole numbers, and none was given. Pass mip: await loadMip() of @lettermatch/runtime.',
  );
}
