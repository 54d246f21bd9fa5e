import {
  countOf,
  describeClosing,
  formatNumber,
  listRuleOutcomes,
  type Programme,
  type SolvedMatch,
} from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';
import type { Styles } from '../terminal/styles';
import type { Names } from './wording';

const SHOWN = 8;

/** What rules that not everybody meets came to: soft ones that are not kept, and projects that may stay closed; empty where all is as asked. */
export function describeRules(
  result: SolvedMatch,
  programme: Programme,
  names: Names,
  { styles, columns }: { readonly styles: Styles; readonly columns: number },
): string {
  const { breaches = [], rules } = result;
  const broken = breaches.filter(({ rule }) => rule.kind !== 'mayClose');
  const closings = rules?.closings ?? [];
  const soft = new Set(broken.map(({ rule }) => JSON.stringify(rule))).size;
  const all = listRuleOutcomes(programme, result).filter(({ outcome }) => outcome !== 'weighed').length;
  if (all === 0 || (broken.length === 0 && closings.length === 0)) return '';
  const first =
    soft === 0
      ? 'Every rule holds.'
      : `${countOf(soft, 'soft rule is', 'soft rules are')} not kept everywhere; all others hold.`;
  const line = (text: string) => wrapText(oneLine(text), { columns, first: '  ', indent: '    ' });
  const more = broken.length - SHOWN;
  return [
    styles.strong('Rules'),
    line(first),
    ...broken.slice(0, SHOWN).map(({ message, cost }) => line(`${message}: it costs ${formatNumber(cost, 3)}`)),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...closings.map((closing) => line(`${names.project(closing.project)}: ${describeClosing(closing)}`)),
  ].join('\n');
}
