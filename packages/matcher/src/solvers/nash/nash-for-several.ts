import { naturalLogarithm } from '@lettermatch/core';
import { computeBound } from '../certificate';
import type { TotalSolver } from '../face/take-step';
import { sumByApplicant } from '../fair/fair-for-several';
import { weightByApplicant } from '../fair/weight-by-applicant';
import type { WeightedProof } from '../objective-fields';
import { createRowReader } from '../read-rows';
import { expandPlaces } from '../reduce-by-pins';
import type { Problem, SolvedFields, SolveOptions, SolveOutcome } from '../solver';
import { describeTotal, measureWelfare } from './measure-welfare';

/** Solves of the total, each with other weights. */
const ROUNDS = 40;

/**
 * Most people above 0, then the largest sum of the logarithms of their totals, for several places each: NP-hard, so found by
 * search and bounded.
 *
 * The logarithm lies below its tangents: for any reference totals s > 0, a sum of logarithms is at most that of log(s_i)
 * plus (total_i - s_i) / s_i, which one problem of the total with scores / s_i bounds (scores below 0 taken for 0). References move towards
 * the assignment found (Frank & Wolfe 1956), and every round's assignment is a candidate. Where not all can be above 0, the bound takes
 * the people with the largest log(s_i) - 1. `optimal` where both bounds are met, else `feasible`, `stoppedBy: 'search'`.
 */
export function solveNashForSeveral(
  problem: Problem,
  options: SolveOptions,
  solve: TotalSolver,
  first: { readonly status: 'optimal' | 'feasible' } & SolvedFields,
): SolveOutcome {
  const { shouldStop } = options;
  const gainers = listGainers(problem);
  const gains = dropLosses(problem);
  const positiveBound = Math.min(gainers.length, first.placed);
  let best = { projectOf: first.projectOf, ...measureWelfare(problem, first.projectOf) };
  const references = sumByApplicant(gains, first.projectOf);
  const floor = 1e-3 * findHighest(gains);
  for (let applicant = 0; applicant < problem.applicants; applicant++) {
    if (!(references[applicant]! > floor)) references[applicant] = floor;
  }
  const proofs: WeightedProof[] = [];
  let isStopped = first.status !== 'optimal';
  for (let round = 0; round < ROUNDS && gainers.length > 0 && !isStopped; round++) {
    const weights = new Float64Array(problem.applicants);
    for (const applicant of gainers) weights[applicant] = 1 / references[applicant]!;
    const outcome = solve(weightByApplicant(gains, weights), shouldStop === undefined ? {} : { shouldStop });
    isStopped = outcome.status !== 'optimal';
    if (outcome.status !== 'optimal') break;
    proofs.push({ weights, prices: outcome.prices, placePrice: outcome.placePrice });
    const welfare = measureWelfare(problem, outcome.projectOf);
    if ((welfare.positive - best.positive || welfare.sumOfLogs - best.sumOfLogs) > 0) {
      best = { projectOf: outcome.projectOf, ...welfare };
    }
    const sums = sumByApplicant(gains, outcome.projectOf);
    const step = 2 / (round + 3);
    for (const applicant of gainers) {
      const sum = Number.isNaN(sums[applicant]!) ? 0 : sums[applicant]!;
      references[applicant] = Math.max(floor, (1 - step) * references[applicant]! + step * sum);
    }
  }
  const { projectOf, positive, sumOfLogs } = best;
  let sumOfLogsBound = positive === 0 ? 0 : Number.POSITIVE_INFINITY;
  let proof: WeightedProof | undefined;
  for (const each of proofs) {
    const value = boundLogs(problem, first.placed, positive, each);
    if (value >= sumOfLogsBound) continue;
    sumOfLogsBound = value;
    proof = each;
  }
  const nash = { positive, positiveBound, sumOfLogs, sumOfLogsBound, steps: [], ...(proof ? { proof } : {}) };
  const fields = { ...describeTotal(problem, first, projectOf), nash };
  const isProved = !isStopped && positive === positiveBound && sumOfLogs >= sumOfLogsBound - 1e-9;
  if (isProved) return { status: 'optimal', ...fields };
  return { status: 'feasible', stoppedBy: isStopped ? 'stop' : 'search', ...fields };
}

/**
 * No assignment with as many places in which `positive` people are above 0 has a larger sum of logarithms, for whatever weights 1 / s_i
 * and prices. O(edges).
 */
export function boundLogs(problem: Problem, placed: number, positive: number, proof: WeightedProof): number {
  const { weights, prices, placePrice } = proof;
  const tangents = Float64Array.from(
    weights.filter((weight) => weight > 0),
    (weight) => 0 - naturalLogarithm(weight) - 1,
  );
  const largest = tangents.sort().subarray(Math.max(0, tangents.length - positive));
  const total = computeBound(weightByApplicant(dropLosses(problem), weights), placed, prices, placePrice);
  return largest.reduce((sum, tangent) => sum + tangent, total);
}

/** Applicants who may be above 0. */
export function listGainers(problem: Problem): number[] {
  const rows = createRowReader(problem);
  const row = new Float64Array(problem.projects);
  const { max } = expandPlaces(problem);
  return Array.from({ length: problem.applicants }, (_, applicant) => applicant).filter((applicant) => {
    rows.readRow(applicant, row);
    return max[applicant]! > 0 && row.some((score) => score > 0);
  });
}

function dropLosses(problem: Problem): Problem {
  const values = Float64Array.from(problem.scores.values, (score) => Math.max(0, score));
  return { ...problem, scores: { ...problem.scores, values } };
}

function findHighest(problem: Problem): number {
  const rows = createRowReader(problem);
  const row = new Float64Array(problem.projects);
  let highest = 0;
  for (let applicant = 0; applicant < problem.applicants; applicant++) {
    rows.readRow(applicant, row);
    for (const score of row) highest = Math.max(highest, score);
  }
  return highest;
}
