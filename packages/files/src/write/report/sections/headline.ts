import { countOf, describeNet, describeObjective, formatNumber, type SolvedMatch } from '@lettermatch/matcher';
import { type Html, html } from '../html';
import type { ReportContext } from '../report-context';

/** How many have a place, what the draft is worth and why that is certain, and the key figures. */
export function renderHeadline(context: ReportContext): Html {
  const { result } = context;
  return html`<p class="verdict">${verdict(context)}</p>
<div class="status ${result.status}">
<p><strong>${headingOf(result)}</strong></p>
<p>${describeProof(context)}</p>
</div>
<dl class="figures">
${keyFigures(context).map(([term, figure, of]) => html`<div><dt>${term}</dt><dd>${figure}${of !== '' && html` <small>${of}</small>`}</dd></div>\n`)}</dl>`;
}

function headingOf(result: SolvedMatch): string {
  const words = result.stoppedBy === undefined ? describeObjective(result) : undefined;
  if (words !== undefined) return words.heading;
  // The search came to its end, and its proof did not.
  if (result.status === 'feasible' && result.stoppedBy === undefined)
    return 'A sound draft under these rules, not proven best';
  return STATUS[result.status];
}

const STATUS: Readonly<Record<SolvedMatch['status'], string>> = {
  optimal: 'Best total for these scores and rules',
  feasible: 'Stopped by the time limit: a sound draft, not proven best',
  cancelled: 'Stopped before the end: the best draft so far',
};

function verdict({ people, hasProjects }: ReportContext): string {
  const all = people.length;
  const served = countServed(people, hasProjects);
  const what = hasProjects ? 'a place' : 'a mentor';
  if (all === 0) return 'Nobody has applied yet.';
  if (served === all) return all === 1 ? `The one applicant has ${what}.` : `All ${all} people have ${what}.`;
  const waiting = all - served;
  return `${served} of ${all} people ${served === 1 ? 'has' : 'have'} ${what}; ${waiting} ${waiting === 1 ? 'is' : 'are'} waiting.`;
}

/** Certificates hold up to rounding: a gap below this share of the total is none. */
const ROUNDING = 1e-9;

function describeProof({ result, hasProjects }: ReportContext): Html {
  const { placed, objective, bound, gap, status, stoppedBy } = result;
  const words = stoppedBy === undefined ? describeObjective(result) : undefined;
  const places = countOf(placed, hasProjects ? 'place' : 'mentor', hasProjects ? 'places' : 'mentors');
  const total = html`<b>${formatNumber(objective, 4)}</b>`;
  const limit = html`<b>${formatNumber(bound, 4)}</b>`;
  if (words !== undefined) {
    const most = placed < (result.stability?.mostPlaced ?? 0) ? '.' : ', the most that the rules allow.';
    return html`${places} ${placed === 1 ? 'is' : 'are'} given${most} ${words.reached} ${totalMeaning(result, hasProjects)} ${words.cost}`;
  }
  const net = describeNet(result);
  if (net !== undefined && status !== 'cancelled') {
    const most = status === 'optimal' ? ', the most that the rules allow.' : '.';
    return html`${places} ${placed === 1 ? 'is' : 'are'} given${most} ${totalMeaning(result, hasProjects)} ${net.reached} ${net.limit} ${net.cost}`;
  }
  if (status === 'optimal') {
    const difference = gap <= ROUNDING * Math.max(1, Math.abs(bound)) ? '0' : formatNumber(gap, 6);
    return html`${places} ${placed === 1 ? 'is' : 'are'} given, the most that the rules allow. ${totalMeaning(result, hasProjects)} Here it comes to ${total}. The proof that comes with this draft shows that no other way of giving ${places} can exceed ${limit}, so the gap is ${difference}${difference === '0' ? ': nothing better was missed' : ''}.`;
  }
  const caveat =
    status === 'cancelled' ? ' The least numbers of people may not be reached everywhere; look before you use it.' : '';
  return html`${totalMeaning(result, hasProjects)} With ${places} given it comes to ${total}, and none with as many can exceed ${limit}: at most ${formatNumber(Math.max(0, gap), 4)} is missing.${caveat} Run it again with more time to be certain.`;
}

function totalMeaning({ settings, quality }: SolvedMatch, hasProjects: boolean): string {
  const { counts, weights } = settings;
  if (!hasProjects || counts === 'letters' || quality.wishes.byRank.length === 0)
    return `The total adds up how well each letter fits the ${hasProjects ? 'place' : 'mentor'} given.`;
  if (counts === 'both')
    return `The total adds up, for each place, the wish (${formatNumber(100 * weights.wishes, 0)}%) and how well the letter fits (${formatNumber(100 * weights.letters, 0)}%).`;
  return 'The total adds up the wishes that came true; how well letters fit decides between equals.';
}

function keyFigures({
  result,
  programme,
  people,
  hasProjects,
}: ReportContext): readonly (readonly [string, string, string])[] {
  const { quality, mentors } = result;
  const { stated, byRank } = quality.wishes;
  const all = `of ${people.length}`;
  const places = hasProjects ? result.assignments : (mentors?.pairings ?? []);
  const seats = (hasProjects ? programme.projects : programme.mentors).reduce((sum, { max }) => sum + max, 0);
  const strong = places.filter(({ fit }) => fit === 'strong').length;
  return [
    ...(hasProjects ? [['Have a place', String(countServed(people, true)), all] as const] : []),
    ...(mentors === null ? [] : [['Have a mentor', String(countServed(people, false)), all] as const]),
    [hasProjects ? 'Places filled' : 'Mentors’ places filled', String(quality.seatsFilled.filled), `of ${seats}`],
    ...(hasProjects && stated > 0 ? [['Got their first wish', String(byRank[0] ?? 0), `of ${stated}`] as const] : []),
    ['Strong fit', String(strong), `of ${places.length}`],
  ];
}

function countServed(people: ReportContext['people'], byProject: boolean): number {
  return people.filter(({ placements, pairings }) => (byProject ? placements : pairings).length > 0).length;
}
