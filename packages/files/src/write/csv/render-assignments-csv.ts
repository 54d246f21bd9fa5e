import { compareIds, type Programme, type SolvedMatch, whyTerms } from '@lettermatch/matcher';
import { describePeople } from '../describe-people';
import { type Cell, renderCsv } from './render-csv';

/** The columns of assignments.csv; the first three are those of affinity.csv. */
export const ASSIGNMENT_COLUMNS = [
  'applicant',
  'project',
  'affinity',
  'applicant_name',
  'project_title',
  'fit',
  'rank',
  'stated_rank',
  'decided_by',
  'why',
] as const;

/**
 * assignments.csv for other programs: one row a place by applicant, then project; someone without a place has one row with an
 * empty project. UTF-8 without BOM; `decided_by` is `lock`, `wish` or `letter`; `why` holds terms of the letter, "; " between.
 */
export function renderAssignmentsCsv(result: SolvedMatch, programme: Programme): string {
  const rows = describePeople(result, programme).flatMap(({ applicant, placements, unplaced }): Cell[][] => {
    const name = applicant.name ?? '';
    if (placements.length === 0 && unplaced !== null)
      return [[applicant.id, '', null, name, '', '', null, null, '', '']];
    return [...placements]
      .sort((a, b) => compareIds(a.project, b.project))
      .map(({ project, affinity, title, fit, rank, statedRank, decidedBy, evidence }) => [
        applicant.id,
        project,
        affinity,
        name,
        title,
        fit,
        rank,
        statedRank,
        decidedBy,
        whyTerms(evidence).join('; '),
      ]);
  });
  return renderCsv(ASSIGNMENT_COLUMNS, rows);
}
