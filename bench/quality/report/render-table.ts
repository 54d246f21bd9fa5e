import type { LossChange } from '../metrics/compare-loss';
import type { Summary } from '../metrics/summarise';

/** One line of the table. */
export interface TableRow {
  readonly method: string;
  readonly summary: Summary;
  /** Against the first method, or against the same method in an earlier run. */
  readonly change?: LossChange;
  readonly msPerLetter: number;
}

/** A change of this many standard errors is marked. */
const CLEAR_ERRORS = 2;
const LABEL_WIDTH = 24;
const HEADINGS = ['loss', '±', 'change', 'rank', 'first', 'placed', 'grade', 'ms'];
const COLUMN_WIDTH = 9;

export const LEGEND = `loss    weighted share of wrongly ordered pairs of targets: 0 is perfect, 0.5 chance; ± one standard error over letters
change  of the loss against the first method, or the same method of an earlier run (--against);
        * beyond ${CLEAR_ERRORS} standard errors of the change, letter by letter
rank    mean rank of the best-graded target, each letter by itself; first: share of letters where it is 1
placed  share of letters on a best-graded target after the optimal assignment with the programme's seats, letters alone
grade   mean grade of that assignment over the best possible one
ms      milliseconds of processor time a letter, the reading of targets and fitting included`;

export function renderHeadings(): string {
  return renderLine('', HEADINGS);
}

/** The lines of one data set, or of several together. */
export function renderBlock(title: string, rows: readonly TableRow[]): string {
  return [title, ...rows.map((row) => renderLine(`  ${row.method}`, cellsOf(row)))].join('\n');
}

function renderLine(label: string, cells: readonly string[]): string {
  return label.padEnd(LABEL_WIDTH) + cells.map((cell) => cell.padStart(COLUMN_WIDTH)).join('');
}

function cellsOf({ summary, change, msPerLetter }: TableRow): readonly string[] {
  return [
    renderNumber(summary.loss, 3),
    renderNumber(summary.lossError, 3),
    change === undefined ? '' : renderChange(change),
    renderNumber(summary.rank, 2),
    renderShare(summary.first),
    renderShare(summary.onBest),
    renderShare(summary.gradeShare),
    renderNumber(msPerLetter, 2),
  ];
}

function renderChange({ change, error }: LossChange): string {
  const mark = Math.abs(change) > CLEAR_ERRORS * error ? '*' : ' ';
  return `${change < 0 ? '-' : '+'}${Math.abs(change).toFixed(3)}${mark}`;
}

function renderNumber(value: number, digits: number): string {
  return Number.isNaN(value) ? '-' : value.toFixed(digits);
}

function renderShare(share: number | undefined): string {
  return share === undefined || Number.isNaN(share) ? '-' : `${(100 * share).toFixed(0)}%`;
}
