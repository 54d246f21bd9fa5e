import type { Counted, Group, Rules, Stated } from './rules';

export interface BlindRulesOptions {
  readonly person: (id: string) => string;
  readonly project: (id: string) => string;
  /** Why a rule stands, without what tells of anybody, and without who asked for it. */
  readonly blindStated: <Rule extends Stated>(rule: Rule) => Rule;
}

/** The rules with new ids for old ones, wherever one stands; what they compare by is left as it is. */
export function blindRules(rules: Rules, { person, project, blindStated }: BlindRulesOptions): Rules {
  const pair = <Rule extends Stated & { readonly applicant: string; readonly project: string }>(rule: Rule): Rule => ({
    ...blindStated(rule),
    applicant: person(rule.applicant),
    project: project(rule.project),
  });
  const place = <Rule extends Stated & { readonly project: string }>(rule: Rule): Rule => ({
    ...blindStated(rule),
    project: project(rule.project),
  });
  const company = <Rule extends Stated & { readonly applicants: readonly string[] }>(rule: Rule): Rule => ({
    ...blindStated(rule),
    applicants: rule.applicants.map(person),
  });
  const listed = <Rule extends Stated & { readonly projects: readonly string[] }>(rule: Rule): Rule => ({
    ...blindStated(rule),
    projects: rule.projects.map(project),
  });
  const group = (given: Group): Group => ('applicants' in given ? { applicants: given.applicants.map(person) } : given);
  const counted = <Rule extends Stated & Counted & { readonly projects: readonly string[] }>(rule: Rule): Rule => ({
    ...listed(rule),
    ...(rule.group && { group: group(rule.group) }),
  });
  const { lock, forbid, prefer, together, apart, require, count, notAlone, mayClose, availability } = rules;
  const { priority, conflicts, choices } = rules;
  return {
    lock: lock.map(pair),
    forbid: forbid.map(pair),
    ...(prefer && { prefer: prefer.map(place) }),
    ...(together && { together: together.map(company) }),
    ...(apart && { apart: apart.map(company) }),
    ...(require && { require: require.map(listed) }),
    ...(count && { count: count.map(counted) }),
    ...(notAlone && { notAlone: notAlone.map(counted) }),
    ...(mayClose && { mayClose: mayClose.map(place) }),
    ...(availability && { availability: availability.map(blindStated) }),
    ...(priority && { priority: priority.map((rule) => ({ ...blindStated(rule), group: group(rule.group) })) }),
    ...(conflicts && { conflicts: conflicts.map(blindStated) }),
    ...(choices && { choices: choices.map(pair) }),
  };
}
