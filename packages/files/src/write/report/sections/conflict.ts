import {
  countOf,
  type DemandInWords,
  describeRepair,
  describeRule,
  type InfeasibleMatch,
  type Programme,
  type QuotaConflict,
  type Repair,
  type RepairChange,
  type RulesConflictInWords,
} from '@lettermatch/matcher';
import { targetTitles } from '../../describe-people';
import { type Html, html } from '../html';
import { nameRules } from '../name-rules';

/** What an infeasible result says first: that there is no assignment, and the rules that cannot all hold. */
export function renderConflictHeadline({ conflict }: InfeasibleMatch, programme: Programme): Html {
  const locks =
    conflict.kind !== 'pinned' &&
    conflict.kind !== 'rules' &&
    programme.rules.lock.length > 0 &&
    ' What is kept by locks is already counted off.';
  return html`<p class="verdict">Nobody has a place yet.</p>
<div class="status infeasible">
<p><strong>These rules cannot all hold</strong></p>
<p>${explain(conflict, programme)}${locks}</p>
</div>`;
}

/** What would repair it, and whom and what the conflict is about. */
export function renderConflict({ conflict, repairs }: InfeasibleMatch, programme: Programme): Html {
  const words = nameRules(programme);
  const named = repairs.map(({ changes }) => ({ changes: changes.map((change) => withNames(change, programme)) }));
  const ways = named.map(
    (repair) =>
      html`<li>${describeRepair(repair, words)} ${placesOf(repair).map((place) => html`<small>${place}</small> `)}</li>\n`,
  );
  return html`${
    ways.length > 0 &&
    html`<p>Any one of these is enough, and nothing smaller of its kind is:</p>
<ul class="repairs">
${ways}</ul>
<p>Then match again.</p>
`
  }${conflict.kind === 'rules' ? renderDemands(conflict, programme) : renderMembers(conflict, programme)}`;
}

/** Each place to change once. */
function placesOf({ changes }: Pick<Repair, 'changes'>): readonly Html[] {
  return [...new Set(changes.map(({ kind }) => kind))].map((kind) => WHERE[kind]);
}

function renderMembers(conflict: QuotaConflict, programme: Programme): Html {
  const titles = targetTitles(programme);
  const { applicant } = nameRules(programme);
  const [people, projects] = HEADINGS[conflict.kind];
  return html`<div class="cards">
${renderNames(people, conflict.applicants.map(applicant))}${renderNames(
  projects,
  conflict.projects.map((id) => titles.get(id) ?? id),
)}</div>`;
}

/** Each set of demands that cannot all hold, in words. */
function renderDemands({ demands, others }: RulesConflictInWords, programme: Programme): Html {
  const card = (title: string, members: readonly DemandInWords[]) =>
    html`<article class="card"><h3>${title} <small>${members.length}</small></h3><ul class="names">${members.map(
      (demand) => html`<li><bdi>${describeDemand(demand, programme)}.</bdi></li>`,
    )}</ul></article>
`;
  return html`<div class="cards">
${demands.length > 0 && card('These cannot all hold', demands)}${others.map((members) => card('Nor can these, by themselves', members))}</div>`;
}

function describeDemand({ kind, message, rule, project }: DemandInWords, programme: Programme): string {
  const names = nameRules(programme);
  if (rule !== undefined) return describeRule(programme, rule, names);
  return kind === 'project-min' && project !== undefined
    ? message.replace(`"${project}"`, () => names.project(project))
    : message;
}

/** Rules that a change names read by names too. */
function withNames(change: RepairChange, programme: Programme): RepairChange {
  const names = nameRules(programme);
  switch (change.kind) {
    case 'drop-rules':
      return {
        ...change,
        rules: change.rules.map(({ rule }) => ({ rule, message: describeRule(programme, rule, names) })),
      };
    case 'change-count':
      return { ...change, message: describeRule(programme, change.rule, names) };
    default:
      return change;
  }
}

const HEADINGS: Readonly<Record<QuotaConflict['kind'], readonly [string, string]>> = {
  'too-few-seats': ['The people', 'The projects open to them'],
  'too-few-applicants': ['Who may go there', 'The projects to be filled'],
  pinned: ['Whom it is about', 'The project'],
};

/** Where a change is made. */
const WHERE: Readonly<Record<RepairChange['kind'], Html>> = {
  'open-seats': html`Raise <code>max</code> of the project.`,
  'leave-out': html`With <code>places: {min: 0}</code> as many as possible are placed, and the rest stand next in line.`,
  'lower-minimums': html`Lower <code>min</code> of the project, or close it for this round: <code>min</code> and <code>max</code> 0.`,
  'drop-rules': html`Delete it under <code>rules</code> in <code>programme.yaml</code>, or give it a <code>weight</code>: then it holds where that is worth it.`,
  'change-count': html`Change its <code>count</code> under <code>rules</code> in <code>programme.yaml</code>.`,
  'allow-pairs': html`Remove a “never” rule, or ask those who avoid the project.`,
  'remove-pins': html`Remove the rule that keeps them there, or the rule or limit that it meets.`,
};

function explain(conflict: InfeasibleMatch['conflict'], programme: Programme): string {
  if (conflict.kind === 'rules') return explainRules(conflict, programme);
  const { kind, applicants, projects, needed, available, message } = conflict;
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

function explainRules({ demands, message }: RulesConflictInWords, programme: Programme): string {
  const said = demands.map((demand) => describeDemand(demand, programme));
  if (said.length === 0) return message;
  return said.length === 1
    ? `This cannot hold: ${said[0]}.`
    : `These ${said.length} cannot all hold: ${said.join('; ')}.`;
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
