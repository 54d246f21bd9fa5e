import { quote } from '../describe-finding';
import { pairKey } from '../pair-key';
import type { RawTable } from '../raw-programme';
import { type Cell, isBlank, scalarText } from '../read-cell';
import { readRows } from '../read-rows';
import type { ChoiceRule } from '../rules';
import { isMapping, readEntries, readParts } from './read-entries';
import { readNamed } from './read-pair-rules';
import { readScoreWeight, readStated, SOFT_KEYS } from './read-stated';
import type { RuleContext, RuleDraft, RuleEntry } from './rule-draft';

type Choice = ChoiceRule['choice'];

const CHOICES: readonly Choice[] = ['yes', 'maybe', 'no', 'must'];
const KEYS = ['project', 'applicant', 'choice', ...SOFT_KEYS];
const COLUMNS = ['project', 'applicant', 'choice', 'weight', 'by', 'reason'] as const;

/** A choice as it stands; in a table each part has a column of its own. */
interface ChoiceEntry extends RuleEntry {
  readonly columns?: Readonly<Record<string, string | undefined>>;
}

/** What a `yes` adds to a score where it states no weight: as much as sets two fits apart that a person would not call equal. */
const USUAL_WEIGHT = 0.1;

/** How curators write it; `yes` and `no` are true and false where a parser takes them for these. */
const WORDS: ReadonlyMap<string, Choice> = new Map([
  ...CHOICES.map((choice) => [choice, choice] as const),
  ['true', 'yes'],
  ['y', 'yes'],
  ['да', 'yes'],
  ['false', 'no'],
  ['n', 'no'],
  ['нет', 'no'],
  ['возможно', 'maybe'],
  ['может быть', 'maybe'],
  ['обязательно', 'must'],
]);

/**
 * Reads `choices`: a list of `{project, applicant, choice, weight, by, reason}` or, in short, of `{project: p01, yes: [a, b], no: [c]}`; and the rows
 * of a table with the same columns, where a blank choice says nothing. Of several about a pair the first counts; different ones are reported.
 */
export function readChoices(
  cell: Cell,
  table: RawTable | undefined,
  context: RuleContext,
): readonly RuleDraft<ChoiceRule>[] {
  const entries = readEntries(cell, context, { expand });
  const rows = readRows('choices', table, COLUMNS, context.log).flatMap(({ fields, log }): ChoiceEntry[] => {
    if (isBlank(fields.choice?.value)) return [];
    const value = Object.fromEntries(COLUMNS.map((name) => [name, fields[name]?.value]));
    const columns = Object.fromEntries(COLUMNS.map((name) => [name, fields[name]?.column]));
    return [{ column: 'choice', value, columns, log }];
  });
  return unlessTold([...entries, ...rows].flatMap((entry) => readChoice(entry, context)));
}

/** `{project, yes: [a, b], no: [c]}` as one entry a choice. */
function expand(entry: unknown): readonly unknown[] {
  if (!isMapping(entry) || Object.hasOwn(entry, 'applicant') || Object.hasOwn(entry, 'choice')) return [entry];
  const parts = Object.entries(entry);
  const others = Object.fromEntries(parts.filter(([key]) => choiceOf(key) === undefined));
  const stated = parts.flatMap(([key, applicant]) => {
    const choice = choiceOf(key);
    return choice === undefined ? [] : [{ ...others, applicant, choice }];
  });
  const saysNothing = ({ applicant }: (typeof stated)[number]) =>
    isBlank(applicant) || (Array.isArray(applicant) && applicant.length === 0);
  return stated.length === 0 ? [entry] : stated.filter((choice) => !saysNothing(choice));
}

function choiceOf(value: unknown): Choice | undefined {
  return WORDS.get((scalarText(value) ?? '').trim().toLowerCase());
}

function readChoice(entry: ChoiceEntry, context: RuleContext): readonly RuleDraft<ChoiceRule>[] {
  const { column, log } = entry;
  const parts = readParts(entry, KEYS, 'project and no applicant');
  if (parts === undefined) return [];
  const partOf = (name: string): RuleEntry => ({ ...entry, column: entry.columns?.[name] ?? column });
  const projects = readNamed('project', parts['project'], context, partOf('project'));
  const applicants = readNamed('applicant', parts['applicant'], context, partOf('applicant'));
  const choice = choiceOf(parts['choice']);
  const stated = readStated(parts, entry);
  if (choice === undefined) {
    const value = parts['choice'];
    const message = isBlank(value)
      ? `The rule states no choice: it is one of ${CHOICES.join(', ')}.`
      : `${quote(value)} is none of ${CHOICES.join(', ')}.`;
    log.report(isBlank(value) ? 'rule-incomplete' : 'unknown-choice', { column, value: value ?? '', message });
    return [];
  }
  const weight = isBlank(parts['weight']) ? USUAL_WEIGHT : readScoreWeight(parts, partOf('weight'));
  const rest = { choice, ...(choice === 'yes' && weight !== undefined && { weight }), ...stated };
  return applicants.flatMap((applicant) => projects.map((project) => ({ rule: { project, applicant, ...rest }, log })));
}

/** Each pair once: what is said again is left out, and what is said differently is reported. */
function unlessTold(drafts: readonly RuleDraft<ChoiceRule>[]): readonly RuleDraft<ChoiceRule>[] {
  const told = new Map<string, Choice>();
  return drafts.filter(({ rule: { project, applicant, choice }, log }) => {
    const key = pairKey(applicant, project);
    const earlier = told.get(key);
    if (earlier === undefined) told.set(key, choice);
    else if (earlier !== choice) {
      const message = `Of ${quote(applicant)} the curator of ${quote(project)} says ${earlier}, and here ${choice}.`;
      log.report('choices-differ', { column: log.place.column ?? 'choice', value: choice, message });
    }
    return earlier === undefined;
  });
}
