import { type PairTable, selectPairs } from '../graph/pair-table';
import { MatcherError } from '../matcher-error';
import type { Programme } from '../programme/programme';
import {
  areTeamsAsked,
  createTeamFinding,
  type FormedTeams,
  formTeams,
  type TeamFindingCode,
  teamSettingsOf,
} from '../teams';
import type { DetailedMatch, Draft, MatchResult } from '../types';
import { assignEveryone } from './assign-everyone';
import { bindArrivals, isArrival } from './bind-arrivals';
import { hideNames } from './hide-names';
import type { MatchOptions } from './match-options';
import { matchTeamsAlone, readInterests } from './match-teams-alone';
import { type Scored, scoreMentors, scoreProjects } from './score-with-letters';

/**
 * Reads the letters, scores them, and gives every applicant a project and a mentor: the best total under the programme's rules, with its proof.
 * The same programme, options and seed give the same result, in whatever order its rows come.
 * @throws MatcherError `invalid-programme` where the settings ask for an objective that is not there.
 */
export async function matchProgramme(programme: Programme, options: MatchOptions = {}): Promise<MatchResult> {
  return (await matchProgrammeDetailed(programme, options)).result;
}

/** As `matchProgramme`, with the draft and all affinities. */
export async function matchProgrammeDetailed(given: Programme, stated: MatchOptions = {}): Promise<DetailedMatch> {
  const { programme: read, options, key } = hideNames(given, stated);
  assertObjective(read);
  const programme = bindArrivals(read);
  const scoring = { ...options, models: undefined };
  const hasProjects = programme.projects.length > 0;
  const projects: Scored | undefined = !hasProjects
    ? undefined
    : options.affinities !== undefined
      ? { table: selectPairs(options.affinities, idsOf(programme.applicants), idsOf(programme.projects)) }
      : await scoreProjects(programme, { ...scoring, model: options.models?.projects ?? null });
  const mentors =
    programme.mentors.length === 0
      ? undefined
      : await scoreMentors(programme, { ...scoring, model: options.models?.mentors ?? null });

  const letters = (projects?.affinity ?? mentors?.affinity)?.letters;
  const found = assignWithTeams(
    programme,
    projects,
    mentors,
    options,
    await readInterests(programme, { ...scoring, model: null }),
  );
  const draft: Draft = {
    format: 'lettermatch-draft/2',
    programme: found.programme,
    models: { projects: projects?.affinity?.model ?? null, mentors: mentors?.affinity?.model ?? null },
    spelling: options.spelling ?? true,
    ...(letters && { letters: letters.map(({ id, language, words }) => ({ id, language, words })) }),
  };
  const affinities = {
    ...(projects ? { projects: projects.table } : {}),
    ...(mentors ? { mentors: mentors.table } : {}),
  };
  return {
    result: found.result,
    draft,
    affinities,
    ...(key === undefined ? {} : { blindKey: key }),
  };
}

/** Teams before or after places, as the settings ask for; without projects and mentors teams are all there is. */
function assignWithTeams(
  programme: Programme,
  projects: Scored | undefined,
  mentors: Scored | undefined,
  options: MatchOptions,
  interests: PairTable | undefined,
): { readonly programme: Programme; readonly result: MatchResult } {
  const isAsked = areTeamsAsked(programme);
  if (isAsked && projects === undefined && mentors === undefined)
    return { programme, result: matchTeamsAlone(programme, interests, options) };
  if (isAsked && projects !== undefined && teamSettingsOf(programme).first === 'teams') {
    const formed = formTeams(programme, {
      affinities: projects.table,
      ...(options.shouldStop && { shouldStop: options.shouldStop }),
    });
    const held = holdTeams(programme, formed);
    const result = assignEveryone(programme, projects, mentors, options, undefined, { formed, held });
    if (result.status !== 'infeasible') return { programme, result };
    const message = 'Projects for whole teams would break rules or minimums.';
    const again = assignEveryone(programme, projects, mentors, withFinding('teams-after-places', message, options));
    return { programme, result: again };
  }
  const result = assignEveryone(programme, projects, mentors, options);
  if (result.status !== 'infeasible' || !(programme.rules.together ?? []).some(isArrival)) return { programme, result };
  // Not all teams can stay whole beside the other rules: as few people as possible are then elsewhere.
  const loose = bindArrivals(programme, true);
  const message = 'Not every team that people came as can have one project.';
  const again = assignEveryone(loose, projects, mentors, withFinding('teams-not-bound', message, options));
  return again.status === 'infeasible' ? { programme, result } : { programme: loose, result: again };
}

/** Everybody locked to where their team goes, and those whose team goes nowhere kept out of all projects. */
function holdTeams(programme: Programme, { teams }: FormedTeams): Programme {
  const { rules, projects } = programme;
  const held = teams.flatMap(({ members, project }) => members.map((applicant) => ({ applicant, project })));
  const reason = 'their team goes there';
  return {
    ...programme,
    rules: {
      ...rules,
      lock: [
        ...rules.lock,
        ...held.flatMap(({ applicant, project }) => (project === null ? [] : [{ applicant, project, reason }])),
      ],
      forbid: [
        ...rules.forbid,
        ...held.flatMap(({ applicant, project }) =>
          project === null ? projects.map(({ id }) => ({ applicant, project: id, reason })) : [],
        ),
      ],
    },
  };
}

function withFinding(code: TeamFindingCode, message: string, options: MatchOptions): MatchOptions {
  return { ...options, findings: [...(options.findings ?? []), createTeamFinding(code, message)] };
}

function idsOf(items: readonly { readonly id: string }[]): readonly string[] {
  return items.map(({ id }) => id);
}

function assertObjective({ settings }: Programme): void {
  const { objective, places } = settings;
  if (objective === 'stable' && places.max > 1) {
    throw new MatcherError(
      'invalid-option',
      `the objective "stable" gives each person one place, and places allow ${places.max}. Set places to at most 1, or use the objective total, fair, rank or nash.`,
      { objective, places: places.max },
    );
  }
}
