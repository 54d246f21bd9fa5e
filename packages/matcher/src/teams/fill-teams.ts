import { isAllowed } from './propose-exchange';
import { createRandomSource, nextBelow } from './random-source';
import type { TeamModel } from './team-model';
import { createTeamState, enterTeam, leaveTeam, refreshTeam } from './team-state';

/** Units that are looked at for each place. */
const LOOKED_AT = 200;

/**
 * Teams filled one after another, each place with whoever makes the team best of some units that are left, in an order drawn by lot. Rules
 * are kept as far as that goes: what is left over at the end may break some. Most of what a search of few steps for each
 * person could reach.
 * @complexity units x 200 x (dimensions + what a unit counts as).
 */
export function fillTeams(model: TeamModel, seed: number): Int32Array {
  const { units, teams, sizeOf, lockedTo } = model;
  const state = createTeamState(model, units < model.largest ? units : model.largest + 1);
  const source = createRandomSource(seed);
  const left = Int32Array.from(lockedTo.keys()).filter((unit) => lockedTo[unit] === -1);
  for (let last = left.length - 1; last > 0; last--) {
    const chosen = nextBelow(source, last + 1);
    [left[last], left[chosen]] = [left[chosen]!, left[last]!];
  }
  lockedTo.forEach((team, unit) => {
    if (team >= 0) enterTeam(state, unit, team);
  });
  const people = sizeOf.reduce((sum, size) => sum + size, 0);
  let count = left.length;
  for (let team = 0; team < teams; team++) {
    const target = Math.floor((people * (team + 1)) / teams) - Math.floor((people * team) / teams);
    while (count > 0) {
      let [best, chosen] = [Number.NEGATIVE_INFINITY, -1];
      for (let at = count - 1; at >= 0 && at >= count - LOOKED_AT; at--) {
        const unit = left[at]!;
        if (state.size[team]! + sizeOf[unit]! > target || !isAllowed(state, unit, team, -1)) continue;
        enterTeam(state, unit, team);
        const value = refreshTeam(state, team);
        leaveTeam(state, unit);
        if (value > best) [best, chosen] = [value, at];
      }
      if (chosen < 0) break;
      enterTeam(state, left[chosen]!, team);
      left[chosen] = left[--count]!;
    }
  }
  // Whoever fitted nowhere goes where fewest are.
  for (const unit of left.subarray(0, count)) {
    let smallest = 0;
    for (let team = 1; team < teams; team++) if (state.size[team]! < state.size[smallest]!) smallest = team;
    if (state.unitCount[smallest]! >= state.capacity) return new Int32Array();
    enterTeam(state, unit, smallest);
  }
  return state.teamOf;
}
