import {
  compareIds,
  type MentorAlternative,
  type MentorGroup,
  type MentorMatch,
  type Programme,
  pairKey,
  whyTerms,
} from '@lettermatch/matcher';
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
  'next',
] as const;

/**
 * mentors.csv: one row a person by mentor, then applicant; where mentors guide whole projects or teams, its last column says which one. `next` are
 * the next best mentors, best first, with who has no time left. UTF-8 without BOM.
 */
export function renderMentorsCsv(mentors: MentorMatch, programme: Programme): string {
  const mentorNames = new Map(programme.mentors.map(({ id, name }) => [id, name ?? '']));
  const applicantNames = new Map(programme.applicants.map(({ id, name }) => [id, name ?? '']));
  const groupsOf = new Map<string, MentorGroup>();
  for (const group of mentors.groups ?? [])
    for (const member of group.members) groupsOf.set(pairKey(member, group.mentor), group);
  const rows = [...mentors.pairings]
    .sort((a, b) => compareIds(a.mentor, b.mentor) || compareIds(a.applicant, b.applicant))
    .map(({ mentor, applicant, affinity, fit, evidence, ...pairing }) => [
      mentor,
      applicant,
      mentorNames.get(mentor) ?? '',
      applicantNames.get(applicant) ?? '',
      affinity,
      fit,
      whyTerms(evidence).join('; '),
      describeAlternatives(groupsOf.get(pairKey(applicant, mentor))?.alternatives ?? pairing.alternatives),
      ...(mentors.groups === undefined ? [] : [groupsOf.get(pairKey(applicant, mentor))?.group ?? '']),
    ]);
  return renderCsv(mentors.groups === undefined ? MENTOR_COLUMNS : [...MENTOR_COLUMNS, 'group'], rows);
}

function describeAlternatives(alternatives: readonly MentorAlternative[] = []): string {
  return alternatives.map(({ mentor, hasRoom }) => (hasRoom ? mentor : `${mentor} (full)`)).join('; ');
}
