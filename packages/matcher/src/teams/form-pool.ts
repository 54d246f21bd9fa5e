import type { PairTable } from '../graph/pair-table';
import { quote } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import type { Applicant, Programme } from '../programme/programme';
import { buildTeamProblem } from './build-team-problem';
import { formTeamsNumeric } from './form-teams-numeric';
import { buildInterestVectors } from './interest-vectors';
import { measureInterests, toUnitVectors } from './measure-interests';
import { teamCounts } from './plan-sizes';
import type { ClaimedTeam, Claims } from './read-claims';
import { scoreTeams } from './score-teams';
import { createTeamFinding } from './team-findings';
import type { FormTeamsOptions, TeamConflict, TeamOutcome, TeamProblem, TeamScores } from './team-problem';
import type { TeamNeedRule, TeamSettings } from './team-settings';

/** People of whom teams are formed, and of nobody else. */
export interface Pool {
  readonly programme: Programme;
  /** In seeded order. */
  readonly people: readonly Applicant[];
  readonly settings: TeamSettings;
  readonly size: { readonly min: number; readonly max: number };
  /** Fewest and most teams; absent where sizes decide. */
  readonly counts?: { readonly min: number; readonly max: number };
  readonly needs: readonly TeamNeedRule[];
  readonly claims: Claims;
  readonly interests?: PairTable | undefined;
}

export type FormedPool =
  | {
      readonly status: 'optimal' | 'feasible' | 'cancelled';
      readonly teams: readonly (readonly Applicant[])[];
      readonly objective: number;
      readonly bound: number | null;
      readonly scores: TeamScores;
      readonly findings: readonly Finding[];
    }
  | { readonly status: 'infeasible'; readonly conflict: TeamConflict; readonly findings: readonly Finding[] };

/**
 * Teams of a pool. Teams that came whole stay as they are wherever the others can make teams of their own; else they take some in. Where
 * people are to stay together if possible and that is not, it is a wish.
 */
export function formPool(pool: Pool, options: FormTeamsOptions): FormedPool {
  const bound = formBound(pool, options);
  if (bound.status !== 'infeasible' || pool.settings.keepTogether === 'always') return bound;
  const loose = formBound({ ...pool, settings: { ...pool.settings, keepTogether: 'if-possible' } }, options, true);
  if (loose.status === 'infeasible') return loose;
  const split = pool.claims.teams.filter(
    ({ members }) => loose.teams.filter((team) => team.some(({ id }) => members.includes(id))).length > 1,
  );
  const findings = split.map(({ name, members }) =>
    createTeamFinding(
      'team-split',
      `${name === undefined ? '' : `${quote(name)}: `}${members.map(quote).join(', ')}.`,
      name,
    ),
  );
  return { ...loose, findings: [...loose.findings, ...findings] };
}

function formBound(pool: Pool, options: FormTeamsOptions, isLoose = false): FormedPool {
  const settings: TeamSettings = { ...pool.settings, keepTogether: isLoose ? 'if-possible' : 'always' };
  const everyone = withScale(problemOf({ ...pool, settings }, pool.people));
  const whole = isLoose ? [] : pool.claims.teams.filter((team) => isWhole(team, pool));
  const kept = new Set(whole.flatMap(({ members }) => members));
  const rest = pool.people.filter(({ id }) => !kept.has(id));
  const findings: Finding[] = [];
  const range = countsFor(pool, pool.people.length);
  const left = { min: range.min - whole.length, max: range.max - whole.length };
  if (whole.length > 0 && canSplit(rest.length, pool, left)) {
    const problem = withScale(problemOf({ ...pool, settings }, rest), everyone.interests?.scale);
    const outcome = formCounted(problem, pool, left, options);
    if (outcome.status !== 'infeasible') {
      const teams = [...teamsOf(outcome, rest), ...whole.map(({ members }) => rowOf(members, pool.people))];
      return describe(everyone, pool.people, teams, outcome, findings);
    }
  }
  if (whole.length > 0) {
    const message = `${rest.length} people beside the ${whole.length} teams that came whole make no teams of ${pool.size.min} to ${pool.size.max} of their own${pool.counts === undefined ? '' : `, ${range.max} teams in all`}.`;
    findings.push(createTeamFinding('whole-team-opened', message));
  }
  const outcome = formCounted(everyone, pool, range, options);
  if (outcome.status === 'infeasible') return { status: 'infeasible', conflict: outcome.conflict, findings };
  return describe(everyone, pool.people, teamsOf(outcome, pool.people), outcome, findings);
}

function isWhole({ name, members }: ClaimedTeam, { size, people }: Pool): boolean {
  const ids = new Set(people.map(({ id }) => id));
  return name !== undefined && members.length >= size.min && members.every((id) => ids.has(id));
}

function problemOf(pool: Pool, people: readonly Applicant[]): TeamProblem {
  const { interests, programme } = pool;
  const vectors = interests && buildInterestVectors(people, interests, programme.settings);
  const { settings, size, needs, claims } = pool;
  return buildTeamProblem({
    programme,
    people,
    settings,
    size,
    needs,
    claims,
    ...(vectors && { interests: vectors }),
  });
}

/** A problem with the scale of its interests written out, or another's, so that parts of it are scored like the whole. */
function withScale(problem: TeamProblem, given?: { readonly worst: number; readonly best: number }): TeamProblem {
  const { interests, size } = problem;
  if (interests === undefined) return problem;
  const { dimensions } = interests;
  const scale = given ?? measureInterests(toUnitVectors(interests), dimensions, (size.min + size.max) / 2);
  return { ...problem, interests: { ...interests, scale } };
}

function countsFor({ counts, size }: Pool, people: number): { readonly min: number; readonly max: number } {
  const [fewest, most] = teamCounts(people, size);
  return { min: Math.max(fewest, counts?.min ?? 0), max: Math.min(most, counts?.max ?? most) };
}

function canSplit(
  people: number,
  { size }: Pool,
  { min, max }: { readonly min: number; readonly max: number },
): boolean {
  const [fewest, most] = teamCounts(people, size);
  return people === 0 ? min <= 0 : Math.max(fewest, min) <= Math.min(most, max);
}

/** The number of teams nearest to the middle of the sizes among those allowed; where it cannot be, the next ones. */
function formCounted(
  problem: TeamProblem,
  { size }: Pool,
  { min, max }: { readonly min: number; readonly max: number },
  options: FormTeamsOptions,
): TeamOutcome {
  const [fewest, most] = teamCounts(problem.people, size);
  const [least, largest] = [Math.max(1, min, fewest), Math.min(max, most)];
  const wanted = (problem.people * 2) / (size.min + size.max);
  const counts = Array.from({ length: Math.max(0, largest - least + 1) }, (_, index) => least + index).sort(
    (a, b) => Math.abs(a - wanted) - Math.abs(b - wanted) || a - b,
  );
  let first: TeamOutcome | undefined;
  for (const teams of counts.slice(0, 4)) {
    const outcome = formTeamsNumeric({ ...problem, teams }, options);
    if (outcome.status !== 'infeasible') return outcome;
    first ??= outcome;
  }
  return first ?? formTeamsNumeric({ ...problem, ...(max >= 1 && max < fewest && { teams: max }) }, options);
}

function teamsOf(outcome: Exclude<TeamOutcome, { status: 'infeasible' }>, people: readonly Applicant[]) {
  const teams = Array.from({ length: outcome.teams }, (): Applicant[] => []);
  outcome.teamOf.forEach((team, person) => {
    teams[team]!.push(people[person]!);
  });
  return teams;
}

function rowOf(ids: readonly string[], people: readonly Applicant[]): readonly Applicant[] {
  return people.filter(({ id }) => ids.includes(id));
}

/** Every team scored on the problem of everyone, by which of them a search was made notwithstanding. */
function describe(
  everyone: TeamProblem,
  people: readonly Applicant[],
  teams: readonly (readonly Applicant[])[],
  outcome: Exclude<TeamOutcome, { status: 'infeasible' }>,
  findings: readonly Finding[],
): FormedPool {
  const at = new Map(people.map(({ id }, index) => [id, index]));
  const teamOf = new Int32Array(people.length);
  teams.forEach((members, team) => {
    for (const { id } of members) teamOf[at.get(id)!] = team;
  });
  const isWholeOutcome = outcome.teamOf.length === people.length;
  const { scores, objective } = scoreTeams(everyone, teams.length, teamOf);
  const status = outcome.status === 'optimal' && !isWholeOutcome ? 'feasible' : outcome.status;
  return { status, teams, objective, bound: isWholeOutcome ? outcome.bound : null, scores, findings };
}
