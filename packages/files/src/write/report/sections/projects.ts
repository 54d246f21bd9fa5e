import { compareIds, countOf, formatNumber, type ProjectSummary } from '@lettermatch/matcher';
import { compareNames } from '../../compare-names';
import { targetTitles } from '../../describe-people';
import { type Html, html, joined } from '../html';
import { type ReportContext, renderFit, renderTerms } from '../report-context';
import { renderCard } from './card';

/** Each project: its places, who is in and why, how much it is in demand, who is next in line. */
export function renderProjects(context: ReportContext): Html | null {
  const { result, hasProjects } = context;
  if (!hasProjects) return null;
  const members = new Map<string, Html[]>();
  for (const { project, applicant, fit, evidence } of result.assignments) {
    const member = html`${context.person(applicant)} ${renderFit(fit)} ${renderTerms(evidence)}`;
    members.set(project, [...(members.get(project) ?? []), member]);
  }
  return html`<div class="cards">
${byTitle(context).map((summary) =>
  renderCard({
    ...summary,
    title: context.target(summary.project),
    members: members.get(summary.project) ?? [],
    remarks: [describeDemand(summary), ...describeLine(summary, context)],
  }),
)}</div>`;
}

function byTitle({ result, programme }: ReportContext): readonly ProjectSummary[] {
  const titles = targetTitles(programme);
  const title = ({ project }: ProjectSummary) => titles.get(project) ?? project;
  return [...result.projects].sort((a, b) => compareNames(title(a), title(b)) || compareIds(a.project, b.project));
}

function describeDemand({ price, firstWishes, nextInLine }: ProjectSummary): Html {
  const waiting = nextInLine.length;
  const added = formatNumber(price, 3);
  const worth =
    added === '0'
      ? ''
      : price < 0
        ? `Each further person asked for here would cost the total ${formatNumber(-price, 3)}.`
        : waiting > 0
          ? `Even for those already placed, one more place here would add ${added} to the total.`
          : `One more place here would add ${added} to the total.`;
  const state =
    waiting > 0 || (price > 0 && added !== '0')
      ? 'In demand.'
      : price < 0
        ? 'Held at its least number.'
        : 'Demand is met.';
  return html`<b>${state}</b> ${waiting > 0 && `${waiting} ${waiting === 1 ? 'waits' : 'wait'} for a place. `}${worth}${firstWishes > 0 && ` First wish of ${countOf(firstWishes, 'person', 'people')}.`}`;
}

const SHOWN_IN_LINE = 5;
const SHOWN_MOVERS = 3;

function describeLine({ nextInLine, next = [] }: ProjectSummary, { person, target }: ReportContext): readonly Html[] {
  const gains = new Map(next.filter(({ from }) => from === null).map(({ applicant, gain }) => [applicant, gain]));
  const waiting = nextInLine.slice(0, SHOWN_IN_LINE).map((id) => {
    const gain = gains.get(id);
    return gain === undefined || !shows(gain) ? person(id) : html`${person(id)} (${signed(gain)})`;
  });
  const more = nextInLine.length - SHOWN_IN_LINE;
  const movers = next.flatMap(({ applicant, from, gain }) =>
    from === null || !shows(gain) ? [] : [html`${person(applicant)} from ${target(from)} (${signed(gain)})`],
  );
  return [
    ...(waiting.length === 0
      ? []
      : [html`<b>Next in line:</b> ${joined(waiting, ', ')}${more > 0 && ` and ${more} more`}.`]),
    ...(movers.length === 0
      ? []
      : [html`<b>Would gain by moving here:</b> ${joined(movers.slice(0, SHOWN_MOVERS), ', ')}.`]),
  ];
}

function shows(gain: number): boolean {
  return formatNumber(Math.abs(gain), 3) !== '0';
}

/** What it would add to the total. */
function signed(gain: number): string {
  return `${gain < 0 ? '−' : '+'}${formatNumber(Math.abs(gain), 3)}`;
}
