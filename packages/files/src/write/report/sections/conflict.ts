import { countOf, type InfeasibleMatch, type Programme } from '@lettermatch/matcher';
import { targetTitles } from '../../describe-people';
import { type Html, type HtmlValue, html } from '../html';

/** What an infeasible result says first: that there is no assignment, and the rules that cannot all hold. */
export function renderConflictHeadline({ conflict }: InfeasibleMatch, programme: Programme): Html {
  const locks =
    conflict.kind !== 'pinned' && programme.rules.lock.length > 0 && ' What is kept by locks is already counted off.';
  return html`<p class="verdict">Nobody has a place yet.</p>
<div class="status infeasible">
<p><strong>These rules cannot all hold</strong></p>
<p>${explain(conflict)}${locks}</p>
</div>`;
}

/** Whom and what the conflict is about, and what would repair it. */
export function renderConflict({ conflict, settings }: InfeasibleMatch, programme: Programme): Html {
  const names = new Map(programme.applicants.map(({ id, name }) => [id, name ?? id]));
  const titles = targetTitles(programme);
  const [people, projects] = HEADINGS[conflict.kind];
  return html`<ul class="repairs">
${repairs(conflict, settings).map((repair) => html`<li>${repair}</li>\n`)}</ul>
<p>Then match again. If another conflict is left, the next report names it.</p>
<div class="cards">
${renderNames(
  people,
  conflict.applicants.map((id) => names.get(id) ?? id),
)}${renderNames(
  projects,
  conflict.projects.map((id) => titles.get(id) ?? id),
)}</div>`;
}

const HEADINGS: Readonly<Record<Conflict['kind'], readonly [string, string]>> = {
  'too-few-seats': ['The people', 'The projects open to them'],
  'too-few-applicants': ['Who may go there', 'The projects to be filled'],
  pinned: ['Whom it is about', 'The project'],
};

type Conflict = InfeasibleMatch['conflict'];

function explain({ kind, applicants, projects, needed, available, message }: Conflict): string {
  const people = countOf(applicants.length, 'person', 'people');
  const where = projects.length === 1 ? 'this project' : `these ${projects.length} projects`;
  switch (kind) {
    case 'too-few-seats':
      return `${capitalised(people)} must have ${countOf(needed, 'place', 'places')} in ${where}, and ${projects.length === 1 ? 'it has' : 'together they have'} only ${available}.`;
    case 'too-few-applicants':
      return `${capitalised(where)} must have ${countOf(needed, 'person', 'people')}${projects.length === 1 ? '' : ' together'}, and only ${available} may go there.`;
    case 'pinned':
      return message;
  }
}

function repairs({ kind, projects, missing }: Conflict, settings: InfeasibleMatch['settings']): readonly HtmlValue[] {
  const here = projects.length === 1 ? 'this project' : 'one of these projects, or of several together';
  switch (kind) {
    case 'too-few-seats':
      return [
        html`Open ${countOf(missing, 'more place', 'more places')}: raise <code>max</code> of ${here}.`,
        html`Let ${missing === 1 ? 'one of these people' : 'some of these people'} go elsewhere: remove what keeps them from other projects (a “never” rule, or projects they avoid).`,
        settings.places.min > 0 &&
          html`Let people stay without a place: set <code>places: {min: 0}</code>. As many as possible are then placed, and the rest stand next in line.`,
      ].filter((repair) => repair !== false);
    case 'too-few-applicants':
      return [
        html`Ask for ${missing} fewer: lower <code>min</code> of ${here}.`,
        html`Let more people go there: remove “never” rules about ${projects.length === 1 ? 'it' : 'them'}, or ask those who avoid ${projects.length === 1 ? 'it' : 'them'}.`,
        html`Close ${projects.length === 1 ? 'the project' : 'one of the projects'} for this round: set <code>min</code> and <code>max</code> to 0.`,
      ];
    case 'pinned':
      return ['Remove the lock (keep here).', 'Or remove the rule, or raise the limit, that the lock meets.'];
  }
}

const SHOWN_NAMES = 12;

function renderNames(title: string, names: readonly string[]): Html | null {
  if (names.length === 0) return null;
  const item = (name: string) => html`<li><bdi>${name}</bdi></li>`;
  const more = names.slice(SHOWN_NAMES);
  return html`<article class="card"><h3>${title} <small>${names.length}</small></h3><ul class="names">${names.slice(0, SHOWN_NAMES).map(item)}</ul>${
    more.length > 0 &&
    html`<details><summary>and ${more.length} more</summary><ul class="names">${more.map(item)}</ul></details>`
  }</article>
`;
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
