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
  const closings = result.rules?.closings ?? [];
  const outcomes = listRuleOutcomes(programme, result);
  const broken = outcomes.filter(({ outcome }) => outcome === 'broken');
  if (broken.length === 0 && closings.length === 0) return '';
  const first =
    broken.length === 0
      ? 'Every rule holds.'
      : `${countOf(broken.length, 'soft rule is', 'soft rules are')} not kept everywhere; all others hold.`;
  const line = (text: string) => wrapText(oneLine(text), { columns, first: '  ', indent: '    ' });
  const more = broken.length - SHOWN;
  return [
    styles.strong('Rules'),
    line(first),
    ...broken
      .slice(0, SHOWN)
      .map(({ message, breaches, cost }) =>
        line(
          `${message}: ${listWhere(breaches.map((breach) => breach.message))}. This costs ${formatNumber(cost, 3)}.`,
        ),
      ),
    ...(more > 0 ? [`  and ${more} more`] : []),
    ...closings.map((closing) => line(`${names.project(closing.project)}: ${describeClosing(closing)}`)),
  ].join('\n');
}

const WHERE_SHOWN = 4;

function listWhere(messages: readonly string[]): string {
  const more = messages.length - WHERE_SHOWN;
  return `${messages.slice(0, WHERE_SHOWN).join('; ')}${more > 0 ? `; and ${more} more` : ''}`;
}
