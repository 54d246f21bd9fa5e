import { computeBound, listPlaces, sumScores } from '../certificate';
import { keepBestTotal } from '../face/finish-on-face';
import type { TotalSolver } from '../face/take-step';
import { createRowReader } from '../read-rows';
import { expandPlaces } from '../reduce-by-pins';
import type { Problem, SolvedFields, SolveOptions, SolveOutcome } from '../solver';
import { improveWorst } from './improve-worst';
import { weightByApplicant } from './weight-by-applicant';

/** Solves of the total, each with other weights. */
const ROUNDS = 40;

/**
 * Raises the lowest total of an applicant with a place, for several places each: NP-hard (Garg, Kavitha, Kumar, Mehlhorn & Mestre 2010,
 * "Assigning papers to referees"), so found by search and bounded.
 *
 * For any weights w >= 0 that sum to 1 over applicants who have a place in every assignment with the most places, the
 * lowest total is at most their weighted mean, hence at most the largest total of w_i a_ij: `worstBound`, the least seen. At its best it equals
 * the linear relaxation of Kobren, Saha & McCallum (2019, "Paper matching with local fairness constraints"), since assignments without the
 * floor are an integral polytope. Weights are updated multiplicatively (Arora, Hazan & Kale 2012); every round's
 * assignment is a candidate, and the best is improved by exchanges.
 *
 * The total comes after that, by exchanges alone; it is bounded over all assignments. `optimal` where worst and total both
 * meet their bounds, else `feasible`, `stoppedBy: 'search'`. A fixed number of problems of the total.
 */
export function solveFairForSeveral(
  problem: Problem,
  options: SolveOptions,
  solve: TotalSolver,
  first: { readonly status: 'optimal' | 'feasible' } & SolvedFields,
): SolveOutcome {
  const { shouldStop } = options;
  const mustPlace = listPlaced(problem, first.placed);
  const best = { worst: findWorst(problem, first.projectOf), projectOf: first.projectOf };
  const bound = { value: Number.POSITIVE_INFINITY, weights: new Float64Array(problem.applicants) };
  let prices = first.prices;
  let placePrice = first.placePrice;
  let isStopped = first.status !== 'optimal';
  const weights = new Float64Array(problem.applicants);
  for (const applicant of mustPlace) weights[applicant] = 1 / mustPlace.length;
  for (let round = 0; round < ROUNDS && mustPlace.length > 0 && !isStopped; round++) {
    const weighted = weightByApplicant(problem, weights);
    const outcome = solve(weighted, shouldStop === undefined ? {} : { shouldStop });
    isStopped = outcome.status !== 'optimal';
    if (outcome.status !== 'optimal') break;
    const value = computeBound(weighted, outcome.placed, outcome.prices, outcome.placePrice);
    if (value < bound.value) {
      bound.value = value;
      bound.weights = weights.slice();
      prices = outcome.prices;
      placePrice = outcome.placePrice;
    }
    const worst = findWorst(problem, outcome.projectOf);
    if (worst !== null && best.worst !== null && worst > best.worst) {
      best.worst = worst;
      best.projectOf = outcome.projectOf;
    }
    if (best.worst !== null && best.worst >= bound.value) break;
    shiftWeights(weights, mustPlace, sumByApplicant(problem, outcome.projectOf), round);
  }
  const projectOf = improveWorst(problem, best.projectOf, shouldStop);
  const worst = findWorst(problem, projectOf);
  const objective = sumScores(problem, listPlaces(problem, projectOf));
  const gap = Math.max(0, first.bound - objective);
  const tolerance = 1e-9 * Math.max(1, Math.abs(objective));
  const isProved = !isStopped && gap <= tolerance && worst !== null && worst >= bound.value - tolerance;
  const fields = {
    placed: first.placed,
    objective,
    bound: first.bound,
    gap,
    projectOf,
    prices: first.prices,
    placePrice: first.placePrice,
    ...keepBestTotal(first),
    fairness: {
      kind: 'max-min',
      worst,
      worstBound: bound.value,
      steps: [],
      ...(Number.isFinite(bound.value) ? { proof: { weights: bound.weights, prices, placePrice } } : {}),
    },
  } as const;
  if (isProved) return { status: 'optimal', ...fields };
  return { status: 'feasible', stoppedBy: isStopped ? 'stop' : 'search', ...fields };
}

/** The lowest total of an applicant with a place. */
export function findWorst(problem: Problem, projectOf: Int32Array): number | null {
  const sums = sumByApplicant(problem, projectOf);
  let worst: number | null = null;
  for (const sum of sums) if (!Number.isNaN(sum) && (worst === null || sum < worst)) worst = sum;
  return worst;
}

/** Totals by applicant, NaN for those without a place. */
export function sumByApplicant(problem: Problem, projectOf: Int32Array): Float64Array {
  const rows = createRowReader(problem);
  const sums = new Float64Array(problem.applicants).fill(Number.NaN);
  for (const [applicant, project] of listPlaces(problem, projectOf)) {
    const before = sums[applicant]!;
    sums[applicant] = (Number.isNaN(before) ? 0 : before) + rows.scoreOf(applicant, project);
  }
  return sums;
}

/** Applicants who have a place in every assignment with this many. */
export function listPlaced(problem: Problem, placed: number): number[] {
  const { applicants, projects } = problem;
  const { min, max } = expandPlaces(problem);
  const rows = createRowReader(problem);
  const row = new Float64Array(projects);
  const most = new Uint32Array(applicants);
  for (let applicant = 0; applicant < applicants; applicant++) {
    rows.readRow(applicant, row);
    const allowed = row.reduce((count, score) => count + (score > Number.NEGATIVE_INFINITY ? 1 : 0), 0);
    most[applicant] = Math.min(allowed, max[applicant]!);
  }
  const isEveryoneFull = most.reduce((sum, count) => sum + count, 0) === placed;
  return Array.from(most.keys()).filter((applicant) => (isEveryoneFull ? most[applicant]! : min[applicant]!) > 0);
}

/** Moves weight to those whose total was low. */
function shiftWeights(weights: Float64Array, members: readonly number[], sums: Float64Array, round: number): void {
  let [low, high] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY];
  for (const applicant of members) {
    low = Math.min(low, sums[applicant]!);
    high = Math.max(high, sums[applicant]!);
  }
  if (high === low) return;
  const rate = 0.9 / Math.sqrt(round + 1);
  let total = 0;
  for (const applicant of members) {
    weights[applicant]! *= 1 - (rate * (sums[applicant]! - low)) / (high - low);
    total += weights[applicant]!;
  }
  for (const applicant of members) weights[applicant]! /= total;
}
