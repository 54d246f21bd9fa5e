import type { Applicant, Evidence } from '@lettermatch/matcher';
import { cutText, displayWidth, oneLine, padText, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';
import { count, figure, share } from './wording';

/** Evidence with what its parts add up to. */
export interface EvidenceSum extends Evidence {
  /** How many terms `rest` stands for; absent where that is not known. */
  readonly further?: number;
  readonly unclamped: number;
  readonly affinity: number;
}

const BAR_COLUMNS = 16;
const WIDEST_LABEL = 32;
const QUOTE_LINES = 4;

/** What of the letter carries a fit: terms whose shares add up to it, and the sentences that hold most of them. */
export function describeEvidence(
  applicant: Pick<Applicant, 'letter' | 'documents'>,
  { constant, terms, further, rest, sentences, unclamped, affinity }: EvidenceSum,
  { styles, columns }: { readonly styles: Styles; readonly columns: number },
): string {
  if (terms.length === 0) return '';
  const rows = [
    ...terms.map(({ label, contribution, occurrences }) => ({
      label: `${oneLine(label)}${occurrences.length > 1 ? ` (${occurrences.length}×)` : ''}`,
      value: contribution,
    })),
    ...(rest === 0
      ? []
      : [
          {
            label: further === undefined ? 'further terms' : count(further, 'further term', 'further terms'),
            value: rest,
          },
        ]),
    { label: 'what any letter starts from', value: constant },
  ];
  const labelWidth = Math.min(WIDEST_LABEL, Math.max(...rows.map(({ label }) => displayWidth(label))));
  const largest = Math.max(...rows.map(({ value }) => Math.abs(value)));
  const lines = rows.map(({ label, value }) => {
    const bar = '█'.repeat(Math.round((BAR_COLUMNS * Math.abs(value)) / largest));
    return `  ${padText(cutText(label, labelWidth), labelWidth)}  ${share(value)}  ${(value < 0 ? styles.doubtful : styles.good)(bar)}`.trimEnd();
  });
  const cut = affinity === unclamped ? '' : `, counted as ${figure(affinity, 3)}`;
  const sum = `  ${padText('together', labelWidth)}  ${unclamped < 0 ? '' : ' '}${unclamped.toFixed(3)}${cut}`;
  const texts = [applicant.letter, ...applicant.documents];
  const quotes = sentences
    .filter(({ contribution }) => contribution > 0)
    .map(({ document, start, end, contribution }) => {
      const quote = `“${oneLine((texts[document] ?? '').slice(start, end))}”`;
      const first = `  ${share(contribution)}  `;
      return wrapText(quote, { columns, first, indent: ' '.repeat(first.length), mostLines: QUOTE_LINES });
    });
  return [
    styles.strong('What the fit is made of'),
    ...lines,
    sum,
    ...(quotes.length === 0 ? [] : ['', styles.strong('In their own words'), ...quotes]),
  ].join('\n');
}
