import { columnKey } from './applicant-states';
import { detailOfColumn } from './column-detail';
import { listedPeople, nameKey } from './compare-names';
import { emailOwners, projectEmails } from './email-domain';
import type { Applicant, Attributes, Mentor, Programme, Project } from './programme';
import { foldReference } from './reference-index';
import type { ConflictRule, Counted, Group, Rules } from './rules';
import { seededOrder } from './seeded-order';

/** Whoever has cells that rules compare. */
export type WithAttributes = Applicant | Mentor | Project;

/** A programme's rules, and the cells that they compare, without what tells of anybody. */
export interface HiddenRuleValues {
  /** With new ids among aliases, and old ones elsewhere. */
  readonly rules: Rules;
  /** The cells of the columns that say nothing any more, by column; others are absent. */
  cellsOf(record: WithAttributes): Attributes;
}

export interface HideRuleValuesOptions {
  /** Whether a record's cell tells of a person. */
  readonly tells: (cell: string, record: WithAttributes) => boolean;
  readonly newId: (record: WithAttributes) => string;
}

/** What values that only have to be equal or not are made of: between what separates the entries of a list. */
const PART = /[^;,|]+/gu;
/** A year of study, a number of years: no telephone number is so short. */
const SHORT_NUMBER = /^\d{1,3}(?:\.\d{1,2})?$/;

/**
 * Makes opaque what rules compare by, so that they find the same people once names are hidden: in columns that hold personal details, or in which
 * some cell tells of a person, each value becomes `value-001` in cells and rules alike; the domains of e-mails become such a column, where an
 * applicant and somebody else share one; lists of people, and aliases, become the ids of those whom they name in full (initials name nobody).
 * Numbers are given by a hash of seed and value, so they say nothing either. Time O(cells of the columns compared).
 */
export function hideRuleValues(
  { settings, applicants, projects, mentors, rules }: Programme,
  { tells, newId }: HideRuleValuesOptions,
): HiddenRuleValues {
  const others: readonly (Mentor | Project)[] = [...mentors, ...projects];
  const records: readonly WithAttributes[] = [...applicants, ...others];
  const conflicts = rules.conflicts ?? [];
  const listing = new Set(conflicts.flatMap((rule) => (rule.on === 'listed' ? [columnKey(rule.column)] : [])));
  const compared = new Set(
    comparedColumns(rules)
      .map(columnKey)
      .filter((key) => !listing.has(key)),
  );
  const hidden = new Set<string>();
  for (const record of records) {
    for (const [column, cell] of Object.entries(record.attributes)) {
      const key = columnKey(column);
      if (!compared.has(key) || hidden.has(key)) continue;
      if (detailOfColumn(column) !== undefined || tells(cell, record)) hidden.add(key);
    }
  }

  const parts = new Set<string>();
  const collect = (text: string) => {
    for (const [part] of text.matchAll(PART)) if (part.trim() !== '') parts.add(foldValue(part));
  };
  for (const { attributes } of records) {
    for (const [column, cell] of Object.entries(attributes)) if (hidden.has(columnKey(column))) collect(cell);
  }
  for (const { column, values } of statedValuesOf(rules)) if (hidden.has(columnKey(column))) values.forEach(collect);
  const domains = conflicts.map((rule) =>
    rule.on === 'email-domain' ? sharedDomains(applicants, others, rule.ignore) : [],
  );
  for (const domain of domains.flat()) parts.add(`@${domain}`);
  const width = Math.max(3, String(parts.size).length);
  const tokens = new Map(
    seededOrder([...parts], settings.seed).map((part, index) => [
      part,
      `value-${String(index + 1).padStart(width, '0')}`,
    ]),
  );
  const hide = (text: string) =>
    text.replace(PART, (part) => {
      const value = part.trim();
      return value === '' || SHORT_NUMBER.test(value)
        ? part
        : part.replace(value, () => tokens.get(foldValue(value)) ?? '');
    });

  const idsNamed = indexNamed(records, newId);
  const namedIn = (texts: readonly string[]) => [...new Set(texts.flatMap(idsNamed))];
  const taken = new Set(records.flatMap(({ attributes }) => Object.keys(attributes)).map(columnKey));
  const domainColumns = conflicts.map((_, index) => {
    let name = index === 0 ? 'email domain' : `email domain ${index + 1}`;
    while (taken.has(columnKey(name))) name += ' of rule';
    return name;
  });
  const hideValues = (column: string, values: readonly string[]) =>
    hidden.has(columnKey(column)) ? values.map(hide) : values;
  const hideGroup = (group: Group): Group =>
    'applicants' in group ? group : { ...group, values: hideValues(group.column, group.values) };
  const hideCounted = <Rule extends Counted>(rule: Rule): Rule =>
    rule.group === undefined ? rule : { ...rule, group: hideGroup(rule.group) };

  return {
    rules: {
      ...rules,
      ...(rules.prefer && {
        prefer: rules.prefer.map((rule) =>
          // A preference by a personal detail has no effect, whatever other rules compare by it.
          rule.on === 'attribute' && detailOfColumn(rule.name) === undefined
            ? { ...rule, value: hideValues(rule.name, [rule.value])[0] ?? rule.value }
            : rule,
        ),
      }),
      ...(rules.require && {
        require: rules.require.map((rule) =>
          rule.values === undefined ? rule : { ...rule, values: hideValues(rule.column, rule.values) },
        ),
      }),
      ...(rules.count && { count: rules.count.map(hideCounted) }),
      ...(rules.notAlone && { notAlone: rules.notAlone.map(hideCounted) }),
      ...(rules.priority && { priority: rules.priority.map((rule) => ({ ...rule, group: hideGroup(rule.group) })) }),
      ...(rules.conflicts && { conflicts: conflicts.map(hideConflict) }),
    },
    cellsOf(record) {
      const cells = Object.entries(record.attributes).flatMap(([column, cell]): [string, string][] => {
        const key = columnKey(column);
        if (listing.has(key)) return [[column, namedIn(listedPeople(cell)).join('; ')]];
        return hidden.has(key) ? [[column, hide(cell)]] : [];
      });
      const emails = emailsOf(record);
      for (const [index, shared] of domains.entries()) {
        const rule = conflicts[index];
        if (rule?.on !== 'email-domain') continue;
        const own = emailOwners(emails, rule.ignore).filter((domain) => shared.includes(domain));
        const cell = [...new Set(own)].map((domain) => tokens.get(`@${domain}`)).join('; ');
        if (cell !== '') cells.push([domainColumns[index] ?? '', cell]);
      }
      return Object.fromEntries(cells);
    },
  };

  function hideConflict(rule: ConflictRule, index: number): ConflictRule {
    if (rule.on === 'aliases') return { ...rule, people: namedIn(rule.people) };
    if (rule.on !== 'email-domain') return rule;
    const { ignore: _, ...stated } = rule;
    return { ...stated, on: 'column', column: domainColumns[index] ?? '' };
  }
}

/** The columns whose values rules compare with each other or with values of their own. */
function comparedColumns(rules: Rules): readonly string[] {
  const counted = [...(rules.count ?? []), ...(rules.notAlone ?? [])];
  return [
    ...statedValuesOf(rules).map(({ column }) => column),
    ...counted.flatMap(({ each }) => each ?? []),
    ...(rules.conflicts ?? []).flatMap((rule) => (rule.on === 'column' ? [rule.column] : [])),
  ];
}

/** The values that rules ask for, by column. */
function statedValuesOf(rules: Rules): readonly { readonly column: string; readonly values: readonly string[] }[] {
  const groups = [...(rules.count ?? []), ...(rules.notAlone ?? []), ...(rules.priority ?? [])];
  return [
    ...groups.flatMap(({ group }) => (group !== undefined && 'column' in group ? [group] : [])),
    ...(rules.require ?? []).map(({ column, values = [] }) => ({ column, values })),
  ];
}

/** The owners of domains at which an applicant and somebody else have an e-mail. */
function sharedDomains(
  applicants: readonly Applicant[],
  others: readonly (Mentor | Project)[],
  ignore: readonly string[],
): readonly string[] {
  const theirs = new Set(others.flatMap((record) => emailOwners(emailsOf(record), ignore)));
  const ours = new Set(applicants.flatMap((record) => emailOwners(emailsOf(record), ignore)));
  return [...ours].filter((domain) => theirs.has(domain));
}

function emailsOf(record: WithAttributes): readonly string[] {
  if ('title' in record) return projectEmails(record.attributes);
  return record.email === undefined ? [] : [record.email];
}

/** Finds the new ids of those whom a text names in full, by id, name or e-mail. */
function indexNamed(
  records: readonly WithAttributes[],
  newId: HideRuleValuesOptions['newId'],
): (text: string) => readonly string[] {
  const ids = new Map<string, Set<string>>();
  for (const record of records) {
    const names = 'name' in record && record.name !== undefined ? [record.id, record.name] : [record.id];
    for (const key of [...names.map(nameKey), ...emailsOf(record).map(foldReference)]) {
      ids.set(key, (ids.get(key) ?? new Set()).add(newId(record)));
    }
  }
  return (text) => [...(ids.get(text.includes('@') ? foldReference(text) : nameKey(text)) ?? [])];
}

function foldValue(value: string): string {
  return value.trim().toLowerCase();
}
