import { assertFaceTotal, assertSteps, refuted } from '../face/assert-steps';
import { type Face, openFace } from '../face/face';
import { listHeld } from '../face/take-step';
import type { Problem, SolvedFields, SolveOptions, SolveOutcome } from '../solver';
import { rankByScore } from './rank-by-score';
import { countRanks, createRankMarker, keyOf } from './solve-rank';

/**
 * Proves an optimal outcome of the objective `rank`: its profile is that of its places; at each step no assignment that is as good at
 * the steps before has more at this rank (`generous`: fewer); no rank is left out; and none of this profile has a larger total.
 *
 * @param options `ranks` and `generous` as they were given to the solver.
 * @throws MatcherError `certificate`, with what does not hold.
 */
export function assertRanks(
  problem: Problem,
  outcome: SolveOutcome,
  options: Pick<SolveOptions, 'ranks' | 'generous'> = {},
): void {
  if (outcome.status !== 'optimal' || outcome.ranks === undefined) throw refuted('it is no optimum of ranks');
  const ranks = options.ranks ?? rankByScore(problem);
  const { byRank, unranked, steps } = outcome.ranks;
  const counted = countRanks(problem, ranks, outcome.projectOf);
  if (counted.byRank.join() !== byRank.join() || counted.unranked !== unranked) {
    throw refuted(`the profile is ${counted.byRank} and ${counted.unranked} without a rank`);
  }
  const isGenerous = options.generous === true;
  const start = openFace(problem);
  const keys = steps.map(({ key }) => key);
  if (keys.some((key, at) => at > 0 && key <= keys[at - 1]!)) throw refuted('its steps do not ascend');
  const face = assertSteps(problem, outcome, steps, createRankMarker(start, ranks, isGenerous));
  const left = isGenerous
    ? [...listHeld(face, outcome.projectOf)].map(({ entry }) => keyOf(ranks[entry]!))
    : listRanksToGain(start, face, outcome, ranks);
  const missing = left.find((key) => !keys.includes(key));
  if (missing !== undefined) throw refuted(`there is no step for ${missing}`);
  assertFaceTotal(problem, face, outcome);
}

/** Ranks that those whose place is still open on the last face might gain by: none beyond the worst of theirs. */
function listRanksToGain(start: Face, face: Face, { projectOf }: SolvedFields, ranks: Uint32Array): number[] {
  const open = [...listHeld(face, projectOf)].map(({ entry }) => ranks[entry]!);
  const worst = open.includes(0) ? Number.POSITIVE_INFINITY : open.reduce((most, rank) => Math.max(most, rank), 0);
  return [...new Set(start.entry.map((entry) => ranks[entry]!))].filter((rank) => rank > 0 && rank <= worst);
}
