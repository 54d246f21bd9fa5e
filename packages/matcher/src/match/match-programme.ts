import { selectPairs } from '../graph/pair-table';
import { MatcherError } from '../matcher-error';
import type { Programme } from '../programme/programme';
import type { DetailedMatch, Draft, MatchResult } from '../types';
import { assignEveryone } from './assign-everyone';
import { hideNames } from './hide-names';
import type { MatchOptions } from './match-options';
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
  const { programme, options, key } = hideNames(given, stated);
  assertObjective(programme);
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
  const draft: Draft = {
    format: 'lettermatch-draft/2',
    programme,
    models: { projects: projects?.affinity?.model ?? null, mentors: mentors?.affinity?.model ?? null },
    spelling: options.spelling ?? true,
    ...(letters && { letters: letters.map(({ id, language, words }) => ({ id, language, words })) }),
  };
  const affinities = {
    ...(projects ? { projects: projects.table } : {}),
    ...(mentors ? { mentors: mentors.table } : {}),
  };
  return {
    result: assignEveryone(programme, projects, mentors, options),
    draft,
    affinities,
    ...(key === undefined ? {} : { blindKey: key }),
  };
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
