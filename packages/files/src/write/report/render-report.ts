import type { MatchResult, Programme, SolvedMatch } from '@lettermatch/matcher';
import { type Html, html } from './html';
import { renderPage, type Section } from './render-page';
import { createReportContext } from './report-context';
import { renderConflict, renderConflictHeadline } from './sections/conflict';
import { renderCopies } from './sections/copies';
import { renderFindings } from './sections/findings';
import { renderHeadline } from './sections/headline';
import { renderLookFirst } from './sections/look-first';
import { renderMentors } from './sections/mentors';
import { renderPeople } from './sections/people';
import { renderProjects } from './sections/projects';
import { renderQuality } from './sections/quality';
import { renderRules } from './sections/rules';
import { renderTeams, renderTeamsHeadline } from './sections/teams';
import { renderTell } from './sections/tell';

/**
 * report.html: a result for the people who run the programme, in one file that loads nothing, works without scripts and prints.
 * It holds names, places and the terms that decided, but no e-mail address, and of the letters only the passages that findings are about.
 * The same result gives the same page; linear in people, projects and findings.
 */
export function renderReport(result: MatchResult, programme: Programme): string {
  const findings = renderFindings(result.findings);
  const copies = { id: 'copies', title: 'Letters to compare', body: renderCopies(result.findings, programme) };
  if (result.status === 'infeasible') {
    return renderPage(result, renderConflictHeadline(result, programme), [
      { id: 'conflict', title: 'What would repair it', body: renderConflict(result, programme) },
      copies,
      { id: 'findings', title: 'Findings', body: findings },
    ]);
  }
  return renderPage(result, ...renderSolved(result, programme, copies, findings));
}

function renderSolved(
  result: SolvedMatch,
  programme: Programme,
  copies: Section,
  findings: Html | null,
): readonly [Html, readonly Section[]] {
  const context = createReportContext(result, programme);
  if (programme.projects.length === 0 && programme.mentors.length === 0) {
    // No table of people to link to.
    const people = new Map(programme.applicants.map(({ id, name }) => [id, name ?? id]));
    const plain = { ...context, person: (id: string) => html`<bdi>${people.get(id) ?? id}</bdi>` };
    return [
      renderTeamsHeadline(plain),
      [
        { id: 'teams', title: 'Teams', body: renderTeams(plain) },
        copies,
        { id: 'findings', title: 'Findings', body: findings },
      ],
    ];
  }
  return [
    renderHeadline(context),
    [
      { id: 'look-first', title: 'Look at these first', body: renderLookFirst(context) },
      { id: 'projects', title: 'Projects', body: renderProjects(context) },
      { id: 'teams', title: 'Teams', body: renderTeams(context) },
      { id: 'people', title: 'People', body: renderPeople(context) },
      { id: 'tell', title: 'What to tell each person', body: renderTell(context) },
      { id: 'mentors', title: 'Mentors', body: renderMentors(context) },
      { id: 'rules', title: 'Rules', body: renderRules(context) },
      { id: 'quality', title: 'How good is it', body: renderQuality(context) },
      copies,
      { id: 'findings', title: 'Findings', body: findings },
    ],
  ];
}
