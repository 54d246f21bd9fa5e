import {
  describeClosing,
  describeNet,
  formatNumber,
  listRuleOutcomes,
  type RuleNames,
  type RuleOutcome,
  type SolvedMatch,
} from '@lettermatch/matcher';
import { type Html, html } from '../html';
import { nameRules } from '../name-rules';
import type { ReportContext } from '../report-context';

/** Every rule with what became of it, what soft ones cost, and which projects may stay closed; `null` where there is no rule. */
export function renderRules({ result, programme, target }: ReportContext): Html | null {
  const names = nameRules(programme);
  const outcomes = listRuleOutcomes(programme, result, names);
  if (outcomes.length === 0) return null;
  const order = (each: RuleOutcome) => ORDER.indexOf(each.outcome);
  const sorted = outcomes.toSorted((a, b) => order(a) - order(b));
  const render = (each: RuleOutcome) => renderOutcome(each, names);
  const shown = sorted.slice(0, MOST_SHOWN);
  const more = sorted.slice(MOST_SHOWN);
  const closings = result.rules?.closings ?? [];
  return html`<p class="lead">${describeMethod(result, outcomes)}</p>
<ul class="rules">
${shown.map(render)}</ul>
${
  more.length > 0 &&
  html`<details><summary>and ${more.length} more, all of them kept or weighed</summary><ul class="rules">
${more.map(render)}</ul></details>
`
}${
  closings.length > 0 &&
  html`<h3>Open or closed</h3>
<ul class="rules">
${closings.map((closing) => html`<li><div>${target(closing.project)}: ${describeClosing(closing)}</div></li>\n`)}</ul>
`
}`;
}

/** What asks for a look stands first. */
const ORDER: readonly RuleOutcome['outcome'][] = ['broken', 'closed', 'open', 'kept', 'weighed'];

const MOST_SHOWN = 30;

const WORDS: Readonly<Record<RuleOutcome['outcome'], string>> = {
  broken: 'not kept',
  closed: 'closed',
  open: 'open',
  kept: 'kept',
  weighed: 'counted',
};

function renderOutcome({ message, outcome, breaches, cost }: RuleOutcome, names: RuleNames): Html {
  const places = breaches.map(
    (breach) =>
      html`<li><bdi>${withNames(breach.message, names)}</bdi> <small>costs ${formatNumber(breach.cost, 3)}</small></li>`,
  );
  const total = breaches.length > 1 ? html` <small>${formatNumber(cost, 3)} in all</small>` : null;
  return html`<li><span class="held ${outcome}">${WORDS[outcome]}</span><div><bdi>${capitalised(message)}.</bdi>${total}${
    outcome === 'broken' && html`<ul>${places}</ul>`
  }</div></li>
`;
}

/** Where a rule is not kept, people and projects by name: they stand in quotation marks, or begin the sentence. */
function withNames(where: string, { applicant, project }: RuleNames): string {
  const name = (id: string) => {
    const person = applicant(id);
    return person === id ? project(id) : person;
  };
  const quoted = where.replaceAll(/"([^"]+)"/gu, (_, id: string) => name(id));
  return quoted.replace(/^(\S+)(?= ha(?:s|ve) )/u, (id) => (project(id) === `“${id}”` ? id : project(id)));
}

function describeMethod(result: SolvedMatch, outcomes: readonly RuleOutcome[]): string {
  const broken = outcomes.filter(({ outcome }) => outcome === 'broken').length;
  const held =
    broken === 0
      ? 'Every rule holds.'
      : `Every rule without a weight holds; ${broken === 1 ? 'one with a weight does' : `${broken} with weights do`} not everywhere. A weight is in units of fit, so that 0.1 is a tenth of the way from no fit to a perfect one.`;
  const words = describeNet(result);
  return words === undefined || words.method === '' ? held : `${held} ${words.method} ${words.cost}`;
}

function capitalised(message: string): string {
  return /^(?:nobody|people|at most|at least|both|the) /u.test(message)
    ? `${message.charAt(0).toUpperCase()}${message.slice(1)}`
    : message;
}
