import { canonicalJson } from './canonical-json';
import { compareIds } from './compare-ids';
import type { ConflictRule, Counted, Group, PairRule, PreferRule, Rules } from './rules';

/**
 * The same rules in an order that does not depend on how they were listed: pairs by applicant and project, others by what they say, and
 * what they name in ascending order. Priorities stay as they are: the earlier come first. Time O(characters + rules log rules).
 */
export function canonicalRules(rules: Rules): Rules {
  const { lock, forbid, prefer, together, apart, require, count, notAlone, mayClose, availability } = rules;
  const { priority, conflicts, choices } = rules;
  return {
    lock: lock.toSorted(byPair),
    forbid: forbid.toSorted(byPair),
    ...(prefer && { prefer: prefer.toSorted(byPeople) }),
    ...(together && { together: sorted(together.map(sortMembers)) }),
    ...(apart && { apart: sorted(apart.map(sortMembers)) }),
    ...(require && {
      require: sorted(
        require.map((rule) => ({
          ...rule,
          projects: ascending(rule.projects),
          ...(rule.values && { values: ascending(rule.values) }),
        })),
      ),
    }),
    ...(count && { count: sorted(count.map(sortCounted)) }),
    ...(notAlone && { notAlone: sorted(notAlone.map(sortCounted)) }),
    ...(mayClose && { mayClose: mayClose.toSorted((a, b) => compareIds(a.project, b.project)) }),
    ...(availability && { availability: sorted(availability) }),
    ...(priority && { priority: priority.map((rule) => ({ ...rule, group: sortGroup(rule.group) })) }),
    ...(conflicts && { conflicts: sorted(conflicts.map(sortConflict)) }),
    ...(choices && { choices: choices.toSorted(byPair) }),
  };
}

function byPair(a: Pick<PairRule, 'applicant' | 'project'>, b: Pick<PairRule, 'applicant' | 'project'>): number {
  return compareIds(a.applicant, b.applicant) || compareIds(a.project, b.project);
}

function byPeople(a: PreferRule, b: PreferRule): number {
  return (
    compareIds(a.project, b.project) ||
    compareIds(a.on, b.on) ||
    compareIds(a.name, b.name) ||
    compareIds(a.value, b.value)
  );
}

/** By their canonical JSON, each written once. */
function sorted<Rule>(rules: readonly Rule[]): readonly Rule[] {
  return rules
    .map((rule) => ({ rule, text: canonicalJson(rule) }))
    .toSorted((a, b) => compareIds(a.text, b.text))
    .map(({ rule }) => rule);
}

function ascending(texts: readonly string[]): readonly string[] {
  return texts.toSorted(compareIds);
}

function sortMembers<Rule extends { readonly applicants: readonly string[] }>(rule: Rule): Rule {
  return { ...rule, applicants: ascending(rule.applicants) };
}

function sortGroup(group: Group): Group {
  return 'applicants' in group ? sortMembers(group) : { ...group, values: ascending(group.values) };
}

function sortCounted<Rule extends Counted & { readonly projects: readonly string[] }>(rule: Rule): Rule {
  return { ...rule, projects: ascending(rule.projects), ...(rule.group && { group: sortGroup(rule.group) }) };
}

function sortConflict(rule: ConflictRule): ConflictRule {
  if (rule.on === 'email-domain') return { ...rule, ignore: ascending(rule.ignore) };
  return rule.on === 'aliases' ? { ...rule, people: ascending(rule.people) } : rule;
}
