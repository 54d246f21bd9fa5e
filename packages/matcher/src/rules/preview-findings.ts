import { quote, showValue } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import type { FindingKind } from '../programme/finding-codes';
import type { PreviewedConflict, RulePreview, ShutOut } from './preview-rules';
import type { RuleRef } from './rule-effects';

/** Findings that rules cause before anything is solved. */
export const previewFindingCodes = {
  'rule-excludes-unknown': {
    severity: 'warning',
    meaning: 'A rule leaves people out of projects because their cell is blank, or is no number where one is needed.',
    remedy: 'Fill the cells, or write blank: allowed in the rule.',
  },
  'times-unread': {
    severity: 'warning',
    meaning: 'A cell of times or of a time zone cannot be read, so it rules nobody out.',
    remedy: 'Write times such as "Mon-Fri 18:00-22:00; Sat", and time zones such as UTC+3.',
  },
  'conflict-found': {
    severity: 'note',
    meaning: 'Two have a conflict of interest, and are not put together.',
    remedy: 'Nothing needs doing; where it is none, name the domain under ignore, or correct the cells.',
  },
  'conflict-possible': {
    severity: 'warning',
    meaning: 'Two may have a conflict of interest: a name is only given by initials. It rules nothing out.',
    remedy: 'Look at the two, and forbid the pair or write the whole name.',
  },
  'rule-without-people': {
    severity: 'warning',
    meaning: 'A rule is about a group that nobody belongs to.',
    remedy: 'Correct the column or the values, or delete the rule.',
  },
  'no-project-left': {
    severity: 'warning',
    meaning: 'The rules together, and what somebody asked to avoid, leave them no project.',
    remedy: 'Relax one of the rules that are named, or expect them to be left without a place.',
  },
} as const satisfies Readonly<Record<string, FindingKind>>;

export type PreviewFindingCode = keyof typeof previewFindingCodes;

/** Where rules of a kind stand in the settings. */
const COLUMNS: Readonly<Partial<Record<RuleRef['kind'], string>>> = {
  notAlone: 'not-alone',
  mayClose: 'may-close',
  count: 'at-most, at-least',
};

/** Cells beyond these are only counted. */
const SHOWN_CELLS = 5;

/**
 * What of a preview an organiser should look at: by rule, whom it leaves out for want of a cell and which groups are empty; then times that cannot be read, each
 * conflict of interest once with all that tells of it, and the people who have no project left.
 */
export function previewFindings(
  previews: readonly RulePreview[],
  shutOut: readonly ShutOut[] = [],
): readonly Finding[] {
  return [
    ...previews.flatMap(findingsOf),
    ...unreadTimes(previews),
    ...conflictFindings(previews.flatMap(({ conflicts }) => conflicts)),
    ...shutOut.map(({ applicant, message }) =>
      finding('no-project-left', { table: 'applicants', value: showValue(applicant), message: `${message}.` }),
    ),
  ];
}

function findingsOf({ rule, message, people, excludedUnknown }: RulePreview): readonly Finding[] {
  const where = { table: 'settings' as const, column: `rules.${COLUMNS[rule.kind] ?? rule.kind}` };
  const isGroup = rule.kind === 'count' || rule.kind === 'notAlone' || rule.kind === 'priority';
  const said = { ...where, message: `${capitalised(message)}.` };
  if (rule.kind === 'require' && excludedUnknown > 0) return [finding('rule-excludes-unknown', said)];
  return isGroup && people === 0 ? [finding('rule-without-people', said)] : [];
}

/** One finding a column, whatever the number of rules that ask for it. */
function unreadTimes(previews: readonly RulePreview[]): readonly Finding[] {
  const unread = previews.filter(({ rule }) => rule.kind === 'availability').flatMap((preview) => preview.unread);
  return groupBy(unread, ({ table, column }) => [table, column]).map(([first, ...others]) => {
    const cells = [...new Map([first, ...others].map((cell) => [cell.id, cell])).values()];
    const shown = cells.slice(0, SHOWN_CELLS).map(({ id, text }) => `${quote(text)} of ${quote(id)}`);
    const more = cells.length > shown.length ? ` and ${cells.length - shown.length} more` : '';
    return finding('times-unread', {
      table: first.table,
      column: first.column,
      value: showValue(first.text),
      message: `${shown.join(', ')}${more} cannot be read.`,
    });
  });
}

/** Each pair once, with everything that was found; possible where nothing certain was. */
function conflictFindings(conflicts: readonly PreviewedConflict[]): readonly Finding[] {
  return groupBy(conflicts, ({ applicant, with: { kind, id } }) => [applicant, kind, id]).map((found) => {
    const certain = found.filter(({ possible }) => !possible);
    const whys = [...new Set((certain.length > 0 ? certain : found).map(({ why }) => why))].join('; ');
    const [{ applicant, with: other }] = found;
    return finding(certain.length > 0 ? 'conflict-found' : 'conflict-possible', {
      table: 'settings',
      column: 'rules.conflicts',
      message: `"${applicant}" and the ${other.kind} "${other.id}": ${whys}.`,
    });
  });
}

/** Entries that share a key, in the order of their first. */
function groupBy<Entry>(
  entries: readonly Entry[],
  keyOf: (entry: Entry) => readonly string[],
): readonly (readonly [Entry, ...Entry[]])[] {
  const groups = new Map<string, [Entry, ...Entry[]]>();
  for (const entry of entries) {
    const key = JSON.stringify(keyOf(entry));
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [entry]);
    else group.push(entry);
  }
  return [...groups.values()];
}

function finding(code: PreviewFindingCode, where: Omit<Finding, 'code' | 'severity' | 'remedy'>): Finding {
  const { severity, remedy } = previewFindingCodes[code];
  return { code, severity, ...where, remedy };
}

/** Ids stay as they are written. */
function capitalised(message: string): string {
  return /^(?:nobody|people|at most|at least|both) /u.test(message)
    ? `${message[0]?.toUpperCase()}${message.slice(1)}`
    : message;
}
