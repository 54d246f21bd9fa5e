import type { BestTotal, Fairness, NashWelfare, RankProfile, Stability } from './objective-fields';
import type { SolvedFields } from './solver';

/** What an objective other than the total came to, without its proofs: plain JSON, null where nothing bounds a figure. */
export interface ObjectiveSummary {
  readonly fairness?: Pick<Fairness, 'kind' | 'worst'> & { readonly worstBound: number | null };
  readonly ranks?: Pick<RankProfile, 'byRank' | 'unranked'>;
  readonly nash?: Pick<NashWelfare, 'positive' | 'positiveBound' | 'sumOfLogs'> & {
    readonly sumOfLogsBound: number | null;
  };
  readonly stability?: Pick<Stability, 'mostPlaced' | 'bestTotal'>;
}

export function summariseObjective({ fairness, ranks, nash, stability }: SolvedFields): ObjectiveSummary {
  return {
    ...(fairness && {
      fairness: { kind: fairness.kind, worst: fairness.worst, worstBound: finiteOrNull(fairness.worstBound) },
    }),
    ...(ranks && { ranks: { byRank: ranks.byRank, unranked: ranks.unranked } }),
    ...(nash && {
      nash: {
        positive: nash.positive,
        positiveBound: nash.positiveBound,
        sumOfLogs: nash.sumOfLogs,
        sumOfLogsBound: finiteOrNull(nash.sumOfLogsBound),
      },
    }),
    ...(stability && { stability: { mostPlaced: stability.mostPlaced, bestTotal: stability.bestTotal } }),
  };
}

/**
 * Bound, gap and prices of the total over all assignments with as many places, whatever the objective: anyone can recompute the bound, and
 * for another objective than the total the gap is at least what it costs.
 */
export function boundTotal({
  objective,
  bound,
  gap,
  prices,
  placePrice,
  bestTotal,
}: SolvedFields): Omit<BestTotal, 'objective'> & { readonly gap: number } {
  if (bestTotal === undefined) return { bound, gap, prices, placePrice };
  return {
    bound: bestTotal.bound,
    gap: Math.max(0, bestTotal.bound - objective),
    prices: bestTotal.prices,
    placePrice: bestTotal.placePrice,
  };
}

function finiteOrNull(value: number): number | null {
  return Number.isFinite(value) ? value : null;
}
