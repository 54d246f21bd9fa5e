import { compareIds } from './compare-ids';
import type { PairRule, Programme } from './programme';

/** The same programme with its people, projects, mentors and rules in the order of their ids: what a result depends on. */
export function canonicalOrder({ settings, applicants, projects, mentors, rules, ...texts }: Programme): Programme {
  return {
    settings,
    applicants: applicants.toSorted(byId),
    projects: projects.toSorted(byId),
    mentors: mentors.toSorted(byId),
    ...texts,
    rules: { lock: rules.lock.toSorted(byPair), forbid: rules.forbid.toSorted(byPair) },
  };
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return compareIds(a.id, b.id);
}

function byPair(a: PairRule, b: PairRule): number {
  return compareIds(a.applicant, b.applicant) || compareIds(a.project, b.project);
}
