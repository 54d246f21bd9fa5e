import { countOf, formatNumber, ordinal, type Programme, type SolvedMatch } from '@lettermatch/matcher';
import { describeProof, isCutShort } from './wording';

/** The totals with their proof, the mean fit beside the best and a random one, and the wishes obtained. */
export function describeTotals(result: SolvedMatch, programme: Programme): string {
  const people = programme.applicants.length;
  const lines: string[] = [];
  if (programme.projects.length > 0) {
    const { quality } = result;
    const without = result.unplaced.length;
    const { filled, total } = quality.seatsFilled;
    lines.push(
      `${without === 0 ? `All ${people}` : `${people - without} of ${people}`} people have a place; ${filled} of ${total} places are filled.`,
      describeObjective(result),
      `Mean fit ${quality.meanAffinity.toFixed(2)}; ${(quality.bestTotalAffinity / Math.max(1, filled)).toFixed(2)} if everyone had their own best, ${quality.randomMeanAffinity.toFixed(2)} at random.`,
      ...describeWishes(result),
    );
  }
  if (result.mentors !== null) {
    const { mentors } = result;
    const without = mentors.without.length;
    const who = without === 0 ? 'Everyone has a mentor' : `${people - without} of ${people} people have a mentor`;
    const best = mentors.status === 'optimal' ? 'best total' : 'total so far';
    lines.push(`${who}; ${best} ${formatNumber(mentors.objective, 4)}, ${describeProof(mentors.bound, mentors.gap)}.`);
  }
  return lines.join('\n');
}

function describeObjective(result: SolvedMatch): string {
  const { status, stoppedBy, objective, bound, gap } = result;
  const proof = describeProof(bound, gap);
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
