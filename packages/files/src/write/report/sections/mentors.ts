import { compareIds, countOf, type MentorAlternative } from '@lettermatch/matcher';
import { compareNames } from '../../compare-names';
import { type Html, html, joined } from '../html';
import { type ReportContext, renderFit, renderTerms } from '../report-context';
import { renderCard } from './card';

/** Each mentor with whom they guide and why, and who has none. */
export function renderMentors(context: ReportContext): Html | null {
  const { result, programme, person, target } = context;
  if (result.mentors === null) return null;
  const { pairings, without, groups = [] } = result.mentors;
  const members = new Map<string, Html[]>();
  const add = (mentor: string, line: Html) => members.set(mentor, [...(members.get(mentor) ?? []), line]);
  const instead = (alternatives: readonly MentorAlternative[] = []) =>
    alternatives.length > 0 &&
    html` <small>or ${joined(
      alternatives.map(({ mentor, hasRoom }) => html`${target(mentor)}${!hasRoom && ' (full)'}`),
      ', ',
    )}</small>`;
  for (const { mentor, group, members: people, fit, alternatives } of groups)
    add(
      mentor,
      html`<b>${target(group)}</b> ${renderFit(fit)} ${joined(people.map(person), ', ')}${instead(alternatives)}`,
    );
  if (groups.length === 0)
    for (const { mentor, applicant, fit, evidence, alternatives } of pairings)
      add(mentor, html`${person(applicant)} ${renderFit(fit)} ${renderTerms(evidence)}${instead(alternatives)}`);
  return html`${
    without.length > 0 &&
    html`<p><b>${countOf(without.length, 'person has', 'people have')} no mentor:</b> ${joined(without.map(person), ', ')}.</p>
`
  }<div class="cards">
${[...programme.mentors]
  .sort((a, b) => compareNames(a.name ?? a.id, b.name ?? b.id) || compareIds(a.id, b.id))
  .map(({ id, min, max }) => {
    const own = members.get(id) ?? [];
    return renderCard({ title: target(id), placed: own.length, min, max, members: own, remarks: [] });
  })}</div>`;
}
