import type { InfeasibleMatch } from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';

/** Which rules cannot all hold, and where that is written down. */
export function describeInfeasible(
  { programme, conflict }: InfeasibleMatch,
  {
    styles,
    columns,
    results,
  }: {
    readonly styles: Styles;
    readonly columns: number;
    readonly results?: { readonly folder: string; readonly files: readonly string[] };
  },
): string {
  const lines = [
    styles.strong(oneLine(programme.name)),
    '',
    styles.bad('These rules cannot all hold, so nobody has a place yet.'),
    wrapText(oneLine(conflict.message), { columns }),
  ];
  if (results !== undefined) lines.push('', `Written to ${results.folder}: ${results.files.join(', ')}`);
  return `${lines.join('\n')}\n`;
}
