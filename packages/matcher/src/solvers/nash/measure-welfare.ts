import { naturalLogarithm } from '@lettermatch/core';
import { listPlaces, sumScores } from '../certificate';
import { keepBestTotal } from '../face/finish-on-face';
import { sumByApplicant } from '../fair/fair-for-several';
import type { Problem, SolvedFields } from '../solver';

/** Applicants whose scores total more than 0, and the sum of the logarithms of their totals. */
export function measureWelfare(
  problem: Problem,
  projectOf: Int32Array,
): { readonly positive: number; readonly sumOfLogs: number } {
  let positive = 0;
  let sumOfLogs = 0;
  for (const sum of sumByApplicant(problem, projectOf)) {
    if (!(sum > 0)) continue;
    positive += 1;
    sumOfLogs += naturalLogarithm(sum);
  }
  return { positive, sumOfLogs };
}

/** An assignment with the fields of the total, bounded over all assignments by the first solve. */
export function describeTotal(problem: Problem, first: SolvedFields, projectOf: Int32Array): SolvedFields {
  const { placed, bound, prices, placePrice } = first;
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  return {
    placed,
    objective,
    bound,
    gap: Math.max(0, bound - objective),
    projectOf,
    prices,
    placePrice,
    ...keepBestTotal(first),
  };
}
