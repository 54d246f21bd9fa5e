import { countOf, formatNumber, type PersonComparison, type Programme, type RunComparison } from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';
import { renderTable } from './render-table';
import { createNames } from './wording';

const LISTED = 60;

/** Who moved, came in and went out between two runs, and every figure that is not the same. */
export function describeComparison(
  { differences, same, moved, gained, lost, cameIn, wentOut, figures }: RunComparison,
  [first, second]: readonly [Programme, Programme],
  layout: { readonly styles: Styles; readonly columns: number },
): string {
  const { styles, columns } = layout;
  const names = createNames({
    ...second,
    applicants: [...first.applicants, ...second.applicants],
    projects: [...first.projects, ...second.projects],
    mentors: [...first.mentors, ...second.mentors],
  });
  const place = (id: string) => (names.project(id) === id ? names.mentor(id) : names.project(id));
  const places = (ids: readonly string[]) => ids.map(place).join(', ');
  const people = (title: string, ids: readonly string[], of: (id: string) => string) =>
    ids.length === 0
      ? ''
      : wrapText(
          `${title}: ${ids.slice(0, LISTED).map(of).join(', ')}${ids.length > LISTED ? ` and ${ids.length - LISTED} more` : ''}.`,
          { columns, first: '', indent: '  ' },
        );
  const toOf = new Map([...cameIn, ...wentOut].map(({ applicant, from, to }) => [applicant, places([...from, ...to])]));
  const rows = moved
    .slice(0, LISTED)
    .map((person) => [
      names.person(person.applicant),
      `${places(person.from)} → ${places(person.to)}`,
      describeRanks(person),
      person.affinity.map((value) => value.toFixed(2)).join(' → '),
    ]);
  const table =
    rows.length === 0
      ? ''
      : renderTable([{ title: 'Moved' }, { title: '' }, { title: 'wish' }, { title: 'fit' }], rows, layout);
  const changed = figures
    .filter(({ values: [one, other] }) => one !== other)
    .map(({ figure, values }) => [figure, ...values.map((value) => formatNumber(value, 4)), describeChange(values)]);
  const sections = [
    differences.length === 0
      ? ''
      : [styles.doubtful('The two programmes differ'), ...differences.map((line) => `  ${oneLine(line)}`)].join('\n'),
    `${countOf(same, 'person is', 'people are')} where they were, ${moved.length} moved (${gained.length} gained, ${lost.length} lost), ${cameIn.length} came in, ${wentOut.length} went out.`,
    table,
    people(
      'In',
      cameIn.map(({ applicant }) => applicant),
      (id) => `${names.person(id)} (${toOf.get(id) ?? ''})`,
    ),
    people(
      'Out',
      wentOut.map(({ applicant }) => applicant),
      (id) => `${names.person(id)} (${toOf.get(id) ?? ''})`,
    ),
    changed.length === 0
      ? styles.good('Every figure is the same.')
      : renderTable(
          [
            { title: 'Figures that differ' },
            ...['first', 'second', 'change'].map((title) => ({ title, isNumber: true })),
          ],
          changed,
          layout,
        ),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function describeRanks({ statedRank: [old, now] }: PersonComparison): string {
  return old === null && now === null ? '' : `${old ?? 'none'} → ${now ?? 'none'}`;
}

function describeChange([one, other]: readonly [number, number]): string {
  const text = formatNumber(other - one, 4);
  return other > one ? `+${text}` : text;
}
