import CliTable from 'cli-table3';
import { cutText, displayWidth } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';

export interface Column {
  readonly title: string;
  /** Aligned to the right. */
  readonly isNumber?: boolean;
}

const noBorders = Object.fromEntries(
  ['top', 'top-mid', 'top-left', 'top-right', 'bottom', 'bottom-mid', 'bottom-left', 'bottom-right'].map((part) => [
    part,
    '',
  ]),
);
const noLines = Object.fromEntries(
  ['left', 'left-mid', 'mid', 'mid-mid', 'right', 'right-mid'].map((part) => [part, '']),
);

/** A table without borders; cells of the first column are cut so that it fits. */
export function renderTable(
  columns: readonly Column[],
  rows: readonly (readonly string[])[],
  { styles, columns: width }: { readonly styles: Styles; readonly columns: number },
): string {
  const widths = columns.map(({ title }, index) =>
    Math.max(displayWidth(title), ...rows.map((row) => displayWidth(row[index] ?? ''))),
  );
  const others = widths.slice(1).reduce((sum, each) => sum + each + 2, 0);
  const first = Math.max(16, width - others - 2);
  const table = new CliTable({
    head: columns.map(({ title }) => styles.faint(title)),
    colAligns: columns.map(({ isNumber }) => (isNumber ? 'right' : 'left')),
    chars: { ...noBorders, ...noLines, middle: '' },
    style: { head: [], border: [], 'padding-left': 0, 'padding-right': 2 },
  });
  table.push(...rows.map((row) => row.map((cell, index) => (index === 0 ? cutText(cell, first) : cell))));
  return table
    .toString()
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n');
}
