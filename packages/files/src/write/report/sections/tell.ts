import { compareIds, createTextContext, type Language, renderParticipantText } from '@lettermatch/matcher';
import { compareNames } from '../../compare-names';
import { type Html, html } from '../html';
import type { ReportContext } from '../report-context';

/** With more people the texts would be most of the page. */
const MOST_PEOPLE = 200;

const LANGUAGES: readonly { readonly code: Language; readonly name: string }[] = [
  { code: 'en', name: 'English' },
  { code: 'ru', name: 'Русский' },
];

/**
 * A text for each person to copy, in each language, that names nobody else; `null` where there are too many people. Sentences of letters
 * are left out, as in all of the page: `lettermatch explain` quotes them.
 */
export function renderTell({ result, programme }: ReportContext): Html | null {
  const { applicants } = programme;
  if (applicants.length === 0 || applicants.length > MOST_PEOPLE) return null;
  const context = createTextContext(result, programme);
  const people = [...applicants].sort((a, b) => compareNames(a.name ?? a.id, b.name ?? b.id) || compareIds(a.id, b.id));
  return html`<p class="lead">Each text is for one person alone: it holds nobody else’s name or figures, and nothing sensitive. With sentences of their own letter: lettermatch explain PERSON --for participant</p>
<div class="tell">
${people.map(
  (person) => html`<details><summary>Copy this for <bdi>${person.name ?? person.id}</bdi></summary>
${LANGUAGES.map(({ code, name }) => {
  const lines = renderParticipantText(context, person, code).filter(({ at }) => at === undefined);
  return html`<div lang="${code}"><b>${name}</b>${lines.map(({ text }) => html`<p>${text}</p>`)}</div>`;
})}</details>
`,
)}</div>`;
}
