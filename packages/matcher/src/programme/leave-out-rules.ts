import { quote } from './describe-finding';
import type { RuleDraft, RuleDrafts } from './read-rules/rule-draft';
import type { Counted, Group } from './rules';

/** The ids that are left. */
export interface KeptIds {
  readonly applicants: ReadonlySet<string>;
  readonly projects: ReadonlySet<string>;
}

/**
 * The rules without errors. One about a pair or a project that was left out goes with it; a group or a list of projects loses only whom and
 * what was left out, and the rule goes where too little of it remains. What was dropped is reported, but for rules about all projects.
 */
export function leaveOutRules(rules: RuleDrafts, kept: KeptIds, allProjects: readonly string[]): RuleDrafts {
  const keep = <Rule>(
    drafts: readonly RuleDraft<Rule>[],
    reduce: (rule: Rule, drop: (id: string) => false) => Rule | undefined,
  ): readonly RuleDraft<Rule>[] =>
    drafts.flatMap(({ rule, log }) => {
      if (log.failed) return [];
      const reduced = reduce(rule, (id) => {
        log.report('reference-left-out', { value: id, message: `${quote(id)} was left out because of its errors.` });
        return false;
      });
      return reduced === undefined ? [] : [{ rule: reduced, log }];
    });

  type Drop = (id: string) => false;
  const people = (ids: readonly string[], drop: Drop) => ids.filter((id) => kept.applicants.has(id) || drop(id));
  // Those who name every project name none: nothing that they wrote is left out.
  const isAll = (ids: readonly string[]) => ids.length === allProjects.length;
  const places = (ids: readonly string[], drop: Drop) =>
    ids.filter((id) => kept.projects.has(id) || (!isAll(ids) && drop(id)));
  const group = (given: Group, drop: Drop): Group | undefined => {
    if (!('applicants' in given)) return given;
    const applicants = people(given.applicants, drop);
    return applicants.length === 0 ? undefined : { applicants };
  };
  const pair = <Rule extends { readonly applicant: string; readonly project: string }>(rule: Rule, drop: Drop) =>
    (kept.applicants.has(rule.applicant) || drop(rule.applicant)) &&
    (kept.projects.has(rule.project) || drop(rule.project))
      ? rule
      : undefined;
  const project = <Rule extends { readonly project: string }>(rule: Rule, drop: Drop) =>
    kept.projects.has(rule.project) || drop(rule.project) ? rule : undefined;
  const company = <Rule extends { readonly applicants: readonly string[] }>(rule: Rule, drop: Drop) => {
    const applicants = people(rule.applicants, drop);
    return applicants.length < 2 ? undefined : { ...rule, applicants };
  };
  const listed = <Rule extends { readonly projects: readonly string[] }>(rule: Rule, drop: Drop) => {
    const projects = places(rule.projects, drop);
    return projects.length === 0 ? undefined : { ...rule, projects };
  };
  const counted = <Rule extends Counted & { readonly projects: readonly string[] }>(rule: Rule, drop: Drop) => {
    const reduced = listed(rule, drop);
    if (reduced?.group === undefined) return reduced;
    const left = group(reduced.group, drop);
    return left === undefined ? undefined : { ...reduced, group: left };
  };

  return {
    lock: keep(rules.lock, pair),
    forbid: keep(rules.forbid, pair),
    prefer: keep(rules.prefer, project),
    together: keep(rules.together, company),
    apart: keep(rules.apart, company),
    require: keep(rules.require, listed),
    count: keep(rules.count, counted),
    notAlone: keep(rules.notAlone, counted),
    mayClose: keep(rules.mayClose, project),
    availability: keep(rules.availability, (rule) => rule),
    priority: keep(rules.priority, (rule, drop) => {
      const left = group(rule.group, drop);
      return left === undefined ? undefined : { ...rule, group: left };
    }),
    conflicts: keep(rules.conflicts, (rule) => rule),
    choices: keep(rules.choices, pair),
  };
}
