import type { CountRule, Group, NotAloneRule, PriorityRule, Rules } from '../programme/rules';

interface Known {
  has(id: string): boolean;
}

/** The part of the rules that is about people who are here. A group of which too few are left for a rule to say anything loses the rule. */
export function keepRules(rules: Rules, people: Known): Rules {
  const isHere = ({ applicant }: { readonly applicant: string }) => people.has(applicant);
  const atLeastTwo = <Rule extends { readonly applicants: readonly string[] }>(given: readonly Rule[]) =>
    given.map((rule) => keepMembers(rule, people)).filter(({ applicants }) => applicants.length > 1);
  const { lock, forbid, together, apart, count, notAlone, priority, choices } = rules;
  return {
    ...rules,
    lock: lock.every(isHere) ? lock : lock.filter(isHere),
    forbid: forbid.every(isHere) ? forbid : forbid.filter(isHere),
    ...(together && { together: atLeastTwo(together) }),
    ...(apart && { apart: atLeastTwo(apart) }),
    ...(count && { count: count.flatMap((rule): readonly CountRule[] => keepGroup(rule, people)) }),
    ...(notAlone && { notAlone: notAlone.flatMap((rule): readonly NotAloneRule[] => keepGroup(rule, people)) }),
    ...(priority && { priority: priority.flatMap((rule): readonly PriorityRule[] => keepGroup(rule, people)) }),
    ...(choices && { choices: choices.filter(isHere) }),
  };
}

function keepMembers<Rule extends { readonly applicants: readonly string[] }>(rule: Rule, people: Known): Rule {
  const applicants = rule.applicants.filter((id) => people.has(id));
  return applicants.length === rule.applicants.length ? rule : { ...rule, applicants };
}

function keepGroup<Rule extends { readonly group?: Group }>(rule: Rule, people: Known): readonly Rule[] {
  const { group } = rule;
  if (group === undefined || !('applicants' in group)) return [rule];
  const kept = keepMembers(group, people);
  return kept.applicants.length === 0 ? [] : [{ ...rule, group: kept }];
}
