import {
  countOf,
  describeNet,
  describeObjective as describeWords,
  type Finding,
  formatNumber,
  ordinal,
  type Programme,
  type SolvedMatch,
} from '@lettermatch/matcher';
import { describePlacesTaken, describeProof, isCutShort } from './wording';

/** The totals with their proof, the mean fit beside the best and a random one, and the wishes obtained. */
export function describeTotals(result: SolvedMatch, programme: Programme): string {
  const people = programme.applicants.length;
  const lines: string[] = [];
  if (programme.projects.length > 0) {
    const { quality } = result;
    const without = result.unplaced.length;
    const { filled, total } = quality.seatsFilled;
    lines.push(
      `${describeServed(people - without, people, 'a place')}; ${describePlacesTaken(filled, total)} filled.`,
      ...describeLeftOut(result.findings),
      describeObjective(result),
      `Mean fit ${quality.meanAffinity.toFixed(2)}; ${(quality.bestTotalAffinity / Math.max(1, filled)).toFixed(2)} if everyone had their own best, ${quality.randomMeanAffinity.toFixed(2)} at random.`,
      ...describeWishes(result),
    );
  }
  if (result.mentors !== null) {
    const { mentors } = result;
    const without = mentors.without.length;
    const who = without === 0 ? 'Everyone has a mentor' : describeServed(people - without, people, 'a mentor');
    const best = mentors.status === 'optimal' ? 'best total' : 'total so far';
    lines.push(`${who}; ${best} ${formatNumber(mentors.objective, 4)}, ${describeProof(mentors.bound, mentors.gap)}.`);
    if (programme.projects.length === 0) lines.push(...describeLeftOut(result.findings));
  }
  return lines.join('\n');
}

function describeServed(served: number, people: number, what: string): string {
  const all = countOf(people, 'person', 'people');
  if (served === people && people > 1) return `All ${all} have ${what}`;
  return `${served} of ${all} ${served === 1 ? 'has' : 'have'} ${what}`;
}

/** Whoever was left out stands nowhere else in the result. */
function describeLeftOut(findings: readonly Finding[]): readonly string[] {
  const count = findings.filter(({ code, table }) => code === 'row-left-out' && table === 'applicants').length;
  return count === 0 ? [] : [`${countOf(count, 'person', 'people')} left out for errors in their rows.`];
}

function describeObjective(result: SolvedMatch): string {
  const words = describeWords(result);
  if (words !== undefined && result.stoppedBy === undefined) return `${words.heading}. ${words.reached} ${words.cost}`;
  const { status, stoppedBy, objective, bound, gap } = result;
  const proof = describeProof(bound, gap);
  const net = describeNet(result);
  if (status === 'optimal' && net !== undefined)
    return `Best total for these scores and rules. ${net.reached} ${net.limit} ${net.cost}`;
  if (status === 'feasible' && stoppedBy === undefined && net !== undefined)
    return `A sound draft under these rules, not proven best. ${net.reached} ${net.limit}`;
  if (status === 'optimal') return `Best total for these scores and rules: ${formatNumber(objective, 4)}, ${proof}.`;
  const why = stoppedBy === 'time' ? 'Stopped by the time limit' : 'Stopped by you';
  if (isCutShort(result)) return `${why} before every letter was read: places rest on wishes and rules alone.`;
  const minimums = status === 'cancelled' ? ' Minimum sizes may not hold yet.' : '';
  return `${why}: the best so far totals ${formatNumber(objective, 4)}; ${proof}.${minimums}`;
}

function describeWishes({ quality: { wishes } }: SolvedMatch): readonly string[] {
  if (wishes.stated === 0) return [];
  const got = wishes.byRank.flatMap((number, index) =>
    number === 0 ? [] : [`${number} got their ${ordinal(index + 1)}`],
  );
  const none = wishes.unstated === 0 ? [] : [`${wishes.unstated} got none of theirs`];
  const without = wishes.unplaced === 0 ? [] : [`${wishes.unplaced} got no place`];
  return [
    `Of ${countOf(wishes.stated, 'person', 'people')} who stated wishes, ${[...got, ...none, ...without].join(', ')}.`,
  ];
}
