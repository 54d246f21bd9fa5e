import { isAllowed } from './propose-exchange';
import type { TeamModel } from './team-model';
import { createTeamState, enterTeam, leaveTeam, refreshTeam } from './team-state';

export type Enumerated =
  | { readonly status: 'found'; readonly teamOf: Int32Array; readonly ways: number }
  | { readonly status: 'none' }
  | { readonly status: 'too-many' };

/**
 * The best of all ways to split units into teams under every rule; `too-many` beyond `mostWays` of them, or `mostVisited` steps. Teams that nothing tells apart are
 * counted once. Of equally good ways the first stays, units in order and each in the lowest team.
 * @complexity exponential: ways x teams, and what is cut off on the way to them.
 */
export function enumerateTeams(
  model: TeamModel,
  size: { readonly min: number; readonly max: number },
  mostWays: number,
  mostVisited = mostWays * 50,
): Enumerated {
  const { units, teams, sizeOf, lockedTo } = model;
  const state = createTeamState(model, Math.min(units, size.max));
  const areAlike = model.forbidden.length === 0 && !lockedTo.some((team) => team >= 0) && !model.asked.includes(0);
  const open = sizeOf.reduce((sum, people) => sum + people, 0);
  let best = Number.NEGATIVE_INFINITY;
  let ways = 0;
  let visited = 0;
  let teamOf: Int32Array | undefined;

  const visit = (unit: number, used: number, left: number): boolean => {
    if (++visited > mostVisited) return false;
    if (unit === units) {
      if (state.short.some((count) => count > 0)) return true;
      if (++ways > mostWays) return false;
      let value = 0;
      for (let team = 0; team < teams; team++) value += refreshTeam(state, team);
      if (value > best) {
        best = value;
        teamOf = state.teamOf.slice();
      }
      return true;
    }
    const last = areAlike ? Math.min(teams, used + 1) : teams;
    for (let team = 0; team < last; team++) {
      if (lockedTo[unit]! >= 0 && lockedTo[unit] !== team) continue;
      if (state.size[team]! + sizeOf[unit]! > size.max || !isAllowed(state, unit, team, -1)) continue;
      enterTeam(state, unit, team);
      const rest = left - sizeOf[unit]!;
      let missing = 0;
      for (let other = 0; other < teams; other++) missing += Math.max(0, size.min - state.size[other]!);
      const goesOn = missing > rest || visit(unit + 1, Math.max(used, team + 1), rest);
      leaveTeam(state, unit);
      if (!goesOn) return false;
    }
    return true;
  };
  if (!visit(0, 0, open)) return { status: 'too-many' };
  return teamOf === undefined ? { status: 'none' } : { status: 'found', teamOf, ways };
}
