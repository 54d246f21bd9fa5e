import { pairKey } from '../programme/pair-key';
import type { Applicant, Programme, Project } from '../programme/programme';
import type { TogetherRule } from '../programme/rules';
import { areTeamsAsked, type ClaimedTeam, largestSize, readClaims, teamSettingsOf } from '../teams';

/** Who asks for a rule that comes from the applicants' own columns. */
const ASKED_BY = 'themselves';

/**
 * What a member away from the others costs, in units of affinity, where a team cannot be kept whole: more than any place is better than
 * another, so that as few as possible are.
 */
const COST_OF_SPLIT = 10;

/**
 * The programme with a rule for each team that people came as, so that whole teams get one project; without, where teams are formed first, need
 * not stay together, or another objective than the total is asked for, which knows no such rule. A team that no project can take whole, or whose
 * people a rule keeps apart, is split as little as possible; with `areLoose` that is so for all.
 * Rules that were made here before are made anew. Complexity: people of teams x projects.
 */
export function bindArrivals(programme: Programme, areLoose = false): Programme {
  const { rules } = programme;
  const own = (rules.together ?? []).filter((rule) => !isArrival(rule));
  const bound = listArrivals(programme).map(({ name, members }): TogetherRule => {
    const reason = name === undefined ? 'they name each other' : `came as the team “${name}”`;
    const isLoose = areLoose || !canShare(programme, members);
    return { applicants: members, reason, by: ASKED_BY, ...(isLoose && { weight: COST_OF_SPLIT }) };
  });
  const together = [...own, ...bound];
  if (bound.length === 0 && own.length === (rules.together ?? []).length) return programme;
  const { together: _, ...others } = rules;
  return { ...programme, rules: together.length === 0 ? others : { ...others, together } };
}

/** Whether a rule was made by `bindArrivals`. */
export function isArrival({ by, reason }: TogetherRule): boolean {
  return by === ASKED_BY && reason !== undefined;
}

function listArrivals(programme: Programme): readonly ClaimedTeam[] {
  const { applicants, projects, settings } = programme;
  if (!areTeamsAsked(programme) || projects.length === 0 || settings.objective !== 'total') return [];
  const teams = teamSettingsOf(programme);
  if (teams.first === 'teams' || teams.keepTogether !== 'always') return [];
  return readClaims(applicants, largestSize(programme, teams, true)).teams;
}

function canShare({ applicants, projects, rules }: Programme, members: readonly string[]): boolean {
  const isMember = new Set(members);
  const areApart = (rules.apart ?? []).some(
    ({ applicants: apart, weight }) => weight === undefined && apart.filter((id) => isMember.has(id)).length > 1,
  );
  if (areApart) return false;
  const people = applicants.filter(({ id }) => isMember.has(id));
  const forbidden = new Set(rules.forbid.map(({ applicant, project }) => pairKey(applicant, project)));
  const lockedTo = new Map(rules.lock.map(({ applicant, project }) => [applicant, project]));
  const mayJoin = ({ id, avoidProjects }: Applicant, project: Project) =>
    !avoidProjects.includes(project.id) &&
    !forbidden.has(pairKey(id, project.id)) &&
    (lockedTo.get(id) ?? project.id) === project.id;
  return projects.some(
    (project) => project.max >= members.length && people.every((person) => mayJoin(person, project)),
  );
}
