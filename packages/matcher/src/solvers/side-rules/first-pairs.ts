import type { RuledProblem } from './build-model';

/** To begin with: what is pinned, and for each unit what the flow gave it and its best at the flow's prices. */
export function firstPairs(
  { problem: { projects }, units }: RuledProblem,
  flow: { readonly projectOf: Int32Array; readonly prices: Float64Array },
): Uint8Array {
  const has = new Uint8Array(units.scores.length);
  const stride = flow.projectOf.length / Math.max(1, units.unitOf.length);
  flow.projectOf.forEach((project, slot) => {
    if (project >= 0) has[units.unitOf[Math.floor(slot / stride)]! * projects + project] = 1;
  });
  for (const pair of units.pinned) has[pair] = 1;
  for (let unit = 0; unit < units.count; unit++) {
    const size = units.members[unit]!.length;
    const worth = Float64Array.from(
      units.scores.subarray(unit * projects, (unit + 1) * projects),
      (score, project) => score - size * flow.prices[project]!,
    );
    const least = worth.slice().sort()[Math.max(0, projects - FIRST_PAIRS)]!;
    worth.forEach((value, project) => {
      if (value >= least) has[unit * projects + project] = 1;
    });
  }
  return has.map((flag, pair) => (units.scores[pair] === Number.NEGATIVE_INFINITY ? 0 : flag));
}

/** Of each unit. */
const FIRST_PAIRS = 5;
