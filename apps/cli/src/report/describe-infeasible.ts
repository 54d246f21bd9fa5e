import { type DemandInWords, describeRepair, type InfeasibleMatch, type Programme } from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';
import { createNames } from './wording';

/** Which rules cannot all hold, what would mend that, and where it is written down. */
export function describeInfeasible(
  { programme, conflict, repairs }: InfeasibleMatch,
  given: Programme,
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
    ...describeConflict(conflict, columns),
  ];
  const { person, project } = createNames(given);
  const ways = repairs.map((repair) =>
    describeRepair(repair, { applicant: person, project: (id) => `“${project(id)}”` }),
  );
  if (ways.length > 0) lines.push('', styles.strong('Any one of these is enough'));
  for (const way of ways) lines.push(wrapText(oneLine(way), { columns, first: '  ', indent: '    ' }));
  if (results !== undefined) lines.push('', `Written to ${results.folder}: ${results.files.join(', ')}`);
  return `${lines.join('\n')}\n`;
}

/** The conflict in one sentence, or each demand of it in a line of its own. */
function describeConflict(conflict: InfeasibleMatch['conflict'], columns: number): readonly string[] {
  if (conflict.kind !== 'rules' || conflict.demands.length === 0)
    return [wrapText(oneLine(conflict.message), { columns })];
  const list = (demands: readonly DemandInWords[]) =>
    demands.map(({ message }) => wrapText(oneLine(`${message}.`), { columns, first: '  - ', indent: '    ' }));
  return [
    conflict.demands.length === 1
      ? 'This cannot hold:'
      : 'These cannot all hold; without any one of them the others can:',
    ...list(conflict.demands),
    ...conflict.others.flatMap((demands) => ['Nor can these, by themselves:', ...list(demands)]),
  ];
}
