import { quote } from '../describe-finding';
import { isBlank } from '../read-cell';
import { readReferences, uniqueIds } from '../read-references';
import type { RuleContext, RuleEntry } from './rule-draft';

/** The applicants that a rule names, each once; one who is named twice is reported. */
export function readMembers(
  value: unknown,
  { applicants }: RuleContext,
  { column, log }: RuleEntry,
): readonly string[] {
  const references = readReferences([{ column, value }], applicants, log, 'unknown-applicant');
  const seen = new Set<string>();
  for (const { id, text } of references) {
    if (seen.has(id)) {
      log.report('named-twice', { column, value: text, message: `${quote(id)} is named already.` });
    }
    seen.add(id);
  }
  return [...seen];
}

/** The same of a rule about people with each other; fewer than two are reported. */
export function readCompany(value: unknown, context: RuleContext, entry: RuleEntry): readonly string[] {
  const { column, log } = entry;
  const { failed } = log;
  const members = readMembers(value, context, entry);
  if (members.length < 2 && log.failed === failed) {
    const who = members[0] === undefined ? 'nobody' : `${quote(members[0])} alone`;
    log.report('group-of-one', { column, message: `The rule names ${who}.` });
  }
  return members;
}

/** The projects that a rule is for, ascending where it names none: all of them. */
export function readRuleProjects(
  parts: Readonly<Record<string, unknown>>,
  { projects, projectIds }: RuleContext,
  { column, log }: RuleEntry,
): readonly string[] {
  const stated = [parts['project'], parts['projects']].filter((value) => !isBlank(value));
  if (stated.length === 0) return projectIds;
  const { failed } = log;
  const isAll = (value: unknown) =>
    typeof value === 'string' && value.trim().toLowerCase() === 'all' && projects.find(value) === undefined;
  if (stated.some(isAll)) return projectIds;
  const ids = uniqueIds(
    readReferences(
      stated.map((value) => ({ column, value })),
      projects,
      log,
      'unknown-project',
    ),
  );
  if (ids.length === 0 && log.failed === failed) {
    log.report('rule-incomplete', { column, message: 'The rule names no project.' });
  }
  return ids;
}
