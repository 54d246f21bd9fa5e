import { createConflict } from './build-units';
import type { TeamModel } from './team-model';
import type { TeamConflict, TeamProblem } from './team-problem';

/** A reason that few lines prove why no teams keep every rule; `undefined` where none of these is it. */
export function findTeamConflict(problem: TeamProblem, model: TeamModel): TeamConflict | undefined {
  return findNowhere(model) ?? findOverfull(problem, model) ?? findUnmetNeed(problem, model) ?? findApart(model);
}

function findNowhere(model: TeamModel): TeamConflict | undefined {
  const { units, teams, forbidden, lockedTo, membersOf } = model;
  if (forbidden.length === 0) return undefined;
  for (let unit = 0; unit < units; unit++) {
    const locked = lockedTo[unit]!;
    const row = forbidden.subarray(unit * teams, (unit + 1) * teams);
    if (locked >= 0 ? row[locked] === 0 : row.includes(0)) continue;
    const people = membersOf[unit]!;
    const message =
      locked >= 0
        ? `People ${people.join(', ')} are locked to team ${locked}, where one of them may not be.`
        : `No team may have all of the people ${people.join(', ')}.`;
    return createConflict('no-team-allowed', message, { people, teams: locked >= 0 ? [locked] : [] });
  }
  return undefined;
}

function findOverfull({ size }: TeamProblem, model: TeamModel): TeamConflict | undefined {
  const { lockedTo, membersOf, apartStart, apartUnit } = model;
  const inTeam = new Map<number, number[]>();
  for (const [unit, team] of lockedTo.entries()) {
    if (team < 0) continue;
    const rivals = apartUnit.subarray(apartStart[unit], apartStart[unit + 1]);
    const rival = rivals.find((other) => lockedTo[other] === team);
    if (rival !== undefined) {
      const people = [membersOf[unit]![0]!, membersOf[rival]![0]!];
      const message = `People ${people.join(' and ')} are kept apart, and both are locked to team ${team}.`;
      return createConflict('together-and-apart', message, { people, teams: [team] });
    }
    inTeam.set(team, [...(inTeam.get(team) ?? []), ...membersOf[unit]!]);
  }
  for (const [team, people] of inTeam) {
    if (people.length <= size.max) continue;
    const message = `${people.length} people are locked to team ${team}, which holds ${size.max} at most.`;
    return createConflict('team-overfull', message, { people, teams: [team] });
  }
  return undefined;
}

function findUnmetNeed({ needs }: TeamProblem, { teams }: TeamModel): TeamConflict | undefined {
  for (const [index, need] of (needs?.list ?? []).entries()) {
    if (need.isHard !== true) continue;
    const asking = need.teams === undefined ? teams : need.teams.reduce((sum, asked) => sum + asked, 0);
    const wanted = asking * (need.count ?? 1);
    if (need.people.length >= wanted) continue;
    const message = `${asking} teams must have ${need.count ?? 1} each who bring need ${index}, which makes ${wanted}, and ${need.people.length} people do.`;
    return createConflict('need-unmet', message, { people: [...need.people], needs: [index] });
  }
  return undefined;
}

/** People of whom each is to be apart from all others, found greedily from everyone: more of them than there are teams. */
function findApart(model: TeamModel): TeamConflict | undefined {
  const { units, teams, apartStart, apartUnit, membersOf } = model;
  const rivalsOf = (unit: number) => apartUnit.subarray(apartStart[unit], apartStart[unit + 1]);
  for (let unit = 0; unit < units; unit++) {
    if (rivalsOf(unit).length < teams) continue;
    const clique = [unit];
    for (const rival of rivalsOf(unit))
      if (clique.every((member) => member === unit || rivalsOf(rival).includes(member))) clique.push(rival);
    if (clique.length <= teams) continue;
    const people = clique.map((member) => membersOf[member]![0]!);
    const message = `${people.length} people are all to be kept apart from each other, and there are ${teams} teams.`;
    return createConflict('too-many-apart', message, { people });
  }
  return undefined;
}
