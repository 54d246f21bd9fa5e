import { assertPlacesHold } from '../assert-places-hold';
import { computeBound } from '../certificate';
import { assertFaceTotal, assertNear, assertSteps, refuted } from '../face/assert-steps';
import { buildStage, CLOSED, closePairs, openFace } from '../face/face';
import { createMarker } from '../face/narrow-from-lowest';
import { listHeld } from '../face/take-step';
import type { Problem, SolvedFields, SolveOutcome } from '../solver';
import { findWorst } from './fair-for-several';
import { findLowest, markBelow, markUpTo } from './raise-lowest';
import { roundScores } from './round-scores';
import { weightByApplicant } from './weight-by-applicant';

/**
 * Proves an outcome of the objective `fair`: `worst` is that of its places, no assignment with as many has its lowest above `worstBound`,
 * and, where the outcome is `optimal` with one place each, that no level can hold fewer and no other assignment as fair totals more.
 *
 * @throws MatcherError `certificate`, with what does not hold.
 */
export function assertFairness(problem: Problem, outcome: SolveOutcome): void {
  if (outcome.status === 'infeasible' || outcome.fairness === undefined) throw refuted('it is no outcome of fairness');
  const { kind, worst, worstBound, steps, proof } = outcome.fairness;
  const found = findWorst(problem, outcome.projectOf);
  if (found !== worst) throw refuted(`the lowest is ${found}, not ${worst}`);
  if (proof !== undefined) {
    assertPlacesHold(problem, outcome.projectOf, outcome.placed);
    const weighted = weightByApplicant(problem, proof.weights);
    const sum = proof.weights.reduce((total, weight) => total + weight, 0);
    assertNear('the sum of weights', sum, 1, problem);
    assertNear(
      'worstBound',
      worstBound,
      computeBound(weighted, outcome.placed, proof.prices, proof.placePrice),
      problem,
    );
    if (worst !== null && worst > worstBound + 1e-9) throw refuted(`the lowest is above its bound ${worstBound}`);
    return;
  }
  if (outcome.status !== 'optimal') return;
  if (kind === 'max-min') {
    assertMaxMin(problem, outcome);
    return;
  }
  const keys = roundScores(problem.scores.values);
  const marker = createMarker(openFace(problem), keys);
  const face = assertSteps(problem, outcome, steps, (_, key) => marker(key));
  const decided = new Set(steps.map(({ key }) => key));
  const missing = [...listHeld(face, outcome.projectOf)].find(({ entry }) => !decided.has(keys[entry]!));
  if (missing !== undefined) throw refuted(`there is no step for the level ${keys[missing.entry]}`);
  assertFaceTotal(problem, face, outcome);
}

function assertMaxMin(problem: Problem, outcome: { readonly status: string } & SolvedFields): void {
  const { values } = problem.scores;
  assertSteps(problem, outcome, [], () => new Uint8Array());
  const start = openFace(problem);
  const lowest = findLowest(start, outcome.projectOf, values);
  const step = outcome.fairness?.steps[0];
  if (step?.key !== lowest) throw refuted(`the lowest open score is ${lowest}, not ${step?.key}`);
  if (step === undefined || lowest === undefined) {
    assertFaceTotal(problem, start, outcome);
    return;
  }
  const low = markUpTo(start, values, lowest);
  const stage = buildStage(start, (entry) => 0 - low[entry]!);
  const bound = computeBound(stage, outcome.placed - start.required.length, step.prices, step.placePrice);
  if (bound > -1) throw refuted(`an assignment may do without scores up to ${lowest}`);
  assertFaceTotal(problem, closePairs(start, markBelow(start, values, lowest, CLOSED)), outcome);
}
