import { createPairLookup, type PairTable } from '../graph/pair-table';
import { createPairScorer } from '../graph/weigh-wishes';
import { compareIds } from '../programme/compare-ids';
import type { Finding } from '../programme/finding';
import { pairKey } from '../programme/pair-key';
import type { Applicant, Programme } from '../programme/programme';
import { seededOrder } from '../programme/seeded-order';
import { solveAssignment } from '../solvers';
import { createTeamFinding } from './team-findings';

export interface PlacedTeams {
  /** By team: its project, or `null`. */
  readonly projectOf: readonly (string | null)[];
  readonly findings: readonly Finding[];
}

/**
 * Gives whole teams projects: as many teams as possible, then the largest sum of what their people's wishes and affinities come to in the
 * mean. A project takes `teamsMin` to `teamsMax` teams of its `teamSize`; a team goes nowhere that one of its people avoids or must not
 * go, and where one is locked to. Where teams are more people than a project takes, some go elsewhere, one by one: that need not be best.
 * @complexity teams x projects x people of a team, and one assignment.
 */
export function placeTeams(
  programme: Programme,
  teams: readonly (readonly Applicant[])[],
  table: PairTable | undefined,
): PlacedTeams {
  const { settings, rules } = programme;
  const projects = seededOrder(
    programme.projects.map(({ id }) => id),
    settings.seed,
  ).map((id) => programme.projects.find((project) => project.id === id)!);
  const scorer = createPairScorer(settings, programme.applicants);
  const lookup = table && createPairLookup(table);
  const forbidden = new Set(rules.forbid.map(({ applicant, project }) => pairKey(applicant, project)));
  const lockedTo = new Map(rules.lock.map(({ applicant, project }) => [applicant, project]));
  const width = projects.length;
  const values = new Float64Array(teams.length * width);
  const excluded = new Uint8Array(Math.ceil(values.length / 8));
  teams.forEach((members, team) => {
    const locks = new Set(members.flatMap(({ id }) => lockedTo.get(id) ?? []));
    projects.forEach(({ id: project, teamSize }, column) => {
      const pair = team * width + column;
      const sum = members.reduce(
        (total, { id, preferences }) =>
          total + scorer.score(lookup?.affinity(id, project) ?? 0, preferences.indexOf(project) + 1),
        0,
      );
      values[pair] = sum / members.length;
      const isOut =
        (teamSize !== undefined && (members.length < teamSize.min || members.length > teamSize.max)) ||
        members.some(
          (person) => person.avoidProjects.includes(project) || forbidden.has(pairKey(person.id, project)),
        ) ||
        (locks.size > 0 && !locks.has(project));
      if (isOut) excluded[pair >> 3] = excluded[pair >> 3]! | (1 << (pair & 7));
    });
  });
  const most = (index: number) => projects[index]!.teamsMax ?? projects[index]!.teamsMin ?? 1;
  const solveTeams = (min: Uint32Array) =>
    solveAssignment({
      applicants: teams.length,
      projects: width,
      scores: { kind: 'dense', values, forbidden: excluded },
      places: { min: new Uint32Array(teams.length), max: new Uint32Array(teams.length).fill(Math.min(1, width)) },
      seats: { min, max: Uint32Array.from(projects, (_, index) => most(index)) },
    });
  /** Seats count teams; where their people are more than a project takes, the team that adds least there goes elsewhere. */
  const solve = (min: Uint32Array) => {
    for (;;) {
      const found = solveTeams(min);
      if (found.status === 'infeasible') return found;
      const column = projects.findIndex(({ max }, index) => {
        const people = teams.reduce((sum, { length }, team) => sum + (found.projectOf[team] === index ? length : 0), 0);
        return people > max;
      });
      if (column < 0) return found;
      const there = teams.flatMap((_, team) => (found.projectOf[team] === column ? [team] : []));
      const least = there.reduce((a, b) => (values[b * width + column]! < values[a * width + column]! ? b : a));
      const pair = least * width + column;
      excluded[pair >> 3] = excluded[pair >> 3]! | (1 << (pair & 7));
    }
  };
  const findings: Finding[] = [];
  let outcome = solve(Uint32Array.from(projects, ({ teamsMin }) => teamsMin ?? 0));
  if (outcome.status === 'infeasible') {
    const short =
      outcome.conflict.kind === 'pinned' ? [] : outcome.conflict.projects.map((index) => projects[index]!.id);
    const message = `${short
      .sort(compareIds)
      .map((id) => `"${id}"`)
      .join(', ')} ask for more teams than may go there.`;
    findings.push(createTeamFinding('project-short-of-teams', message));
    outcome = solve(new Uint32Array(width));
  }
  if (outcome.status === 'infeasible')
    throw new Error('matcher: teams without minimums were called infeasible. Please report it with the programme.');
  const { projectOf } = outcome;
  return { projectOf: teams.map((_, team) => projects[projectOf[team] ?? -1]?.id ?? null), findings };
}
