import type { RulesSummary } from '../types';
import { countOf, formatNumber } from './wording';

/** Whether a project that may stay closed is, and what the other choice would cost: `Open. Closing it would cost 0.42 of the total.` */
export function describeClosing({ isClosed, other }: Omit<RulesSummary['closings'][number], 'project'>): string {
  const [state, choice] = isClosed ? ['Closed', 'Opening it'] : ['Open', 'Closing it'];
  if (other === null) return `${state}. ${choice} is not possible under these rules, or was not tried.`;
  const { placesLost, loss } = other;
  // Where wishes come first a unit of fit is a small part of the total.
  const total = formatNumber(Math.abs(loss), Math.abs(loss) < 0.01 ? 6 : 4);
  if (placesLost <= 0)
    return total === '0'
      ? `${state}. ${choice} would cost nothing.`
      : `${state}. ${choice} would cost ${total} of the total.`;
  const places = countOf(placesLost, 'place', 'places');
  return `${state}. ${choice} would cost ${places}; the total would be ${total} ${loss < 0 ? 'larger' : 'less'}.`;
}
