import { showValue } from '../programme/describe-finding';
import type { Finding } from '../programme/finding';
import type { FindingKind } from '../programme/finding-codes';
import type { RulePreview, ShutOut } from './preview-rules';
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

/** What of a preview an organiser should look at, in the order of the rules; then the people who have no project left. */
export function previewFindings(
  previews: readonly RulePreview[],
  shutOut: readonly ShutOut[] = [],
): readonly Finding[] {
  return [
    ...previews.flatMap(findingsOf),
    ...shutOut.map(({ applicant, message }) =>
      finding('no-project-left', { table: 'applicants', value: showValue(applicant), message: `${message}.` }),
    ),
  ];
}

function findingsOf(preview: RulePreview): readonly Finding[] {
  const { rule, message, unread, conflicts, people } = preview;
  const column = `rules.${COLUMNS[rule.kind] ?? rule.kind}`;
  const isGroup = rule.kind === 'count' || rule.kind === 'notAlone' || rule.kind === 'priority';
  return [
    ...(rule.kind === 'require' && preview.excludedUnknown > 0
      ? [finding('rule-excludes-unknown', { table: 'settings', column, message: `${capitalised(message)}.` })]
      : []),
    ...(rule.kind === 'availability'
      ? unread.map((cell) =>
          finding('times-unread', {
            table: cell.table,
            column: cell.column,
            value: showValue(cell.text),
            message: `The cell of "${cell.id}" cannot be read.`,
          }),
        )
      : []),
    ...conflicts.map((conflict) =>
      finding(conflict.possible ? 'conflict-possible' : 'conflict-found', {
        table: 'settings',
        column,
        message: `${capitalised(conflict.message)}.`,
      }),
    ),
    ...(isGroup && people === 0
      ? [finding('rule-without-people', { table: 'settings', column, message: `${capitalised(message)}.` })]
      : []),
  ];
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
