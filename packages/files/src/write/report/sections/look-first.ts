import { formatNumber, type LookFirst } from '@lettermatch/matcher';
import type { PersonSummary } from '../../describe-people';
import { type Html, html, joined } from '../html';
import type { ReportContext } from '../report-context';

type Reason = LookFirst['reason'];

/** What each kind of case is called, and what to do about it. */
const KINDS: Readonly<Record<Reason, { readonly title: string; readonly advice: string }>> = {
  unplaced: { title: 'No place', advice: 'Open a place, or tell them where they are next in line.' },
  'copied-letter': {
    title: 'Shared letter',
    advice: 'The letter, or a long passage of it, is someone else’s as well. Compare them under “Letters to compare”.',
  },
  'other-programme': {
    title: 'Another programme',
    advice: 'The letter names another programme. Ask whether they meant this one.',
  },
  'no-letter': {
    title: 'No letter',
    advice: 'With nothing to go by they were placed where there was room. Ask what they would like.',
  },
  'short-letter': { title: 'Very short letter', advice: 'A few words decided. Read them, or ask for more.' },
  'language-not-shared': {
    title: 'Language not shared',
    advice:
      'No project is described in the language of the letter, so names and single words that a dictionary knows decided. Read it, or have it read.',
  },
  'inferred-fact': {
    title: 'Decided by the letter’s word',
    advice: 'A preference counted for a fact that only the letter states, and decided. Look whether it is so.',
  },
  'last-choice': {
    title: 'Last choice',
    advice: 'They got the last of their wishes, or none of them. A word to them before the list goes out may help.',
  },
  'low-confidence': {
    title: 'Hardly sure',
    advice:
      'The letter leaves it open: with a little more or less weight on single parts of letters, most runs give another place. Choose between them.',
  },
  'weak-fit': {
    title: 'Weak fit',
    advice: 'Little in the letter speaks for the place. It may still be right: read it.',
  },
  'near-tie': {
    title: 'Nearly a tie',
    advice: 'Another place is about as good for the total. You may prefer it for reasons of your own.',
  },
};

/** The cases worth a human minute: by kind, gravest first, with what to do. */
export function renderLookFirst(context: ReportContext): Html {
  const { lookFirst } = context.result;
  if (lookFirst.length === 0)
    return html`<p>Nothing stands out. A glance at the weakest fits in the table of people is still worth it.</p>`;
  const people = new Map(context.people.map((person) => [person.applicant.id, person]));
  const reasons = [...new Set(lookFirst.map(({ reason }) => reason))];
  return html`<p class="lead">Here there was least to go by, or most at stake for someone. A minute of yours on each is worth more than on any other.</p>
<ul class="cases">
${reasons.map((reason) => {
  const own = lookFirst.filter((entry) => entry.reason === reason);
  const { title, advice } = KINDS[reason];
  return html`<li><h3>${title} <small>${own.length}</small></h3>
<div><p>${advice}</p>
<ul>${own.map((entry) => html`<li>${describeCase(entry, people.get(entry.applicant), context)}</li>`)}</ul></div></li>
`;
})}</ul>`;
}

function describeCase(entry: LookFirst, person: PersonSummary | undefined, context: ReportContext): Html {
  const name = context.person(entry.applicant);
  const places = joined(
    (person?.placements ?? []).map(({ project }) => context.target(project)),
    '; ',
  );
  if (entry.reason === 'unplaced') return html`${name}<span class="where">${person?.notes.join(' ') ?? ''}</span>`;
  if (entry.other === undefined) return html`${name}<span class="where">${places}</span>`;
  return html`${name}<span class="where">${places}<br>or: ${context.target(entry.other)} <small>${describeOther(entry, person)}</small></span>`;
}

function describeOther({ reason, loss }: LookFirst, person: PersonSummary | undefined): string {
  if (reason !== 'low-confidence') return describeLoss(loss ?? 0);
  const [confidence] = (person?.placements ?? []).flatMap((place) => place.confidence ?? []);
  return confidence === undefined ? '' : `the same in ${confidence.same} of ${confidence.of} re-runs`;
}

/** A loss is known from below. */
function describeLoss(loss: number): string {
  const shown = formatNumber(loss, 4);
  return shown === '0' ? 'at next to no loss' : `at a loss of ${shown} or more`;
}
