import type { SensitiveTopic } from '@lettermatch/core';
import { type Applicant, countOf, type Evidence, formatNumber } from '@lettermatch/matcher';
import { cutText, displayWidth, oneLine, padText, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';
import { share } from './wording';

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
/** Terms that add less than this share of the strongest are counted together. */
const LEAST_SHARE = 1 / 20;

/** What of the letter carries a fit: terms whose shares add up to it, and the sentences that hold most of them. */
export function describeEvidence(
  applicant: Pick<Applicant, 'letter' | 'documents'>,
  { constant, terms, further, rest, sentences, unclamped, affinity, noise }: EvidenceSum,
  { styles, columns }: { readonly styles: Styles; readonly columns: number },
): string {
  if (terms.length === 0) return '';
  const largest = Math.max(...terms.map(({ contribution }) => Math.abs(contribution)));
  const isShown = ({ contribution }: Evidence['terms'][number]) => Math.abs(contribution) >= LEAST_SHARE * largest;
  const small = terms.filter((term) => !isShown(term));
  const remaining = small.reduce((sum, { contribution }) => sum + contribution, rest);
  const parts = terms.filter(isShown).map(({ label, contribution, via, occurrences, sensitive }) => ({
    label: `${oneLine(label)}${occurrences.length > 1 ? ` (${occurrences.length}×)` : ''}`,
    value: contribution,
    remark: [
      ...(via.length === 0 ? [] : [styles.faint(`near “${via.join('”, “')}”`)]),
      ...(sensitive === undefined ? [] : [markTopic(sensitive, styles)]),
    ].join('  '),
  }));
  const restLabel =
    further === undefined ? 'further terms' : countOf(further + small.length, 'further term', 'further terms');
  const others = [
    ...(remaining === 0 ? [] : [{ label: restLabel, value: remaining }]),
    { label: 'what any letter starts from', value: constant },
  ];
  const labels = [...parts, ...others].map(({ label }) => displayWidth(label));
  const labelWidth = Math.min(WIDEST_LABEL, Math.max(...labels));
  const line = (label: string, value: number) =>
    `  ${padText(cutText(label, labelWidth), labelWidth)}  ${share(value)}`;
  const bar = (value: number) => '█'.repeat(Math.round((BAR_COLUMNS * Math.abs(value)) / largest));
  const remarkColumn = Math.max(0, ...parts.map(({ value, remark }) => (remark === '' ? 0 : bar(value).length)));
  const lines = [
    ...parts.map(({ label, value, remark }) =>
      remark === ''
        ? `${line(label, value)}  ${styles.good(bar(value))}`
        : `${line(label, value)}  ${styles.good(padText(bar(value), remarkColumn))}  ${remark}`,
    ),
    ...others.map(({ label, value }) => line(label, value)),
  ];
  const cut = affinity === unclamped ? '' : `, counted as ${formatNumber(affinity, 3)}`;
  const sum = `  ${padText('together', labelWidth)}  ${unclamped < 0 ? '' : ' '}${unclamped.toFixed(3)}${cut}`;
  const texts = [applicant.letter, ...applicant.documents];
  const quotes = sentences
    .filter(({ contribution }) => contribution > 0)
    .map(({ document, start, end, contribution, sensitive }) => {
      const quote = `“${oneLine((texts[document] ?? '').slice(start, end))}”`;
      const first = `  ${share(contribution)}  `;
      const text = wrapText(quote, { columns, first, indent: ' '.repeat(first.length), mostLines: QUOTE_LINES });
      return sensitive === undefined ? text : `${text}\n${' '.repeat(first.length)}${markTopic(sensitive, styles)}`;
    });
  return [
    styles.strong('What the fit is made of'),
    ...lines,
    sum,
    ...(noise === null
      ? []
      : [styles.faint(`  give or take ${formatNumber(noise, 3)}, by leaving out a part of the letter at a time`)]),
    ...(quotes.length === 0 ? [] : ['', styles.strong('In their own words'), ...quotes]),
  ].join('\n');
}

/** The mark of what is for the organiser alone. */
export function markTopic(topic: SensitiveTopic, styles: Styles): string {
  return styles.doubtful(`sensitive: ${topic}, do not pass on`);
}
