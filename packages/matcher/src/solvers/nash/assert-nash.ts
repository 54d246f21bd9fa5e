import { assertPlacesHold } from '../assert-places-hold';
import { computeBound } from '../certificate';
import { assertNear, assertSteps, refuted } from '../face/assert-steps';
import { buildStage } from '../face/face';
import { expandPlaces } from '../reduce-by-pins';
import type { Problem, SolveOutcome } from '../solver';
import { logScores } from './log-scores';
import { measureWelfare } from './measure-welfare';
import { boundLogs, listGainers } from './nash-for-several';
import { markLow } from './solve-nash';

/**
 * Proves an outcome of the objective `nash`: its people above 0 and its sum of logarithms are those of its places, neither is
 * above its bound, and the bounds hold for every assignment with as many places.
 *
 * @throws MatcherError `certificate`, with what does not hold.
 */
export function assertNash(problem: Problem, outcome: SolveOutcome): void {
  if (outcome.status === 'infeasible' || outcome.nash === undefined) throw refuted('it is no outcome of nash');
  const { projectOf, placed, nash } = outcome;
  const { positive, positiveBound, sumOfLogs, sumOfLogsBound, proof } = nash;
  const found = measureWelfare(problem, projectOf);
  if (found.positive !== positive) throw refuted(`${found.positive} people are above 0, not ${positive}`);
  assertNear('sumOfLogs', sumOfLogs, found.sumOfLogs, problem);
  if (proof === undefined) return;
  if (expandPlaces(problem).max.some((most) => most > 1)) {
    assertPlacesHold(problem, projectOf, placed);
    const possible = Math.min(listGainers(problem).length, placed);
    if (positiveBound !== possible) throw refuted(`${possible} people may be above 0, not ${positiveBound}`);
    assertNear('sumOfLogsBound', sumOfLogsBound, boundLogs(problem, placed, positive, proof), problem);
  } else {
    const { values } = problem.scores;
    const logs = logScores(values);
    const face = assertSteps(problem, outcome, nash.steps, (start) => markLow(start, values));
    const stage = buildStage(face, (entry) => logs[entry]!);
    const free = computeBound(stage, placed - face.required.length, proof.prices, proof.placePrice);
    const required = face.required.reduce((sum, { entry }) => sum + logs[entry]!, 0);
    assertNear('sumOfLogsBound', sumOfLogsBound, free + required, problem);
  }
  if (sumOfLogs > sumOfLogsBound + 1e-9 * (placed + 1)) throw refuted('the sum of logarithms is above its bound');
}
