import type { PairTable } from '../graph/pair-table';
import { compareIds } from '../programme/compare-ids';
import { quote } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import type { Applicant, Programme, Project } from '../programme/programme';
import { seededOrder } from '../programme/seeded-order';
import { listCell } from './build-team-problem';
import { type FormedPool, formPool, type Pool } from './form-pool';
import { placeTeams } from './place-teams';
import { type Claims, readClaims } from './read-claims';
import { createTeamFinding } from './team-findings';
import type { FormTeamsOptions, TeamConflict } from './team-problem';
import { DEFAULT_TEAM_SETTINGS, type TeamNeedRule, type TeamSettings } from './team-settings';

export interface FormProgrammeTeamsOptions extends Omit<FormTeamsOptions, 'seed' | 'method' | 'onProgress'> {
  /** @defaultValue the programme's own, and `DEFAULT_TEAM_SETTINGS` for each that is absent */
  readonly settings?: Partial<TeamSettings>;
  /** Affinities of applicants with projects: what brings teams to projects. */
  readonly affinities?: PairTable;
  /** What people are interested in, one row each: affinities with anything. @defaultValue `affinities` */
  readonly interests?: PairTable;
  /** Places that applicants have already: teams are then formed inside their projects, of the people there. */
  readonly placements?: readonly { readonly applicant: string; readonly project: string }[];
  readonly onProgress?: (progress: { readonly done: number; readonly total: number }) => void;
}

/** Scores of 1 are all that could be asked for; of 0, as little as by chance or nothing. */
export interface FormedTeam {
  readonly id: string;
  /** Where its people, or some of them, came as a team. */
  readonly name?: string;
  readonly project: string | null;
  /** Ascending. */
  readonly members: readonly string[];
  /** Weighted mean of the goals. */
  readonly score: number;
  readonly scores: {
    readonly closeness?: number;
    readonly coverage?: number;
    readonly company?: number;
    /** Absent where nobody of the team wished for anybody. */
    readonly teammates?: number;
    readonly hours?: number;
    readonly mixes: readonly { readonly column: string; readonly score: number }[];
  };
  /** Of the roles and skills that the team or its project needs: those that someone brings, and those that nobody does. */
  readonly covered: readonly string[];
  readonly missing: readonly string[];
}

export interface FormedTeams {
  /** `infeasible` where not one team could be formed; `partial` where some could not. */
  readonly status: 'optimal' | 'feasible' | 'cancelled' | 'partial' | 'infeasible';
  readonly teams: readonly FormedTeam[];
  /** People in no team, ascending. */
  readonly without: readonly string[];
  /** Mean over teams; `bound` is `null` where none is known. */
  readonly objective: number;
  readonly bound: number | null;
  readonly findings: readonly Finding[];
}

/**
 * Teams of a programme's applicants: inside projects where they have places, else out of everyone, and then whole teams are given projects
 * where there are any. People who came together stay together, in teams that came whole nobody else; what they say that is
 * not returned, too much or contradictory is a finding. The same programme, options and seed give the same teams, in whatever
 * order its rows come.
 * @throws MatcherError `unknown-id` where affinities lack a pair.
 */
export function formTeams(programme: Programme, options: FormProgrammeTeamsOptions = {}): FormedTeams {
  const settings = teamSettingsOf(programme, options.settings);
  const { placements, affinities } = options;
  const { seed } = programme.settings;
  const byId = new Map(programme.applicants.map((applicant) => [applicant.id, applicant]));
  const everyone = seededOrder([...byId.keys()], seed).map((id) => byId.get(id)!);
  const claims = readClaims(everyone, largestSize(programme, settings, placements !== undefined));
  const findings: Finding[] = [...claims.findings];
  const shared = { programme, settings, claims, interests: options.interests ?? affinities };
  const { shouldStop, steps, onProgress } = options;
  const search: FormTeamsOptions = {
    seed,
    ...(shouldStop && { shouldStop }),
    ...(steps !== undefined && { steps }),
    ...(onProgress && { onProgress: ({ done, total }) => onProgress({ done, total }) }),
  };

  if (placements === undefined) {
    const counts = settings.teams === undefined ? {} : { counts: { min: settings.teams, max: settings.teams } };
    const pool: Pool = {
      ...shared,
      people: everyone,
      size: settings.size,
      ...counts,
      needs: poolNeeds(programme, settings),
    };
    const formed = formPool(pool, search);
    findings.push(...formed.findings);
    if (formed.status === 'infeasible') {
      findings.push(describeConflict(formed.conflict, everyone));
      return conclude(programme, [], [formed], findings);
    }
    const ordered = orderTeams(formed.teams);
    const placed =
      programme.projects.length === 0
        ? { projectOf: ordered.map(() => null), findings: [] }
        : placeTeams(
            programme,
            ordered.map(({ people }) => people),
            affinities,
          );
    findings.push(...placed.findings);
    const width = String(ordered.length).length;
    const teams = ordered.map(({ people, index }, at) => {
      const project = programme.projects.find(({ id }) => id === placed.projectOf[at]);
      const needs = project === undefined ? pool.needs : needsOf(settings, project);
      const id = `team-${String(at + 1).padStart(Math.max(2, width), '0')}`;
      if (project === undefined && programme.projects.length > 0)
        findings.push(
          createTeamFinding(
            'team-without-project',
            `${quote(id)}: ${people.map(({ id: member }) => quote(member)).join(', ')}.`,
            id,
          ),
        );
      return describeTeam(id, project?.id ?? null, people, index, formed, settings, claims, needs);
    });
    return conclude(programme, teams, [formed], findings);
  }

  const inside = new Map(programme.projects.map(({ id }) => [id, new Set<string>()]));
  for (const { applicant, project } of placements) inside.get(project)?.add(applicant);
  const projectsOf = new Map<string, Set<string>>();
  for (const { applicant, project } of placements)
    projectsOf.set(applicant, (projectsOf.get(applicant) ?? new Set()).add(project));
  for (const { name, members } of claims.teams) {
    const places = new Set(members.flatMap((id) => [...(projectsOf.get(id) ?? [])]));
    const areShared = [...places].some((project) => members.every((id) => inside.get(project)?.has(id)));
    if (places.size > 0 && !areShared) {
      const who = `${name === undefined ? '' : `${quote(name)}: `}${members.map(quote).join(', ')}`;
      findings.push(
        createTeamFinding(
          'team-in-several-projects',
          `${who} are in ${[...places].sort(compareIds).map(quote).join(', ')}.`,
          name,
        ),
      );
    }
  }
  const pools: FormedPool[] = [];
  const teams: FormedTeam[] = [];
  for (const project of [...programme.projects].sort((a, b) => compareIds(a.id, b.id))) {
    const people = everyone.filter(({ id }) => inside.get(project.id)?.has(id));
    if (people.length === 0) continue;
    const needs = needsOf(settings, project);
    const formed = formPool({ ...shared, people, ...sizesOf(programme, project, people.length), needs }, search);
    pools.push(formed);
    findings.push(...formed.findings);
    if (formed.status === 'infeasible') {
      findings.push(describeConflict(formed.conflict, people, project.id));
      continue;
    }
    orderTeams(formed.teams).forEach(({ people: members, index }, at) => {
      teams.push(describeTeam(`${project.id}-${at + 1}`, project.id, members, index, formed, settings, claims, needs));
    });
  }
  return conclude(programme, teams, pools, findings);
}

/** A project that says nothing of teams has those that the settings ask for, or else one, of everyone there. */
export function sizesOf(
  { settings: { teams } }: Pick<Programme, 'settings'>,
  { teamSize, teamsMin, teamsMax }: Project,
  people: number,
): Pick<Pool, 'size'> & Required<Pick<Pool, 'counts'>> {
  const isSilent = teamSize === undefined && teamsMin === undefined && teamsMax === undefined;
  if (isSilent && teams === undefined) return { size: { min: 1, max: people }, counts: { min: 1, max: 1 } };
  const counts = { min: teamsMin ?? 0, max: teamsMax ?? Number.POSITIVE_INFINITY };
  return { size: teamSize ?? teams?.size ?? { min: 1, max: people }, counts };
}

/** The programme's settings, with what is stated over them. */
export function teamSettingsOf({ settings }: Programme, stated: Partial<TeamSettings> = {}): TeamSettings {
  return { ...DEFAULT_TEAM_SETTINGS, ...settings.teams, ...stated };
}

/** Whether teams are asked for: by the settings, or by what projects say of teams. */
export function areTeamsAsked({ settings, projects }: Pick<Programme, 'settings' | 'projects'>): boolean {
  return (
    settings.teams !== undefined ||
    projects.some(({ teamSize, teamsMin, teamsMax }) => (teamSize ?? teamsMin ?? teamsMax) !== undefined)
  );
}

/** The most people that belong to one team anywhere: what more than that claim together is too many. */
export function largestSize(programme: Programme, { size }: TeamSettings, areInside: boolean): number {
  const sizes = programme.projects.map((project) =>
    Math.min(sizesOf(programme, project, project.max).size.max, project.max),
  );
  return areInside && sizes.length > 0 ? Math.max(...sizes) : size.max;
}

export function needsOf(
  { coverage }: TeamSettings,
  { attributes }: Pick<Project, 'attributes'>,
): readonly TeamNeedRule[] {
  const { needs, wanted } = coverage;
  if (wanted === undefined) return needs;
  const listed = listCell({ attributes }, wanted.projects);
  return [...needs, ...listed.map((value) => ({ column: wanted.applicants, values: [value] }))];
}

/** Out of everyone: the needs of every team, and each role or skill that any project wants. */
function poolNeeds(programme: Programme, settings: TeamSettings): readonly TeamNeedRule[] {
  const { wanted } = settings.coverage;
  if (wanted === undefined) return settings.coverage.needs;
  const listed = [...new Set(programme.projects.flatMap((project) => listCell(project, wanted.projects)))].sort();
  return needsOf(settings, { attributes: { [wanted.projects]: listed.join(';') } });
}

/** By their first member's id. */
function orderTeams(teams: readonly (readonly Applicant[])[]) {
  return teams
    .map((members, index) => ({ people: [...members].sort((a, b) => compareIds(a.id, b.id)), index }))
    .sort((a, b) => compareIds(a.people[0]?.id ?? '', b.people[0]?.id ?? ''));
}

export function describeTeam(
  id: string,
  project: string | null,
  people: readonly Applicant[],
  index: number,
  formed: Pick<Exclude<FormedPool, { status: 'infeasible' }>, 'scores'>,
  settings: TeamSettings,
  claims: Claims,
  needs: readonly TeamNeedRule[],
): FormedTeam {
  const { attributes, team, ...goals } = formed.scores;
  const members = people.map((person) => person.id);
  const name = claims.teams.find(
    (claim) => claim.name !== undefined && claim.members.every((one) => members.includes(one)),
  )?.name;
  const { teammates, ...told } = goals;
  const touches = (list: readonly (readonly [string, string])[]) => list.some(([one]) => members.includes(one));
  // Of people who wished for nobody there is nothing to say.
  const hasWishes =
    touches(claims.wanted) ||
    touches(claims.avoided) ||
    claims.teams.some((claim) => claim.members.some((one) => members.includes(one)));
  const shown = hasWishes && teammates !== undefined ? { ...told, teammates } : told;
  const isCovered = ({ column, values, count = 1 }: TeamNeedRule) =>
    people.filter((person) =>
      listCell(person, column).some((entry) => values.some((value) => value.toLowerCase() === entry)),
    ).length >= count;
  const named = (list: readonly TeamNeedRule[]) => [...new Set(list.map(({ values }) => values.join(' or ')))];
  return {
    id,
    ...(name !== undefined && { name }),
    project,
    members,
    score: team[index]!,
    scores: {
      ...Object.fromEntries(Object.entries(shown).map(([goal, byTeam]) => [goal, byTeam[index]!])),
      mixes: settings.mixes.map(({ column }, mix) => ({ column, score: attributes[mix]![index]! })),
    },
    covered: named(needs.filter(isCovered)),
    missing: named(needs.filter((need) => !isCovered(need))),
  };
}

/** A conflict with ids for indices. */
function describeConflict(conflict: TeamConflict, people: readonly Applicant[], project?: string): Finding {
  const ids = conflict.people.map((index) => quote(people[index]?.id ?? '')).sort();
  const listed = `${ids.slice(0, 10).join(', ')}${ids.length > 10 ? ' and others' : ''}`;
  const about = ids.length === 0 ? '' : ` It is about ${listed}.`;
  const where = project === undefined ? '' : `${quote(project)}: `;
  return createTeamFinding('teams-impossible', `${where}${wordsOf(conflict)}${about}`, project);
}

function wordsOf({ kind, message }: TeamConflict): string {
  const words: Partial<Readonly<Record<TeamConflict['kind'], string>>> = {
    'together-and-apart': 'Two people are to be kept apart and belong to one team.',
    'too-many-apart': 'More people are all to be kept apart from each other than there are teams.',
    'need-unmet': 'Too few people bring what every team must have.',
  };
  return words[kind] ?? message;
}

function conclude(
  programme: Programme,
  teams: readonly FormedTeam[],
  pools: readonly FormedPool[],
  findings: readonly Finding[],
): FormedTeams {
  const inTeam = new Set(teams.flatMap(({ members }) => members));
  const formed = pools.filter((pool) => pool.status !== 'infeasible');
  const weigh = (pick: (pool: (typeof formed)[number]) => number) =>
    formed.reduce((sum, pool) => sum + pick(pool) * pool.teams.length, 0) / Math.max(1, teams.length);
  const bound = formed.some((pool) => pool.bound === null) ? null : weigh((pool) => pool.bound ?? 0);
  const worst = (['cancelled', 'feasible'] as const).find((status) => formed.some((pool) => pool.status === status));
  return {
    status: formed.length === 0 ? 'infeasible' : formed.length < pools.length ? 'partial' : (worst ?? 'optimal'),
    teams,
    without: programme.applicants
      .map(({ id }) => id)
      .filter((id) => !inTeam.has(id))
      .sort(compareIds),
    objective: weigh((pool) => pool.objective),
    bound,
    findings,
  };
}
