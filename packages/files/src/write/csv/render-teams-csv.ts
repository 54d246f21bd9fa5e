import { type Programme, type SolvedMatch, whyTerms } from '@lettermatch/matcher';
import { renderCsv } from './render-csv';

/** The columns of teams.csv. */
export const TEAM_COLUMNS = [
  'team',
  'applicant',
  'name',
  'team_name',
  'project',
  'project_title',
  'fit',
  'why',
  'covered',
  'missing',
] as const;

/** teams.csv: a row for each person of each team, team by team. UTF-8 without BOM. */
export function renderTeamsCsv({ teams, assignments }: SolvedMatch, programme: Programme): string {
  const names = new Map(programme.applicants.map(({ id, name }) => [id, name ?? '']));
  const titles = new Map(programme.projects.map(({ id, title }) => [id, title]));
  const places = new Map(assignments.map((place) => [`${place.applicant}\n${place.project}`, place]));
  const rows = teams.flatMap(({ id, name, project, members, covered, missing }) =>
    members.map((applicant) => {
      const place = project === null ? undefined : places.get(`${applicant}\n${project}`);
      return [
        id,
        applicant,
        names.get(applicant) ?? '',
        name ?? '',
        project ?? '',
        titles.get(project ?? '') ?? '',
        place?.fit ?? '',
        whyTerms(place?.evidence ?? null).join('; '),
        covered.join('; '),
        missing.join('; '),
      ];
    }),
  );
  return renderCsv(TEAM_COLUMNS, rows);
}
