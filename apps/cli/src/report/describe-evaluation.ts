import { countOf, type Evaluation, formatNumber, ordinal, type Programme } from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';
import { renderTable } from './render-table';
import { createNames } from './wording';

const LISTED = 50;

/** The figures of an assignment beside the best and a random one, and every rule it breaks. */
export function describeEvaluation(
  evaluation: Evaluation,
  programme: Programme,
  options: { readonly styles: Styles; readonly columns: number },
): string {
  const { styles, columns } = options;
  const names = createNames(programme);
  const { broken, unplaced } = evaluation;
  const rules =
    broken.length === 0
      ? styles.good('Every rule holds.')
      : [
          styles.bad(`${countOf(broken.length, 'rule is broken', 'rules are broken')}`),
          ...broken
            .slice(0, LISTED)
            .map(({ message }) => wrapText(oneLine(message), { columns, first: '  ', indent: '    ' })),
          ...(broken.length > LISTED ? [`  and ${broken.length - LISTED} more; all of them with --json`] : []),
        ].join('\n');
  const soft = describeBreaches(evaluation, { styles, columns });
  const waiting = unplaced.map(names.person);
  const without =
    waiting.length === 0
      ? ''
      : wrapText(
          `${waiting.slice(0, LISTED).join(', ')}${waiting.length > LISTED ? ` and ${waiting.length - LISTED} more` : ''}`,
          {
            columns,
            first: 'Without a place: ',
            indent: '  ',
          },
        );
  const sections = [
    styles.strong(oneLine(programme.settings.name)),
    tabulate(evaluation, programme, options),
    rules,
    soft,
    without,
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function tabulate(
  { placed, objective, quality, best, breaches }: Evaluation,
  programme: Programme,
  options: { readonly styles: Styles; readonly columns: number },
): string {
  const people = programme.applicants.length;
  const row = (title: string, of: (measured: Measured) => string, random = '') => [
    title,
    of({ placed, objective, quality, breaches }),
    best === null ? '' : of(best),
    random,
  ];
  const rows = [
    row(`people placed, of ${people}`, (each) => String(each.placed)),
    row('total score', (each) => formatNumber(each.objective, 4)),
    ...(breaches.length + (best?.breaches.length ?? 0) === 0
      ? []
      : [row('cost of rules not kept', (each) => formatNumber(sumCosts(each.breaches), 2))]),
    row('mean fit', (each) => each.quality.meanAffinity.toFixed(2), quality.randomMeanAffinity.toFixed(2)),
    row('weakest fit', (each) => each.quality.minAffinity.toFixed(2)),
    ...quality.wishes.byRank.flatMap((number, index) =>
      number === 0 && (best?.quality.wishes.byRank[index] ?? 0) === 0
        ? []
        : [row(`got their ${ordinal(index + 1)} wish`, (each) => String(each.quality.wishes.byRank[index] ?? 0))],
    ),
    ...(quality.wishes.byRank.length === 0
      ? []
      : [row('stated wishes, got none of them', (each) => String(each.quality.wishes.unstated))]),
    row('fit another project better', (each) => String(each.quality.envious)),
  ];
  const number = (title: string) => ({ title, isNumber: true });
  return renderTable([{ title: '' }, number('this one'), number('the best'), number('at random')], rows, options);
}

type Measured = NonNullable<Evaluation['best']>;

function sumCosts(breaches: Measured['breaches']): number {
  return breaches.reduce((sum, { cost }) => sum + cost, 0);
}

/** Soft rules that are not kept, each with what it costs. */
function describeBreaches(
  { breaches }: Evaluation,
  { styles, columns }: { readonly styles: Styles; readonly columns: number },
): string {
  if (breaches.length === 0) return '';
  const lines = breaches
    .slice(0, LISTED)
    .map(({ message, cost }) =>
      wrapText(`${oneLine(message)} (costs ${formatNumber(cost, 2)})`, { columns, first: '  ', indent: '    ' }),
    );
  const more = breaches.length - lines.length;
  return [
    styles.strong(`Rules kept where possible: ${countOf(breaches.length, 'is', 'are')} not kept`),
    ...lines,
    ...(more > 0 ? [`  and ${more} more; all of them with --json`] : []),
  ].join('\n');
}
