import {
  type Applicant,
  type AssignmentExplanation,
  countOf,
  createTextContext,
  describePreferences,
  formatNumber,
  type MarkedExplanation,
  ordinal,
  type Programme,
  renderConfidenceText,
  type SolvedMatch,
} from '@lettermatch/matcher';
import { oneLine, wrapText } from '../terminal/display-text';
import { quoteArgument } from '../terminal/quote-argument';
import type { Styles } from '../terminal/styles';
import { describeEvidence } from './describe-evidence';
import { describeFacts } from './describe-facts';
import { nameRun } from './name-run';
import { createNames, describePlacesTaken, describeUnplaced, markFit, type Names } from './wording';

export interface ExplanationOptions {
  readonly styles: Styles;
  readonly columns: number;
  readonly program: string;
  /** The folder of the run, as the command line gave it. */
  readonly run: string;
  /** The file of scores from elsewhere that the run rests on. */
  readonly affinity?: string;
}

/** Why someone has their place, or why not another one, with the letter's own words. */
export function describeExplanation(
  explanation: AssignmentExplanation,
  result: SolvedMatch,
  programme: Programme,
  options: ExplanationOptions,
): string {
  const names = createNames(programme);
  const applicant = programme.applicants.find(({ id }) => id === explanation.applicant);
  const sections = [
    describeAnswer(explanation, result, programme, names, options),
    describeForced(explanation, names, options),
    applicant === undefined || explanation.evidence === null
      ? ''
      : describeEvidence(applicant, summarise(explanation.evidence), options),
    describeFacts(explanation.facts, options),
    describeDemand(explanation, result, options),
    describeAlternatives(explanation, result, names, options),
  ];
  return `${sections.filter((section) => section !== '').join('\n\n')}\n`;
}

function describeAnswer(
  explanation: AssignmentExplanation,
  result: SolvedMatch,
  programme: Programme,
  names: Names,
  { styles, columns }: ExplanationOptions,
): string {
  const person = names.person(explanation.applicant);
  const applicant = programme.applicants.find(({ id }) => id === explanation.applicant);
  const own = result.assignments.filter((placement) => placement.applicant === explanation.applicant);
  const unplaced = result.unplaced.find((entry) => entry.applicant === explanation.applicant);
  const places =
    own.length > 0
      ? `${person} is in ${own.map(({ project }) => `“${names.project(project)}”`).join(' and ')}`
      : `${person} has no place${unplaced === undefined ? '' : `: ${describeUnplaced(unplaced, names)}`}`;
  const lines = [styles.strong(wrapText(places, { columns }))];
  if (explanation.project !== null && explanation.fit !== null) {
    const subject = explanation.assigned ? '' : `“${names.project(explanation.project)}” would be `;
    lines.push(wrapText(`${subject}${describeStanding(explanation, applicant, programme, styles)}`, { columns }));
    const placement = own.find(({ project }) => project === explanation.project);
    if (placement !== undefined)
      lines.push(wrapText(describeDecision(placement.decidedBy, explanation, programme), { columns }));
    if (placement?.preferences !== undefined)
      lines.push(wrapText(`${describePreferences(placement.preferences)}.`, { columns }));
    if (placement !== undefined)
      for (const text of renderConfidenceText(createTextContext(result, programme), placement, 'en'))
        lines.push(wrapText(oneLine(text), { columns }));
  }
  return lines.join('\n');
}

/** `a strong fit (0.71), 2nd of 12 by the letter, 1st of 2 wishes`. */
function describeStanding(
  { fit, affinity, rank, statedRank }: AssignmentExplanation,
  applicant: Applicant | undefined,
  { projects }: Programme,
  styles: Styles,
): string {
  const wishes = applicant?.preferences.length ?? 0;
  const stated =
    wishes === 0
      ? 'no wishes stated'
      : statedRank === null
        ? 'not among the wishes'
        : `${ordinal(statedRank)} of ${countOf(wishes, 'wish', 'wishes')}`;
  return `a ${fit === null ? '' : markFit(fit, styles)} fit (${(affinity ?? 0).toFixed(2)}), ${ordinal(rank ?? 0)} of ${projects.length} projects by fit, ${stated}.`;
}

function describeDecision(
  decidedBy: SolvedMatch['assignments'][number]['decidedBy'],
  { applicant, project, evidence }: AssignmentExplanation,
  { rules, settings }: Programme,
): string {
  if (decidedBy === 'lock') {
    const rule = rules.lock.find((each) => each.applicant === applicant && each.project === project);
    const by = rule?.by === undefined ? '' : ` (${oneLine(rule.by)})`;
    return `A rule keeps them here${by}${rule?.reason === undefined ? '.' : `: ${oneLine(rule.reason)}`}`;
  }
  if (decidedBy === 'letter') {
    if (evidence === null) return 'The fit decided.';
    return evidence.terms.length === 0
      ? 'The letter says nothing about this project: the place is what was left.'
      : 'The letter decided.';
  }
  return settings.counts === 'both'
    ? 'The stated wish decided, together with the letter.'
    : 'The stated wish decided; letters break ties.';
}

function describeForced(
  { project, forced }: AssignmentExplanation,
  names: Names,
  { styles, columns }: ExplanationOptions,
): string {
  if (forced === null || project === null) return '';
  if (forced.status === 'ruled-out') return wrapText(`It is ruled out: ${forced.reason}.`, { columns });
  const { placesLost, lossInTotal, moves } = forced;
  const title = styles.strong('What it would cost');
  const costs = [
    ...(placesLost > 0 ? [`${countOf(placesLost, 'person', 'people')} fewer would have a place`] : []),
    lossInTotal === 0 && placesLost === 0
      ? 'the total would be the same: it is a tie, decided by the seed'
      : `the total would be ${formatNumber(lossInTotal, 4)} lower`,
  ];
  const lines = moves.map(({ applicant, from, to }) =>
    wrapText(`${place(from, names)} → ${place(to, names)}`, {
      columns,
      first: `    ${names.person(applicant)}: `,
      indent: '      ',
    }),
  );
  return [
    title,
    wrapText(`${costs.join(', and ')}.`, { columns, first: '  ', indent: '  ' }),
    ...(lines.length === 0 ? [] : ['  These would move:', ...lines]),
  ].join('\n');
}

function place(project: string | null, names: Names): string {
  return project === null ? 'no place' : names.project(project);
}

function describeDemand(
  { project, price }: AssignmentExplanation,
  result: SolvedMatch,
  { styles }: ExplanationOptions,
): string {
  const summary = result.projects.find((each) => each.project === project);
  if (summary === undefined || price === null) return '';
  const { placed, max, firstWishes, nextInLine } = summary;
  const wished = firstWishes === 0 ? '' : `, the first wish of ${countOf(firstWishes, 'person', 'people')}`;
  const waiting = nextInLine.length;
  // Where somebody waits, one more place is worth more than its price: somebody more would have one.
  const worth =
    waiting > 0
      ? `${waiting === 1 ? '1 person without a place waits' : `${waiting} people without a place wait`} for one here`
      : `one more place would add ${price > 0 ? formatNumber(price, 4) : 'nothing'} to the total`;
  return `${styles.strong('Demand')}\n  ${describePlacesTaken(placed, max)} taken${wished}; ${worth}.`;
}

function describeAlternatives(
  { applicant, project, alternatives }: AssignmentExplanation,
  result: SolvedMatch,
  names: Names,
  { styles, program, run, affinity }: ExplanationOptions,
): string {
  const own = new Set(result.assignments.filter((each) => each.applicant === applicant).map((each) => each.project));
  const lines = alternatives.map(({ project: id, fit, affinity, statedRank }) => {
    const notes = [
      ...(statedRank === null ? [] : [`${ordinal(statedRank)} wish`]),
      ...(own.has(id) ? ['their place'] : []),
    ];
    const note = notes.length === 0 ? '' : styles.faint(`  ${notes.join(', ')}`);
    return `  ${affinity.toFixed(2)}  ${markFit(fit, styles)}${' '.repeat(6 - fit.length)}  ${names.project(id)}${note}`;
  });
  const other = alternatives.find(({ project: id }) => !own.has(id) && id !== project)?.project;
  const ask =
    // Standard input cannot be read again.
    other === undefined || affinity === '-'
      ? []
      : [
          styles.faint(
            `  Why not one of them: ${program} explain ${quoteArgument(applicant)} ${quoteArgument(other)}${nameRun(run, affinity)}`,
          ),
        ];
  return [styles.strong('Best fits'), ...lines, ...ask].join('\n');
}

const TERMS = 8;
const SENTENCES = 3;

function summarise({ constant, terms, sentences, unclamped, affinity, noise }: MarkedExplanation) {
  return {
    noise,
    constant,
    terms: terms.slice(0, TERMS),
    further: Math.max(0, terms.length - TERMS),
    rest: terms.slice(TERMS).reduce((sum, { contribution }) => sum + contribution, 0),
    sentences: sentences.slice(0, SENTENCES),
    unclamped,
    affinity,
  };
}
