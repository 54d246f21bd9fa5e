import { compareIds, type MentorMatch, type Programme, whyTerms } from '@lettermatch/matcher';
import { renderCsv } from './render-csv';

/** The columns of mentors.csv as a result. */
export const MENTOR_COLUMNS = [
  'mentor',
  'applicant',
  'mentor_name',
  'applicant_name',
  'affinity',
  'fit',
  'why',
] as const;

/** mentors.csv: one row a pair by mentor, then applicant. UTF-8 without BOM. */
export function renderMentorsCsv(mentors: MentorMatch, programme: Programme): string {
  const mentorNames = new Map(programme.mentors.map(({ id, name }) => [id, name ?? '']));
  const applicantNames = new Map(programme.applicants.map(({ id, name }) => [id, name ?? '']));
  const rows = [...mentors.pairings]
    .sort((a, b) => compareIds(a.mentor, b.mentor) || compareIds(a.applicant, b.applicant))
    .map(({ mentor, applicant, affinity, fit, evidence }) => [
      mentor,
      applicant,
      mentorNames.get(mentor) ?? '',
      applicantNames.get(applicant) ?? '',
      affinity,
      fit,
      whyTerms(evidence).join('; '),
    ]);
  return renderCsv(MENTOR_COLUMNS, rows);
}
