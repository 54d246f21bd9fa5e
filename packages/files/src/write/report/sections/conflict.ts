import { countOf, describeRepair, type InfeasibleMatch, type Programme, type RepairChange } from '@lettermatch/matcher';
import { targetTitles } from '../../describe-people';
import { type Html, html } from '../html';

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

/** What would repair it, and whom and what the conflict is about. */
export function renderConflict({ conflict, repairs }: InfeasibleMatch, programme: Programme): Html {
  const names = new Map(programme.applicants.map(({ id, name }) => [id, name ?? id]));
  const titles = targetTitles(programme);
  const [people, projects] = HEADINGS[conflict.kind];
  const words = {
    applicant: (id: string) => names.get(id) ?? id,
    project: (id: string) => `“${titles.get(id) ?? id}”`,
  };
  const ways = repairs.map(
    (repair) =>
      html`<li>${describeRepair(repair, words)} ${repair.changes.map(({ kind }) => html`<small>${WHERE[kind]}</small> `)}</li>\n`,
  );
  return html`${
    ways.length > 0 &&
    html`<p>Any one of these is enough, and nothing smaller of its kind is:</p>
<ul class="repairs">
${ways}</ul>
<p>Then match again.</p>
`
  }<div class="cards">
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

/** Where a change is made. */
const WHERE: Readonly<Record<RepairChange['kind'], Html>> = {
  'open-seats': html`Raise <code>max</code> of the project.`,
  'leave-out': html`With <code>places: {min: 0}</code> as many as possible are placed, and the rest stand next in line.`,
  'lower-minimums': html`Lower <code>min</code> of the project, or close it for this round: <code>min</code> and <code>max</code> 0.`,
  'allow-pairs': html`Remove a “never” rule, or ask those who avoid the project.`,
  'remove-pins': html`Remove the rule that keeps them there, or the rule or limit that it meets.`,
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
