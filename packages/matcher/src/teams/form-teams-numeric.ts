import { MatcherError } from '../matcher-error';
import { annealTeams } from './anneal-teams';
import { boundTeams } from './bound-teams';
import { buildTeamModel } from './build-team-model';
import { buildUnits, createConflict } from './build-units';
import { checkTeamProblem } from './check-team-problem';
import { enumerateTeams } from './enumerate-teams';
import { fillTeams } from './fill-teams';
import { findTeamConflict } from './find-team-conflict';
import { placeUnits } from './place-units';
import { chooseTeamCount, listSizeRanges, teamCounts } from './plan-sizes';
import { scoreTeams } from './score-teams';
import type { TeamModel } from './team-model';
import type { FormTeamsOptions, TeamConflict, TeamOutcome, TeamProblem } from './team-problem';
import { createTeamState, enterTeam } from './team-state';

/** Where there are at most so many ways, all of them are tried. */
const MOST_WAYS = 20_000;
/** Steps on the way to the first way, where none may exist. */
const MOST_VISITED = 500_000;
/** Steps for each unit that find their way from any start; with fewer the start is a good one, and less heat is given. */
const ENOUGH_STEPS = 20_000;
/** Of more units there are always more ways. */
const MOST_TRIED = 14;
/** Other numbers of teams that are tried where none was given. */
const MOST_COUNTS = 4;

/**
 * Splits people into teams: first so that every rule holds and sizes are as equal as that allows, then for the largest mean of
 * `teamValue`. All ways where they are few, else simulated annealing under a budget in steps. Synchronous; the problem is not
 * modified; the same problem and options give the same teams.
 * @throws MatcherError `invalid-problem` where a number or an index means nothing, `invalid-option` for a bad option.
 * @complexity steps x (teammates, or dimensions where people are many, + what a person counts as).
 */
export function formTeamsNumeric(problem: TeamProblem, options: FormTeamsOptions = {}): TeamOutcome {
  checkTeamProblem(problem);
  const { seed = 1, method, steps = Math.min(30_000_000, Math.max(200_000, problem.people * 20_000)) } = options;
  if (!Number.isInteger(seed) || !Number.isInteger(steps) || steps < 0)
    throw new MatcherError('invalid-option', `seed and steps must be whole numbers, got ${seed} and ${steps}.`);
  if (problem.people === 0) return describe(problem, 0, [], new Int32Array(), problem.size, 'optimal', 0);
  const { units, conflict } = buildUnits(problem);
  if (units === undefined) return { status: 'infeasible', conflict };

  const isShort = method !== 'exact' && steps < ENOUGH_STEPS * units.length;
  const started = findStart(problem, units, seed, isShort);
  if ('kind' in started) return { status: 'infeasible', conflict: started };
  const { model, size, teamOf } = started;
  if (method === 'exact' || (method === undefined && model.units <= MOST_TRIED)) {
    const all = enumerateTeams(model, size, method === 'exact' ? Number.POSITIVE_INFINITY : MOST_WAYS);
    if (all.status === 'found') return describe(problem, model.teams, units, all.teamOf, size, 'optimal', all.ways);
  }
  const state = createTeamState(model, Math.min(model.units, size.max));
  teamOf.forEach((team, unit) => {
    enterTeam(state, unit, team);
  });
  const { onProgress } = options;
  const annealed = annealTeams(state, {
    seed,
    steps,
    heat: Math.sqrt(Math.min(1, steps / (ENOUGH_STEPS * units.length))),
    size,
    shouldStop: options.shouldStop,
    onProgress: onProgress && ((done, total, value) => onProgress({ done, total, objective: value / model.teams })),
  });
  const status = annealed.isStopped ? 'cancelled' : 'feasible';
  return describe(problem, model.teams, units, annealed.teamOf, size, status, annealed.proposals);
}

interface Start {
  readonly model: TeamModel;
  readonly size: { readonly min: number; readonly max: number };
  readonly teamOf: Int32Array;
}

/** Teams that keep every rule, of sizes as equal as could be found. */
function findStart(
  problem: TeamProblem,
  units: readonly (readonly number[])[],
  seed: number,
  isShort: boolean,
): Start | TeamConflict {
  const { people, size } = problem;
  const [fewest, most] = teamCounts(people, size);
  const chosen = problem.teams ?? chooseTeamCount(people, size);
  if (chosen < fewest || chosen > most || chosen === 0) {
    const into = problem.teams === undefined ? 'teams' : `${problem.teams} teams`;
    const message = `${people} people cannot be split into ${into} of ${size.min} to ${size.max}.`;
    return createConflict('sizes', message, {});
  }
  const others = Array.from({ length: most - fewest + 1 }, (_, index) => fewest + index)
    .filter((count) => count !== chosen)
    .sort((a, b) => Math.abs(a - chosen) - Math.abs(b - chosen) || a - b);
  const counts = problem.teams === undefined ? [chosen, ...others.slice(0, MOST_COUNTS)] : [chosen];
  let first: TeamConflict | undefined;
  for (const teams of counts) {
    const model = buildTeamModel(problem, teams, units);
    const conflict = findTeamConflict(problem, model);
    first ??= conflict;
    if (conflict !== undefined) continue;
    let isNone = false;
    for (const range of listSizeRanges(people, teams, size)) {
      const placed = placeUnits(model, range, seed);
      if (placed.broken === 0) {
        const filled = isShort ? fillTeams(model, seed) : new Int32Array();
        const better = filled.length > 0 ? placeUnits(model, range, seed, filled) : placed;
        return { model, size: range, teamOf: better.broken === 0 ? better.teamOf : placed.teamOf };
      }
      // Where there are few people, going through all ways says at once that there is none.
      isNone ||= model.units <= MOST_TRIED && enumerateTeams(model, size, 1, MOST_VISITED).status === 'none';
      if (isNone) break;
    }
    first ??= isNone
      ? createConflict('none-exists', `No ${teams} teams keep every rule: all ways were tried.`, {})
      : createConflict(
          'none-found',
          `No ${teams} teams that keep every rule were found; that there are none is not proved.`,
          {},
        );
  }
  return first ?? createConflict('none-found', 'No teams that keep every rule were found.', {});
}

function describe(
  problem: TeamProblem,
  teams: number,
  units: readonly (readonly number[])[],
  teamOfUnit: Int32Array,
  size: { readonly min: number; readonly max: number },
  status: 'optimal' | 'feasible' | 'cancelled',
  proposals: number,
): TeamOutcome {
  const teamOf = new Int32Array(problem.people);
  units.forEach((members, unit) => {
    for (const person of members) teamOf[person] = teamOfUnit[unit]!;
  });
  const { scores, objective } = scoreTeams(problem, teams, teamOf);
  const bound = status === 'optimal' ? objective : boundTeams(problem, teams, size);
  return { status, teams, teamOf, size, objective, bound, scores, proposals };
}
