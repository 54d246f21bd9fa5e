import {
  cardColumns,
  countOf,
  describeTeamGoals,
  formatNumber,
  type TeamSummary,
  teamWord,
} from '@lettermatch/matcher';
import { type Html, html, joined } from '../html';
import type { ReportContext } from '../report-context';

/** Each team as a card to be printed: who is in it and brings what, what it has and lacks, what its people share, what each goal came to. */
export function renderTeams(context: ReportContext): Html | null {
  const { result, person } = context;
  const { teams, teamFormation } = result;
  if (teamFormation === undefined) return null;
  const { without, worst } = teamFormation;
  const weakest = teams.find(({ id }) => id === worst);
  return html`<p>${countOf(teams.length, 'team', 'teams')}. Scores are 1 where all is there that could be asked for, and 0 where chance or nothing would do as well.${
    weakest !== undefined &&
    teams.length > 1 &&
    html` The weakest, with ${formatNumber(weakest.score, 2)}, is <a href="#${anchorOf(weakest)}"><bdi>${titleOf(weakest)}</bdi></a>: look there first.`
  }</p>
${
  without.length > 0 &&
  html`<p><b>${countOf(without.length, 'person is', 'people are')} in no team:</b> ${joined(without.map(person), ', ')}.</p>
`
}<div class="cards">
${teams.map((team) => renderTeam(team, context))}</div>`;
}

/** The headline of a page that is about teams alone. */
export function renderTeamsHeadline({ result, programme }: ReportContext): Html {
  const { teams, teamFormation } = result;
  const without = teamFormation?.without.length ?? 0;
  const inTeams = programme.applicants.length - without;
  return html`<p class="verdict">${countOf(inTeams, 'person', 'people')} in ${countOf(teams.length, 'team', 'teams')}${without > 0 && `; ${without} in none`}.</p>`;
}

function renderTeam(team: TeamSummary, { programme, person, target, hasProjects }: ReportContext): Html {
  const { project, members, covered, missing, shared, score } = team;
  const byId = new Map(programme.applicants.map((applicant) => [applicant.id, applicant]));
  const columns = cardColumns(programme);
  const goals = describeTeamGoals(team);
  return html`<article class="card team" id="${anchorOf(team)}">
<h3><bdi>${titleOf(team)}</bdi></h3>
${
  hasProjects &&
  html`<p class="remark">${project === null ? 'no project' : target(project)}</p>
`
}<p class="seats">${countOf(members.length, 'person', 'people')} · ${teamWord(score)} (${formatNumber(score, 2)})</p>
<ul class="members">${members.map((id) => {
    const stated = columns.flatMap((column) => byId.get(id)?.attributes[column] ?? []);
    return html`<li>${person(id)}${stated.length > 0 && html` <span class="terms"><bdi>${stated.map((cell) => cell.split(';').join(', ')).join(' · ')}</bdi></span>`}</li>`;
  })}</ul>
${shared.length > 0 && html`<p class="remark"><b>In common:</b> <bdi>${shared.join(', ')}</bdi>.</p>`}
${covered.length > 0 && html`<p class="remark"><b>Has:</b> <bdi>${covered.join(', ')}</bdi>.</p>`}
${missing.length > 0 && html`<p class="remark"><b>Lacks:</b> <bdi>${missing.join(', ')}</bdi>.</p>`}
<p class="remark">${joined(
    goals.map(({ goal, word, score: value }) => html`${goal}: <b>${word}</b> (${formatNumber(value, 2)})`),
    ' · ',
  )}</p>
</article>
`;
}

function titleOf({ id, name }: TeamSummary): string {
  return name === undefined ? id : `${name} (${id})`;
}

function anchorOf({ id }: TeamSummary): string {
  return `team-${id.replace(/[^\w-]/gu, '_')}`;
}
