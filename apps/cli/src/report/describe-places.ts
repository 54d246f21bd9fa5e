import type { Applicant, Fit, Programme, SolvedMatch } from '@lettermatch/matcher';
import type { Styles } from '../terminal/styles';
import { describeGroups, type Group } from './describe-groups';
import { renderTable } from './render-table';
import { describeWhy, describeWish, type Names } from './wording';

export interface PlacesOptions {
  readonly styles: Styles;
  readonly columns: number;
  /** A line for each person; otherwise one for each project. */
  readonly isListed: boolean;
}

/** Terms of a letter that fit beside a name. */
export const WHY_TERMS = 5;

/** Who goes where; empty in a programme without projects. */
export function describePlaces(
  result: SolvedMatch,
  programme: Programme,
  names: Names,
  options: PlacesOptions,
): string {
  if (programme.projects.length === 0) return '';
  return options.isListed ? listPeople(result, programme, names, options) : tabulateProjects(result, names, options);
}

function listPeople(result: SolvedMatch, programme: Programme, names: Names, options: PlacesOptions): string {
  const applicants = new Map(programme.applicants.map((applicant): [string, Applicant] => [applicant.id, applicant]));
  const groups = programme.projects.map(
    ({ id, max }): Group => ({
      title: names.project(id),
      id,
      most: max,
      people: result.assignments
        .filter(({ project }) => project === id)
        .map((placement) => ({
          name: names.person(placement.applicant),
          fit: placement.fit,
          wish: describeWish(placement, applicants.get(placement.applicant)),
          why: describeWhy(placement.evidence, WHY_TERMS),
        })),
    }),
  );
  return describeGroups(groups, { ...options, noun: 'Projects' });
}

function tabulateProjects(result: SolvedMatch, names: Names, { styles, columns }: PlacesOptions): string {
  const hasWishes = result.projects.some(({ firstWishes }) => firstWishes > 0);
  const rows = result.projects.map(({ project, placed, max, firstWishes, price }) => {
    const fits = result.assignments.filter((placement) => placement.project === project).map(({ fit }) => fit);
    const having = (fit: Fit) => String(fits.filter((each) => each === fit).length);
    return [
      names.project(project),
      `${placed} of ${max}`,
      ...(hasWishes ? [String(firstWishes)] : []),
      having('strong'),
      having('good'),
      having('weak'),
      price.toFixed(3),
    ];
  });
  const numbers = ['people', ...(hasWishes ? ['1st wishes'] : []), 'strong', 'good', 'weak', 'one more adds'];
  const heads = [{ title: 'Project' }, ...numbers.map((title) => ({ title, isNumber: true }))];
  return `${renderTable(heads, rows, { styles, columns })}\n${styles.faint('Each person in a line: add --verbose')}`;
}
