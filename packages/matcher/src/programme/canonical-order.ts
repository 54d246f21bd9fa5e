import { compareIds } from './compare-ids';
import type { Programme } from './programme';
import type { PairRule, PreferRule } from './rules';

/** The same programme with its people, projects, mentors and rules in the order of their ids: what a result depends on. */
export function canonicalOrder({ settings, applicants, projects, mentors, rules, ...texts }: Programme): Programme {
  return {
    settings,
    applicants: applicants.toSorted(byId),
    projects: projects.toSorted(byId),
    mentors: mentors.toSorted(byId),
    ...texts,
    rules: {
      lock: rules.lock.toSorted(byPair),
      forbid: rules.forbid.toSorted(byPair),
      ...(rules.prefer !== undefined && { prefer: rules.prefer.toSorted(byPeople) }),
    },
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id);
}

function byPeople(a: PreferRule, b: PreferRule): number {
  return (
    compareIds(a.project, b.project) ||
    compareIds(a.on, b.on) ||
    compareIds(a.name, b.name) ||
    compareIds(a.value, b.value)
  );
}

function byPair(a: PairRule, b: PairRule): number {
  return compareIds(a.applicant, b.applicant) || compareIds(a.project, b.project);
}
