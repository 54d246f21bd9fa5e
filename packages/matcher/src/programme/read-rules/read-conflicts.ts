import { quote } from '../describe-finding';
import { type Cell, isBlank, readTexts, scalarText } from '../read-cell';
import type { ConflictRule } from '../rules';
import { buildSuggest, didYouMean } from '../suggest';
import { isMapping, readEntries, readParts } from './read-entries';
import { readColumn } from './read-group';
import { readStated, STATED_KEYS } from './read-stated';
import type { RuleContext, RuleDraft, RuleEntry, RuleParts } from './rule-draft';

const WAYS: readonly ConflictRule['on'][] = ['email-domain', 'column', 'listed', 'aliases'];
const KEYS = ['on', 'ignore', 'column', 'people', ...STATED_KEYS];

/**
 * Reads `conflicts`: a list of `email-domain` or `{on: email-domain, ignore: [uni.example]}`, `{on: column, column: institution}`,
 * `{on: listed, column: coauthors}` and `{on: aliases, people: [A. Smith, Anna Smith]}`; the last three in short `{column: institution}`,
 * `{listed: coauthors}`, `{aliases: [A. Smith, Anna Smith]}`.
 */
export function readConflicts(cell: Cell, context: RuleContext): readonly RuleDraft<ConflictRule>[] {
  return readEntries(cell, context, { expand, mayBeText: true }).flatMap((entry) => {
    const parts = readParts(entry, KEYS, 'way of finding conflicts');
    if (parts === undefined) return [];
    const found = readWay(parts, context, entry);
    const stated = readStated(parts, entry);
    if (found === undefined) return [];
    if (found.on !== 'column' && !context.hasMentors && context.columns.projects.names.length === 0) {
      const message =
        'There are no mentors, and no columns of projects, with which an applicant could have a conflict.';
      entry.log.report('conflicts-without-mentors', { column: entry.column, message });
    }
    return [{ rule: { ...found, ...stated }, log: entry.log }];
  });
}

function expand(entry: unknown): readonly unknown[] {
  if (typeof entry === 'string') return [{ on: entry }];
  if (!isMapping(entry) || Object.hasOwn(entry, 'on')) return [entry];
  const { listed, aliases, ...others } = entry;
  if (!isBlank(aliases)) return [{ ...others, on: 'aliases', people: aliases }];
  if (!isBlank(listed)) return [{ ...others, on: 'listed', column: listed }];
  return [isBlank(others['column']) ? entry : { ...others, on: 'column' }];
}

function readWay(parts: RuleParts, context: RuleContext, entry: RuleEntry): ConflictRule | undefined {
  const { column, log } = entry;
  const { applicants, mentors, projects } = context.columns;
  const text = (scalarText(parts['on']) ?? '').trim().toLowerCase();
  const on = WAYS.find((way) => way === text);
  switch (on) {
    case 'email-domain':
      return { on, ignore: readDomains({ column, value: parts['ignore'] }, entry) };
    case 'column': {
      const name = readColumn({ column, value: parts['column'] }, applicants, entry);
      if (name !== undefined && mentors.find(name) === undefined && projects.find(name) === undefined) {
        const message = `${mentors.explain(name)} ${projects.explain(name)}`;
        log.report('unknown-column', { column, value: name, message });
      }
      return name === undefined ? undefined : { on, column: name };
    }
    case 'listed': {
      const stated = { column, value: parts['column'] };
      const written = scalarText(parts['column']) ?? '';
      const listing = [applicants, mentors, projects].find((columns) => columns.find(written) !== undefined);
      const name = readColumn(stated, listing ?? applicants, entry);
      return name === undefined ? undefined : { on, column: name };
    }
    case 'aliases':
      return readAliases({ column, value: parts['people'] }, entry);
    default: {
      const message = `Conflicts are found on ${WAYS.join(', ')}, and ${quote(parts['on'] ?? '')} is none of these.${didYouMean(buildSuggest(WAYS)(text))}`;
      log.report(isBlank(parts['on']) ? 'rule-incomplete' : 'setting-value', { column, message });
      return undefined;
    }
  }
}

/** Domains as they stand behind the `@`, each once. */
function readDomains(cell: Cell, { log }: RuleEntry): readonly string[] {
  const domains = readTexts(cell, log).flatMap((text) => text.toLowerCase().split(/[;,\s]+/));
  return [...new Set(domains.map((domain) => domain.replace(/^@/, '')))].filter((domain) => domain !== '');
}

/** Names and e-mails of one circle, each once however its letters are written. */
function readAliases(cell: Cell, { column, log }: RuleEntry): ConflictRule | undefined {
  const { failed } = log;
  const people = new Map<string, string>();
  for (const name of readTexts(cell, log)
    .flatMap((text) => text.split(/[;\r\n]+/))
    .map((text) => text.trim())) {
    const key = name.toLowerCase();
    if (name === '') continue;
    if (people.has(key))
      log.report('named-twice', { column, value: name, message: `${quote(name)} is named already.` });
    else people.set(key, name);
  }
  if (people.size >= 2) return { on: 'aliases', people: [...people.values()] };
  if (log.failed === failed) {
    const [only] = people.values();
    log.report('group-of-one', {
      column,
      message: `The rule names ${only === undefined ? 'nobody' : `${quote(only)} alone`}.`,
    });
  }
  return undefined;
}
