import { computeBound, listPlaces, sumScores } from '../certificate';
import { createKernels } from '../kernels/create-kernels';
import type { Infeasibility, Problem, SolvedFields } from '../solver';
import { type Breach, measureBreaches } from './measure-breaches';
import type { SideRules } from './side-rules';

export interface RuledFields
  extends Pick<SolvedFields, 'placed' | 'objective' | 'projectOf' | 'bound' | 'gap' | 'prices' | 'placePrice'> {
  /**
   * A flow that keeps every rule as it is, or a programme of whole numbers. `bound`, `gap` and prices are those of the flow: the
   * gap is the most that the rules which it cannot express may have cost.
   */
  readonly method: 'flow' | 'mip';
  /** What breaches of soft rules and closed projects cost. */
  readonly penalty: number;
  /** `objective - penalty`: what is maximised among the assignments that place as many. */
  readonly net: number;
  /** No assignment that places as many and keeps every hard rule has a larger net. */
  readonly netBound: number;
  readonly netGap: number;
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

/** A problem without what closes projects, and prices that bound its total. */
export interface Bounded {
  readonly problem: Problem;
  readonly prices: Float64Array;
  readonly placePrice: number;
}

type Found =
  | { readonly status: 'optimal'; readonly netBound?: number }
  | { readonly status: 'feasible'; readonly stoppedBy: 'stop' | 'search'; readonly netBound?: number };

/** An assignment with what it is worth; without a `netBound` it is the flow's own. */
export function describeRuled(
  problem: Problem,
  rules: SideRules,
  projectOf: Int32Array,
  { problem: relaxed, prices, placePrice }: Bounded,
  found: Found,
): RuledOutcome {
  const placed = projectOf.reduce((count, project) => count + (project >= 0 ? 1 : 0), 0);
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  const bound = Math.max(objective, computeBound(relaxed, placed, prices, placePrice, createKernels));
  const breaches = measureBreaches(problem, rules, projectOf);
  const penalty = breaches.reduce((sum, { cost }) => sum + cost, 0);
  const net = objective - penalty;
  const isProved = found.status === 'optimal';
  const netBound = Math.max(net, found.netBound ?? (isProved ? net : bound));
  const fields = {
    method: found.netBound === undefined ? 'flow' : 'mip',
    placed,
    objective,
    bound,
    gap: bound - objective,
    projectOf,
    prices,
    placePrice,
    penalty,
    net,
    netBound,
    netGap: netBound - net,
    breaches,
  } as const;
  return found.status === 'optimal'
    ? { status: found.status, ...fields }
    : { status: found.status, stoppedBy: found.stoppedBy, ...fields };
}
