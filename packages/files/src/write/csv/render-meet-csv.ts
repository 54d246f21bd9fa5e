import { compareIds, type Meeting, type Programme } from '@lettermatch/matcher';
import { renderCsv } from './render-csv';

/** The columns of meet.csv. */
export const MEET_COLUMNS = ['applicant', 'kind', 'person', 'applicant_name', 'person_name', 'shared'] as const;

/** meet.csv: whom each applicant should meet, by applicant, peers first, the closest first; `shared` is what both write of. UTF-8 without BOM. */
export function renderMeetCsv(meetings: readonly Meeting[], programme: Programme): string {
  const applicants = new Map(programme.applicants.map(({ id, name }) => [id, name ?? '']));
  const mentors = new Map(programme.mentors.map(({ id, name }) => [id, name ?? '']));
  const rows = [...meetings]
    .sort(
      (a, b) =>
        compareIds(a.applicant, b.applicant) ||
        compareIds(a.kind, b.kind) ||
        b.closeness - a.closeness ||
        compareIds(a.person, b.person),
    )
    .map(({ applicant, kind, person, role, shared }) => [
      applicant,
      kind,
      person,
      applicants.get(applicant) ?? '',
      (role === 'mentor' ? mentors : applicants).get(person) ?? '',
      shared.join('; '),
    ]);
  return renderCsv(MEET_COLUMNS, rows);
}
