import { type Programme, type SolvedMatch, whyTerms } from '@lettermatch/matcher';
import { describePeople } from '../describe-people';
import { DECIDED_BY } from '../wording';
import { renderCsv } from './render-csv';

/** The columns of people.csv. */
export const PEOPLE_COLUMNS = [
  'id',
  'name',
  'email',
  'project',
  'project_title',
  'mentor',
  'mentor_name',
  'fit',
  'wish',
  'decided_by',
  'why',
  'note',
] as const;

/**
 * people.csv for people and mail merges: everyone of the programme exactly once, by id, in words; several places share a cell,
 * "; " between. It says nothing about anybody else, so a row may be sent to its person. In a programme of mentors alone, `fit`
 * and `why` are about the mentor. UTF-8 with BOM, so that spreadsheet programs show names in every script.
 */
export function renderPeopleCsv(result: SolvedMatch, programme: Programme): string {
  const rows = describePeople(result, programme).map(({ applicant, placements, pairings, notes }) => {
    const places = placements.length > 0 ? placements : pairings;
    return [
      applicant.id,
      applicant.name ?? '',
      applicant.email ?? '',
      join(placements.map(({ project }) => project)),
      join(placements.map(({ title }) => title)),
      join(pairings.map(({ mentor }) => mentor)),
      join(pairings.map(({ mentor, mentorName }) => (mentorName === mentor ? '' : mentorName))),
      join(places.map(({ fit }) => fit)),
      join(placements.map(({ wish }) => wish)),
      join(placements.map(({ decidedBy }) => DECIDED_BY[decidedBy])),
      join([...new Set(places.flatMap(({ evidence }) => whyTerms(evidence)))]),
      notes.join(' '),
    ];
  });
  return renderCsv(PEOPLE_COLUMNS, rows, { bom: true });
}

function join(parts: readonly string[]): string {
  return parts.filter((part) => part !== '').join('; ');
}
