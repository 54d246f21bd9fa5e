import type { RuledProblem } from './build-model';
import { solveByPricing } from './solve-by-pricing';
import { solveOver, type Whole, type WholeOptions, type WholeRequest } from './solve-over';
import { listPairs, type Restriction } from './solve-relaxation';

/** To begin with: limits are added when something breaks them. */
export function noLimits(): Restriction['active'] {
  return { counts: new Set(), notAlone: new Set(), together: new Set() };
}

/** The best assignment of whole places under all rules: by one programme where pairs are few, else by `solveByPricing`. */
export function solveWhole(
  ruled: RuledProblem,
  restriction: Restriction,
  request: WholeRequest,
  options: WholeOptions,
): Whole {
  const { scores } = ruled.units;
  const allowed = scores.reduce((count, score) => count + (score > Number.NEGATIVE_INFINITY ? 1 : 0), 0);
  if (allowed > options.mostPairsAtOnce) return solveByPricing(ruled, restriction, request, options);
  scores.forEach((score, pair) => {
    restriction.has[pair] = score > Number.NEGATIVE_INFINITY ? 1 : 0;
  });
  return solveOver(ruled, restriction, listPairs(restriction.has), request, options);
}
