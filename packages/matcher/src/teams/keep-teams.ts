import type { PairTable } from '../graph/pair-table';
import { compareIds } from '../programme/compare-ids';
import { quote } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import type { Applicant, Programme, Project } from '../programme/programme';
import { seededOrder } from '../programme/seeded-order';
import { buildTeamProblem } from './build-team-problem';
import {
  describeTeam,
  type FormedTeam,
  type FormedTeams,
  largestSize,
  needsOf,
  sizesOf,
  teamSettingsOf,
} from './form-teams';
import { formTeamsNumeric } from './form-teams-numeric';
import { buildInterestVectors } from './interest-vectors';
import { isSoundTeam } from './is-sound-team';
import { teamCounts } from './plan-sizes';
import { type Claims, readClaims } from './read-claims';
import { scoreTeams } from './score-teams';
import { createTeamFinding } from './team-findings';
import type { FormTeamsOptions } from './team-problem';
import type { TeamNeedRule, TeamSettings } from './team-settings';
import { teamValue } from './team-value';

export interface KeepTeamsOptions extends Pick<FormTeamsOptions, 'shouldStop' | 'steps'> {
  readonly interests?: PairTable;
  /** Places that applicants have now; teams are inside projects. Absent where teams are formed out of everyone. */
  readonly placements?: readonly { readonly applicant: string; readonly project: string }[];
  /** Nobody of these leaves the team they are in. */
  readonly frozen?: ReadonlySet<string>;
}

type OldTeam = Pick<FormedTeam, 'id' | 'name' | 'project' | 'members'>;

/**
 * Teams after people came and went: a team that is large enough and has what it must have keeps its people, those that are not are mended
 * or dissolved (one of a larger team may be lent), and whoever is new fills teams with room, or makes a new one where they are enough. Where no way is found that leaves sound teams
 * alone, all of the project's are formed anew. No bound is known; `infeasible` where there is no team.
 * @complexity that of forming teams, a few times, in projects where somebody came or went.
 */
export function keepTeams(
  programme: Programme,
  before: readonly OldTeam[],
  options: KeepTeamsOptions = {},
): FormedTeams {
  const settings = teamSettingsOf(programme);
  const { placements } = options;
  const { seed } = programme.settings;
  const byId = new Map(programme.applicants.map((applicant) => [applicant.id, applicant]));
  const everyone = seededOrder([...byId.keys()], seed).flatMap((id) => byId.get(id) ?? []);
  const claims = readClaims(everyone, largestSize(programme, settings, placements !== undefined));
  const kept: Kept[] = [];
  const shared = { programme, settings, claims, options };
  if (placements === undefined) {
    const counts = { min: 1, max: Number.POSITIVE_INFINITY };
    const needs = settings.coverage.needs;
    kept.push(
      keepInside({ ...shared, project: undefined, people: everyone, old: before, size: settings.size, counts, needs }),
    );
  } else {
    for (const project of [...programme.projects].sort((a, b) => compareIds(a.id, b.id))) {
      const inside = new Set(
        placements.filter((place) => place.project === project.id).map(({ applicant }) => applicant),
      );
      const people = everyone.filter(({ id }) => inside.has(id));
      const old = before.filter((team) => team.project === project.id);
      const sizes = sizesOf(programme, project, people.length);
      kept.push(keepInside({ ...shared, project, people, old, ...sizes, needs: needsOf(settings, project) }));
    }
  }
  const teams = kept.flatMap((each) => each.teams);
  const inTeam = new Set(teams.flatMap(({ members }) => members));
  return {
    status: teams.length === 0 ? 'infeasible' : 'feasible',
    objective: teams.reduce((sum, { score }) => sum + teamValue(score), 0) / Math.max(1, teams.length),
    bound: null,
    teams,
    without: [...byId.keys()].filter((id) => !inTeam.has(id)).sort(compareIds),
    findings: [...claims.findings, ...kept.flatMap((each) => each.findings)],
  };
}

interface Inside {
  readonly programme: Programme;
  readonly settings: TeamSettings;
  readonly claims: Claims;
  readonly options: KeepTeamsOptions;
  readonly project: Project | undefined;
  readonly people: readonly Applicant[];
  readonly old: readonly OldTeam[];
  readonly size: { readonly min: number; readonly max: number };
  readonly counts: { readonly min: number; readonly max: number };
  readonly needs: readonly TeamNeedRule[];
}

interface Kept {
  readonly teams: readonly FormedTeam[];
  readonly findings: readonly Finding[];
}

/** People by team, each team with the old one that it goes on from, if any. */
type Rows = readonly { readonly from: OldTeam | undefined; readonly members: readonly string[] }[];

function keepInside(inside: Inside): Kept {
  const { people, old, size, settings, claims, project, needs } = inside;
  const here = new Map(people.map((person) => [person.id, person]));
  const left = old.map((team) => ({ team, members: team.members.filter((id) => here.has(id)) }));
  const inOld = new Set(left.flatMap(({ members }) => members));
  const fresh = people.filter(({ id }) => !inOld.has(id)).map(({ id }) => id);
  const isSound = (members: readonly string[]) =>
    isSoundTeam(
      members.flatMap((id) => here.get(id) ?? []),
      size,
      needs,
    );
  const isFrozen = (id: string) => inside.options.frozen?.has(id) === true;
  // Nobody may leave these, and they cannot be mended, or nobody may join either.
  const isFixed = (members: readonly string[]) =>
    members.length > 0 && (members.every(isFrozen) || (!isSound(members) && members.some(isFrozen)));
  const asRows = left.map(({ team, members }) => ({ from: team, members })).filter(({ members }) => !isFixed(members));
  const fixed = left.map(({ team, members }) => ({ from: team, members })).filter(({ members }) => isFixed(members));
  const movable = people.filter(({ id }) => !fixed.some(({ members }) => members.includes(id)));
  const findings: Finding[] = [];
  let rows: Rows | undefined =
    fresh.length === 0 && asRows.every(({ members }) => isSound(members)) ? asRows : undefined;
  rows ??= mend({ ...inside, people: movable }, asRows, fresh, isSound);
  if (rows === undefined) {
    const placed = asRows.filter(({ members }) => members.length > 0);
    const sound = placed.filter(({ members }) => isSound(members));
    rows = sound;
    const without = [...placed.filter((row) => !sound.includes(row)).flatMap(({ members }) => members), ...fresh];
    const where = project === undefined ? '' : `${quote(project.id)}: `;
    const message = `${where}${without.sort(compareIds).map(quote).join(', ')}.`;
    if (without.length > 0) findings.push(createTeamFinding('walk-up-without-team', message, project?.id));
  } else {
    const seated = new Set(rows.flatMap(({ members }) => members));
    const without = fresh.filter((id) => !seated.has(id)).sort(compareIds);
    const where = project === undefined ? '' : `${quote(project.id)}: `;
    if (without.length > 0)
      findings.push(
        createTeamFinding('walk-up-without-team', `${where}${without.map(quote).join(', ')}.`, project?.id),
      );
  }

  const ids = new Set(old.map(({ id }) => id));
  const named = [...rows, ...fixed]
    .filter(({ members }) => members.length > 0)
    .map(({ from, members }) => ({
      from,
      id: from?.id ?? freshId(project, ids),
      members: [...members].sort(compareIds),
    }))
    .sort((a, b) => compareTeamIds(a.id, b.id));
  const order = people.filter(({ id }) => named.some(({ members }) => members.includes(id)));
  const problem = buildTeamProblem({ ...inside, people: order, ...vectorsOf(inside, order) });
  const teamOf = Int32Array.from(order, ({ id }) => named.findIndex(({ members }) => members.includes(id)));
  const { scores } = scoreTeams(
    { ...problem, size: { ...size, max: Math.max(size.max, ...named.map(({ members }) => members.length)) } },
    named.length,
    teamOf,
  );
  const teams = named.map(({ id, members, from }, index): FormedTeam => {
    const described = describeTeam(
      id,
      project?.id ?? from?.project ?? null,
      members.flatMap((member) => here.get(member) ?? []),
      index,
      { scores },
      settings,
      claims,
      needs,
    );
    // A team keeps its name although some of those who came under it are gone.
    return from?.name === undefined ? described : { ...described, name: from.name };
  });
  return { teams, findings };
}

/**
 * Ways from the least change on: people who are new, into the teams there are; then those of broken teams as well, into fewer teams, or into more;
 * with as few of the new left out as it takes; at last everyone anew.
 */
function mend(
  inside: Inside,
  old: Rows,
  fresh: readonly string[],
  isSound: (members: readonly string[]) => boolean,
): Rows | undefined {
  const { size, counts, people, options } = inside;
  const frozen = options.frozen ?? new Set();
  const there = old.filter(({ members }) => members.length > 0);
  const broken = there.filter(({ members }) => !isSound(members) && !members.some((id) => frozen.has(id)));
  const sound = there.filter((row) => !broken.includes(row));
  const most = Math.min(counts.max, Math.floor(people.length / Math.max(1, size.min)));
  // The newest to be left out are those that come last in seeded order: whose names say nothing.
  for (let out = 0; out <= fresh.length; out++) {
    const taken = fresh.slice(0, fresh.length - out);
    for (let added = 0; added === 0 || (added <= taken.length / size.min && there.length + added <= most); added++) {
      const rows = seat(inside, [...there, ...blanks(added)], taken);
      if (rows !== undefined) return rows;
    }
    const loose = [...broken.flatMap(({ members }) => members), ...taken];
    for (let gone = 0; broken.length > 0 && gone <= broken.length; gone++) {
      const staying = [...sound, ...broken.slice(gone).map(({ from }) => ({ from, members: [] }))];
      const rows = seat(inside, staying, loose);
      if (rows !== undefined) return rows;
    }
  }
  if (broken.length === 0) return undefined;
  const lent = lendOne(inside, there, sound, fresh);
  if (lent !== undefined) return lent;
  const held = there.filter(({ members }) => members.some((id) => frozen.has(id)));
  const free = people.map(({ id }) => id).filter((id) => !held.some(({ members }) => members.includes(id)));
  const [fewest, largest] = teamCounts(people.length, size);
  for (let teams = Math.min(there.length, largest); teams >= Math.max(1, fewest, held.length); teams--) {
    const others = there.filter((row) => !held.includes(row)).slice(0, teams - held.length);
    const rows = seat(inside, [...held, ...others.map(({ from }) => ({ from, members: [] }))], free);
    if (rows !== undefined) return rows;
  }
  return undefined;
}

/** Somebody of a sound team with more people than it needs goes where one is missing: whoever it is best of. */
function lendOne(inside: Inside, there: Rows, sound: Rows, fresh: readonly string[]): Rows | undefined {
  const { size, options } = inside;
  let best: { rows: Rows; value: number } | undefined;
  for (const lender of sound.filter(({ members }) => members.length > size.min)) {
    for (const id of lender.members.filter((member) => options.frozen?.has(member) !== true)) {
      const others = there.map((row) => ({ from: row.from, members: row.members.filter((member) => member !== id) }));
      const rows = seat(inside, others, [...fresh, id]);
      const value = rows === undefined ? 0 : objectiveOf(inside, rows);
      if (rows !== undefined && (best === undefined || value > best.value)) best = { rows, value };
    }
  }
  return best?.rows;
}

function blanks(count: number): Rows {
  return Array.from({ length: count }, () => ({ from: undefined, members: [] }));
}

/** Teams with these members at the least, and the loose ones in them somewhere; undefined where the rules leave no way. */
function seat(inside: Inside, rows: Rows, loose: readonly string[]): Rows | undefined {
  const { people, size, programme, claims, options } = inside;
  const rowOf = new Map(rows.flatMap(({ members }, row) => members.map((id) => [id, row] as const)));
  const isLoose = new Set(loose);
  const taking = people.filter(({ id }) => rowOf.has(id) || isLoose.has(id));
  if (rows.length === 0 || taking.length < rows.length * size.min || taking.length > rows.length * size.max)
    return undefined;
  // People who are in different teams by now cannot be bound together again.
  const canBind = (members: readonly string[]) => new Set(members.flatMap((id) => rowOf.get(id) ?? [])).size <= 1;
  const problem = buildTeamProblem({
    ...inside,
    programme: {
      ...programme,
      rules: {
        ...programme.rules,
        ...(programme.rules.together && {
          together: programme.rules.together.filter(({ applicants }) => canBind(applicants)),
        }),
      },
    },
    people: taking,
    claims: { ...claims, teams: claims.teams.filter(({ members }) => canBind(members)) },
    ...vectorsOf(inside, taking),
  });
  const locked = taking.flatMap(({ id }, person) => {
    const row = rowOf.get(id);
    return row === undefined ? [] : [[person, row] as const];
  });
  const outcome = formTeamsNumeric(
    { ...problem, teams: rows.length, locked },
    {
      seed: programme.settings.seed,
      ...(options.shouldStop && { shouldStop: options.shouldStop }),
      steps: options.steps ?? Math.max(20_000, loose.length * 20_000),
    },
  );
  if (outcome.status === 'infeasible') return undefined;
  const members = rows.map((): string[] => []);
  outcome.teamOf.forEach((team, person) => {
    members[team]!.push(taking[person]!.id);
  });
  return rows.map(({ from }, row) => ({ from, members: members[row]! }));
}

/** What the search maximises, of teams that are there. */
function objectiveOf(inside: Inside, rows: Rows): number {
  const rowOf = new Map(rows.flatMap(({ members }, row) => members.map((id) => [id, row] as const)));
  const people = inside.people.filter(({ id }) => rowOf.has(id));
  const problem = buildTeamProblem({ ...inside, people, ...vectorsOf(inside, people) });
  return scoreTeams(
    problem,
    rows.length,
    Int32Array.from(people, ({ id }) => rowOf.get(id) ?? 0),
  ).objective;
}

function vectorsOf({ options, programme }: Inside, people: readonly Applicant[]) {
  const vectors = options.interests && buildInterestVectors(people, options.interests, programme.settings);
  return vectors === undefined ? {} : { interests: vectors };
}

function freshId(project: Project | undefined, taken: Set<string>): string {
  for (let number = 1; ; number++) {
    const id = project === undefined ? `team-${String(number).padStart(2, '0')}` : `${project.id}-${number}`;
    if (taken.has(id)) continue;
    taken.add(id);
    return id;
  }
}

/** `p-2` before `p-10`. */
function compareTeamIds(a: string, b: string): number {
  return a.length - b.length || compareIds(a, b);
}
